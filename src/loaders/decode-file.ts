import { gunzipSync } from 'node:zlib';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { fileError } from './file-error.ts';

/** Decodes a text file as UTF-8, unpacked first where its name ends in `.gz`. */
export function decodeFile(bytes: Uint8Array, file: string): DecodedText {
  if (!file.endsWith('.gz')) return decodeText(bytes, file);
  let unpacked: Uint8Array;
  try {
    unpacked = gunzipSync(bytes);
  } catch (error) {
    return { text: '', diagnostics: [badGzip(bytes, file, error as NodeJS.ErrnoException)] };
  }
  return decodeText(unpacked, file);
}

function badGzip([first, second]: Uint8Array, file: string, { code }: NodeJS.ErrnoException): Diagnostic {
  const isGzip = first === 0x1f && second === 0x8b;
  const cause = code === 'Z_BUF_ERROR' ? 'one that breaks off' : 'one that is damaged, or too large';
  const found = isGzip ? cause : 'something else';
  const remedy = isGzip ? 'Fetch or pack the file again.' : 'Pack the file, or take “.gz” off its name.';
  return fileError(file, 'bad-gzip', 'a gzip file', found, remedy);
}
