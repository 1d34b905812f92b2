import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepFile, readKept } from '../../../src/files/kept-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('gives back what was kept under the same key, and nothing under another', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'a', 'b');
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.uint8Array(), (key, other, content) => {
      keepFile(file, key, content);
      expect(readKept(file, key)).toEqual(Buffer.from(content));
      if (other !== key) expect(readKept(file, other)).toBeNull();
    }),
  );
});

it('gives nothing of a file that was cut, lengthened or changed in any bit', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'a');
  keepFile(file, 'key', Buffer.from('content'));
  const whole = await readFile(file);
  const damage = fc.oneof(
    fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
    fc.uint8Array({ minLength: 1 }).map((more) => Buffer.concat([whole, more])),
    fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, bits]) => {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ bits;
      return changed;
    }),
  );
  await fc.assert(
    fc.asyncProperty(damage, async (damaged) => {
      await writeFile(file, damaged);
      expect(readKept(file, 'key')).toBeNull();
    }),
  );
});

it('goes on where nothing can be kept', async () => {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, 'file'), '');
  const file = join(folder.path, 'file', 'below');
  keepFile(file, 'key', Buffer.from('content'));
  expect(readKept(file, 'key')).toBeNull();
});
