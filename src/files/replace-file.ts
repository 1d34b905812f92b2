import { open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive, processTag } from './live-process.ts';
import { Refusal } from './refusal.ts';

/**
 * Writes a file whole or not at all, whatever ends the process or the machine meanwhile: beside it, flushed to
 * the disk, then renamed. A link stays, and what it leads to is replaced.
 * @param expected what the file held when its new content was made, `null` for no file; another content is
 *   somebody else's work and stays
 * @throws {Refusal} where the file holds something else by now
 */
export async function replaceFile(path: string, content: string, expected: string | null): Promise<void> {
  const target = await realpath(path).catch(() => path);
  await removeLeftovers(target);
  const partial = join(dirname(target), `.${basename(target)}-${processTag()}`);
  try {
    const mode = await stat(target).then(
      (stats) => stats.mode & 0o777,
      () => 0o666,
    );
    await writeFlushed(partial, content, mode);
    if ((await readIfThere(target)) !== expected) throw changed(path);
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await flushFolder(dirname(target));
}

/** The text of a file; `null` where there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function changed(path: string): Refusal {
  const expected = 'the file that this command read';
  return new Refusal(path, expected, 'other content, which was written meanwhile and stays', 'Run the command again.');
}

async function writeFlushed(path: string, content: string, mode: number): Promise<void> {
  const file = await open(path, 'w', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename last. Some systems cannot open a folder; they flush it in their own time. */
async function flushFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {}
}

/** Takes away what writers that were killed have left beside a file. */
async function removeLeftovers(target: string): Promise<void> {
  const prefix = `.${basename(target)}-`;
  for (const name of await readdir(dirname(target)))
    if (name.startsWith(prefix) && isAlive(name.slice(prefix.length)) === false)
      await rm(join(dirname(target), name), { force: true });
}
