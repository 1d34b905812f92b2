import { open, readFile, stat } from 'node:fs/promises';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { fileError } from './file-error.ts';
import { TooLargeError, unpackGzip } from './unpack-gzip.ts';
import { notAFile, unreadable } from './unreadable.ts';

/** Most bytes of text in one file, unpacked: about 200,000 papers. A string cannot be much longer. */
export const maximumBytes = 400 * 2 ** 20;

/**
 * Reads a text file in UTF-8, unpacked first where its name ends in `.gz`. Never throws for what is there:
 * whatever keeps the file from being read is a diagnostic, and the text is empty.
 * @param path where the file is
 * @param file its name in messages
 * @param expected what messages say should be there
 */
export async function readTextFile(path: string, file: string, expected = 'a file'): Promise<DecodedText> {
  const refuse = (diagnostic: Diagnostic): DecodedText => ({ text: '', diagnostics: [diagnostic] });
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return refuse(notAFile(stats, file, expected));
    if (file.endsWith('.gz')) return decodeText(await unpackGzip(path, maximumBytes), file);
    if (stats.size > maximumBytes) return refuse(tooLarge(file));
    return decodeText(await readFile(path), file);
  } catch (error) {
    if (error instanceof TooLargeError) return refuse(tooLarge(file));
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code.startsWith('Z_')) return refuse(badGzip(await firstBytes(path), file, code));
    return refuse(await unreadable(path, file, expected, error));
  }
}

function tooLarge(file: string): Diagnostic {
  const limit = `at most ${maximumBytes / 2 ** 20} MiB of text in one file`;
  return fileError(file, 'too-large', limit, 'more', 'Split the file into several.');
}

function badGzip([first, second]: Uint8Array, file: string, code: string): Diagnostic {
  const isGzip = first === 0x1f && second === 0x8b;
  const cause = code === 'Z_BUF_ERROR' ? 'one that breaks off' : 'one that is damaged';
  const found = isGzip ? cause : 'something else';
  const remedy = isGzip ? 'Fetch or pack the file again.' : 'Pack the file, or take “.gz” off its name.';
  return fileError(file, 'bad-gzip', 'a gzip file', found, remedy);
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(2), 0, 2, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
