import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { processTag } from './live-process.ts';

const digestLength = 32;

/**
 * Reads a file of a cache. The digest before its content covers the content and all that it was made from, so a
 * file that was cut, changed or made from something else is never taken for the right one.
 * @param key stands for everything that the content depends on
 * @returns the content, or `null` where it has to be made again
 */
export function readKept(file: string, key: string): Buffer | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return null;
  }
  const content = bytes.subarray(digestLength);
  return digestOf(key, content).equals(bytes.subarray(0, digestLength)) ? content : null;
}

/** Keeps a file for the next build, whole or not at all. A cache that cannot be written costs time, not the build. */
export function keepFile(file: string, key: string, content: Uint8Array): void {
  // Another build may be keeping the same.
  const partial = `${file}.${processTag()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(partial, Buffer.concat([digestOf(key, content), content]));
    renameSync(partial, file);
  } catch {
    discard(partial);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}

function digestOf(key: string, content: Uint8Array): Buffer {
  return createHash('sha256').update(`${key.length} ${key}`).update(content).digest();
}
