import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { keepFile, readKept } from '../files/kept-file.ts';
import { packFiles, unpackFiles } from './packed-folder.ts';

/** At 9 the files would be 1 % smaller and take twice the time. */
const level = 6;

/**
 * Compresses files, and takes those that the last build compressed from a file of the cache: they lie there under the
 * digest of what they were made from.
 */
export function keptGzip(file: string, program: string) {
  const pack = readKept(file, program);
  const known = pack ? unpackFiles(pack) : new Map<string, Uint8Array>();
  const used = new Map<string, Uint8Array>();
  let fresh = 0;
  return {
    gzip(bytes: Uint8Array): Uint8Array {
      const digest = hash('sha256', bytes);
      const packed = known.get(digest) ?? used.get(digest) ?? gzipSync(bytes, { level });
      if (!known.has(digest) && !used.has(digest)) fresh++;
      used.set(digest, packed);
      return packed;
    },
    /** How many files were compressed. */
    count: () => fresh,
    /** Keeps what was asked for, for the next build. */
    keep(): void {
      if (fresh > 0 || used.size !== known.size) keepFile(file, program, packFiles(used));
    },
  };
}
