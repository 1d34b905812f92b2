import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFiles, readFolder, unpackFiles, writeFolder } from '../../../src/integrations/packed-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a pack of files', () => {
  it('gives back any files under the key that it was made with', () => {
    const files = fc.dictionary(fc.string({ minLength: 1 }), fc.uint8Array());
    fc.assert(
      fc.property(fc.string(), files, (key, contents) => {
        const packed = new Map(Object.entries(contents));
        const found = unpackFiles(key, Buffer.from(packFiles(key, packed)));
        expect(Array.from(found ?? [], ([path, content]) => [path, [...content]])).toEqual(
          Array.from(packed, ([path, content]) => [path, [...content]]),
        );
      }),
    );
  });

  it('gives nothing under another key, nor where it is cut short or is none', () => {
    const pack = Buffer.from(
      packFiles(
        'a',
        new Map([
          ['x/y', bytes('one')],
          ['z', bytes('two')],
        ]),
      ),
    );
    expect(unpackFiles('a', pack)?.size).toBe(2);
    expect(unpackFiles('b', pack)).toBeNull();
    for (let length = 0; length < pack.length; length++) expect(unpackFiles('a', pack.subarray(0, length))).toBeNull();
    expect(unpackFiles('a', Buffer.from('not a pack at all'))).toBeNull();
  });
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
