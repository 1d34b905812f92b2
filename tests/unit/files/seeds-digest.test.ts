import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seedsDigest } from '../../../src/files/seeds-digest.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('the digest of seeds follows every file but the registry', async () => {
  await using folder = await temporaryFolder();
  const at = (...names: string[]) => join(folder.path, ...names);
  await mkdir(at('topics'));
  await writeFile(at('a.txt'), 'one');
  await writeFile(at('topics', 'b.md'), 'two');
  const digest = seedsDigest(folder.path);
  expect(digest).not.toBeNull();

  await writeFile(at('permalinks.json'), '{}');
  expect(seedsDigest(folder.path), 'the registry').toBe(digest);
  await writeFile(at('topics', 'b.md'), 'six');
  expect(seedsDigest(folder.path), 'a file below').not.toBe(digest);
  await writeFile(at('topics', 'b.md'), 'two');
  await writeFile(at('c.txt'), '');
  expect(seedsDigest(folder.path), 'an empty file more').not.toBe(digest);
  await rm(at('c.txt'));
  expect(seedsDigest(folder.path)).toBe(digest);
});

test('seeds that cannot be told whole have no digest', async () => {
  await using folder = await temporaryFolder();
  expect(seedsDigest(join(folder.path, 'missing'))).toBeNull();
  await mkdir(join(folder.path, 'seeds'));
  await symlink('..', join(folder.path, 'seeds', 'link'));
  expect(seedsDigest(join(folder.path, 'seeds')), 'a link to a folder').toBeNull();
  await rm(join(folder.path, 'seeds', 'link'));
  expect(seedsDigest(join(folder.path, 'seeds'))).not.toBeNull();
  if (process.platform === 'win32') return;
  execFileSync('mkfifo', [join(folder.path, 'seeds', 'pipe')]);
  expect(seedsDigest(join(folder.path, 'seeds')), 'a pipe').toBeNull();
});
