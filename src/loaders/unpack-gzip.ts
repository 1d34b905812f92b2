import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** Thrown where a file holds more than the limit. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/**
 * Unpacks a gzip file. It is counted before anything is kept, so that a few bytes which unpack to
 * gigabytes take time, but no memory.
 * @param limit most bytes that it may unpack to
 * @throws {TooLargeError} where it unpacks to more; an error of zlib where it is damaged
 */
export async function unpackGzip(path: string, limit: number): Promise<Uint8Array> {
  let size = 0;
  await forEachChunk(path, (chunk) => {
    size += chunk.length;
    if (size > limit) throw new TooLargeError();
  });
  const bytes = new Uint8Array(size);
  let at = 0;
  await forEachChunk(path, (chunk) => {
    bytes.set(chunk, at);
    at += chunk.length;
  });
  return bytes;
}

async function forEachChunk(path: string, take: (chunk: Uint8Array) => void): Promise<void> {
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      try {
        take(chunk);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  await pipeline(createReadStream(path), createGunzip({ chunkSize: 1 << 18 }), sink);
}
