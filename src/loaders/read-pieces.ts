import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { usualEndings } from '../formats/registry.ts';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { decodeFile } from './decode-file.ts';
import { fileError } from './file-error.ts';

export interface TextPiece {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The text of a file, in pieces where it is plain UTF-8, so that a large file never has to be in memory; all at
 * once where it is packed or has to be decoded in another way. Errors are given with an empty piece.
 */
export async function* readPieces(file: string): AsyncGenerator<TextPiece> {
  try {
    if ((await stat(file)).isDirectory()) yield { text: '', diagnostics: [unreadable(file, 'a folder')] };
    else if (await isPlain(file)) yield* streamText(file);
    else yield decodeFile(await readFile(file), file);
  } catch (error) {
    yield { text: '', diagnostics: [unreadable(file, reasonOf(error as NodeJS.ErrnoException))] };
  }
}

async function* streamText(file: string): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const bytes of createReadStream(file, { highWaterMark: 1 << 20 }))
    yield { text: decoder.decode(bytes as Uint8Array, { stream: true }), diagnostics: [] };
}

/** Whether a file is UTF-8 throughout. It is read once for this: an error late in it must not come late. */
async function isPlain(file: string): Promise<boolean> {
  if (file.endsWith('.gz') || !(await stat(file)).isFile()) return false;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(file, { highWaterMark: 1 << 20 })) {
      if ((bytes as Uint8Array).includes(0)) return false;
      decoder.decode(bytes as Uint8Array, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'no such file',
    EISDIR: 'a folder',
    EACCES: 'a file that may not be read',
  };
  return reasons[code ?? ''] ?? message;
}

function unreadable(file: string, found: string): Diagnostic {
  const expected = `a list of papers (${usualEndings}, or any of them with .gz)`;
  return fileError(file, 'no-file', expected, found, 'Correct the path; name each file by itself.');
}
