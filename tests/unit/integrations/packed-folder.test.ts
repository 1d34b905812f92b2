import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packFiles, readFolder, unpackFiles, writeFolder } from '../../../src/integrations/packed-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('a pack of files gives back any files', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.uint8Array()), (contents) => {
      const packed = new Map(Object.entries(contents));
      const found = unpackFiles(Buffer.from(packFiles(packed)));
      expect(Array.from(found, ([path, content]) => [path, [...content]])).toEqual(
        Array.from(packed, ([path, content]) => [path, [...content]]),
      );
    }),
  );
});

it('a folder that is written is read again, in the order of its paths', async () => {
  await using folder = await temporaryFolder();
  writeFolder(
    folder.path,
    new Map([
      ['b/c/d', bytes('1')],
      ['a', bytes('2')],
      ['b/a', bytes('')],
    ]),
  );
  await mkdir(join(folder.path, 'empty'));
  await writeFile(join(folder.path, 'é'), '3');
  const read = readFolder(folder.path);
  expect(Array.from(read, ([path, content]) => [path, content.toString()])).toEqual([
    ['a', '2'],
    ['b/a', ''],
    ['b/c/d', '1'],
    ['é', '3'],
  ]);
});
