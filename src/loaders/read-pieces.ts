import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { usualEndings } from '../formats/registry.ts';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { maximumBytes, readTextFile } from './read-text-file.ts';
import { unreadable } from './unreadable.ts';

const expected = `a list of papers (${usualEndings}, or any of them with .gz)`;

export interface TextPiece {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The text of a file, in pieces where it is plain UTF-8, packed or not, so that a large file never has to be in
 * memory; all at once where it has to be decoded in another way. Errors are given with an empty piece.
 */
export async function* readPieces(file: string): AsyncGenerator<TextPiece> {
  try {
    if (await isPlain(file)) yield* streamText(file);
    else yield await readTextFile(file, file, expected);
  } catch (error) {
    yield { text: '', diagnostics: [await unreadable(file, file, expected, error)] };
  }
}

async function* streamText(file: string): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const bytes of chunksOf(file)) yield { text: decoder.decode(bytes, { stream: true }), diagnostics: [] };
}

/**
 * Whether a file is UTF-8 throughout, and gzip to its end where its name says so. It is read once for this: an
 * error late in it must not come late.
 */
async function isPlain(file: string): Promise<boolean> {
  if (!(await stat(file)).isFile()) return false;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const limit = file.endsWith('.gz') ? maximumBytes : Number.POSITIVE_INFINITY;
  let size = 0;
  try {
    for await (const bytes of chunksOf(file)) {
      size += bytes.length;
      if (size > limit || bytes.includes(0)) return false;
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    const isDamaged = String((error as NodeJS.ErrnoException).code).startsWith('Z_');
    if (error instanceof TypeError || isDamaged) return false;
    throw error;
  }
}

/** The bytes of a file, unpacked where it is packed, some at a time. */
function chunksOf(file: string): AsyncIterable<Uint8Array> {
  const source = createReadStream(file, { highWaterMark: 1 << 20 });
  if (!file.endsWith('.gz')) return source;
  const unpacked = createGunzip({ chunkSize: 1 << 18 });
  // What keeps the file from being read ends the reading of what it holds.
  pipeline(source, unpacked, () => undefined);
  return unpacked;
}
