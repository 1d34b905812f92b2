import { lstat } from 'node:fs/promises';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { fileError } from './file-error.ts';

/** What is at a path, as far as reading it goes. */
export type FileKind = 'file' | 'folder' | 'other';

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
}

export function kindOf(stats: Kinds): FileKind {
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
}

/** Something of a kind that is never opened: a pipe would wait for a writer for ever, a device gives no end. */
export function notAFile(stats: Kinds, file: string, expected: string): Diagnostic {
  const found = stats.isDirectory()
    ? 'a folder'
    : stats.isFIFO()
      ? 'a pipe'
      : stats.isSocket()
        ? 'a socket'
        : 'a device';
  return fileError(file, 'unreadable', expected, found, 'Name a file, or put one in its place.');
}

const reasons: Readonly<Record<string, readonly [found: string, remedy: string]>> = {
  ENOENT: ['no such file', 'Correct the path.'],
  ENOTDIR: ['no such file', 'Correct the path.'],
  EISDIR: ['a folder', 'Name each file by itself.'],
  ELOOP: ['a symbolic link that leads back to itself', 'Remove the link, or let it lead to a file.'],
  EACCES: ['one that may not be read', 'Give yourself permission to read it.'],
  EPERM: ['one that may not be read', 'Give yourself permission to read it.'],
  ERR_FS_FILE_TOO_LARGE: ['one that is too large', 'Split it into several files.'],
};

/** What kept a file or a folder from being read, as the file system told it. */
export async function unreadable(path: string, file: string, expected: string, error: unknown): Promise<Diagnostic> {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? 'unknown';
  const isDangling = code === 'ENOENT' && (await isLink(path));
  const [found, remedy] = isDangling
    ? ['a symbolic link that leads nowhere', 'Remove the link, or let it lead to a file.']
    : (reasons[code] ?? [`an error of the file system (${code})`, 'See that the disk is in order, and try again.']);
  return fileError(file, 'unreadable', expected, found, remedy);
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
}
