import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files by their paths below a folder, with forward slashes, in code-point order; `null` for contents not read. */
export type Files = ReadonlyMap<string, Uint8Array | null>;

/** The nine papers that come with the project: what its own seeds folder holds, but for the README. */
export const sampleFolder = join(import.meta.dirname, 'seeds');

/**
 * The files below a folder; none where there is no such folder. Names that begin with a dot are no part of a
 * collection.
 * @param wanted whether a file's contents are to be read
 */
export async function readFiles(folder: string, wanted: (name: string) => boolean): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((name) => name.split('/').every((part) => !part.startsWith('.')))
    .sort((a, b) => (a < b ? -1 : 1));
  const files = new Map<string, Uint8Array | null>();
  for (const name of names) files.set(name, wanted(name) ? await readFile(join(folder, name)) : null);
  return files;
}

export function isSame(a: Uint8Array | null | undefined, b: Uint8Array | null | undefined): boolean {
  return a instanceof Uint8Array && b instanceof Uint8Array && Buffer.compare(a, b) === 0;
}

export function textOf(bytes: Uint8Array | null | undefined): string {
  return new TextDecoder().decode(bytes ?? new Uint8Array());
}
