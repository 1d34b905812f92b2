import { rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stampFiles } from '../../../src/files/stamp-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a stamp tells an edited, a replaced and a missing file from one that nobody touched', async () => {
  await using folder = await temporaryFolder();
  const at = (name: string) => join(folder.path, name);
  await writeFile(at('a.html'), 'one');
  await writeFile(at('b.html'), 'two');
  const stamp = stampFiles(folder.path, ['a.html', 'b.html']);
  expect(stamp).not.toBeNull();
  expect(stampFiles(folder.path, ['b.html', 'a.html']), 'in another order').toBe(stamp);

  await writeFile(at('a.html'), 'six');
  const edited = stampFiles(folder.path, ['a.html', 'b.html']);
  expect(edited, 'edited to the same length').not.toBe(stamp);

  await writeFile(at('c.html'), 'two');
  const time = new Date('2026-01-01');
  await utimes(at('b.html'), time, time);
  const dated = stampFiles(folder.path, ['a.html', 'b.html']);
  await utimes(at('c.html'), time, time);
  await rename(at('c.html'), at('b.html'));
  expect(stampFiles(folder.path, ['a.html', 'b.html']), 'another file of the same time and size').not.toBe(dated);

  await rm(at('b.html'));
  expect(stampFiles(folder.path, ['a.html', 'b.html'])).toBeNull();
});
