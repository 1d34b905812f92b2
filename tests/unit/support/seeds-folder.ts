import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * A seeds folder that lasts as long as the test.
 * @param files content by path
 * @returns its path; it is called `seeds`, so messages name its files as in a checkout
 */
export async function seedsFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'incipit-'));
  onTestFinished(() => rm(parent, { recursive: true }));
  const folder = join(parent, 'seeds');
  await mkdir(folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}
