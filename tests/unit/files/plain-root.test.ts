import { mkdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { plainRoot } from '../../../src/files/plain-root.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('gives a folder by its own path where Vite can work with that', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'ein Ordner, 100%25 für mich & alle');
  expect(plainRoot(path)).toBe(path);
});

it.each(['a#b', 'c?d', 'e*f #g'])('gives a link to a folder named %s, the same each time', async (name) => {
  await using folder = await temporaryFolder();
  const path = join(await realpath(folder.path), name);
  await mkdir(path);
  const root = plainRoot(path);
  try {
    expect(root).not.toMatch(/[#?*]/);
    expect(await realpath(root)).toBe(path);
    expect(plainRoot(path)).toBe(root);
    for (const spoil of [() => symlink('/', root), () => writeFile(root, '')]) {
      await rm(root);
      await spoil();
      expect(await realpath(plainRoot(path)), 'what lies in the way').toBe(path);
    }
  } finally {
    await rm(root, { force: true });
  }
});
