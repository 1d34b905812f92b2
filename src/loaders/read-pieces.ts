import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { usualEndings } from '../formats/registry.ts';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { readTextFile } from './read-text-file.ts';
import { unreadable } from './unreadable.ts';

const expected = `a list of papers (${usualEndings}, or any of them with .gz)`;

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
    if (await isPlain(file)) yield* streamText(file);
    else yield await readTextFile(file, file, expected);
  } catch (error) {
    yield { text: '', diagnostics: [await unreadable(file, file, expected, error)] };
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
