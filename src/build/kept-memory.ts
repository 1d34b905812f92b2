import { type PaperMemory, paperMemory, setPaperMemory } from '../data/paper-memory.ts';
import { keepFile, readKept } from '../files/kept-file.ts';
import { programDigest } from '../files/program-digest.ts';

/**
 * Reminds this process of what earlier builds read from papers.
 * @returns keeps for the next build what this one has used
 */
export function keptMemory(file: string): { readonly keep: () => void } {
  const program = programDigest(process.cwd());
  const known = unpackMemory(readKept(file, program));
  setPaperMemory(known);
  return {
    keep: () => {
      const memory = paperMemory();
      const isSame = memory.size === known.size && [...memory.keys()].every((digest) => known.has(digest));
      if (!isSame) keepFile(file, program, packMemory(memory));
    },
  };
}

/** A line for each paper: digest and JSON, which has no line breaks. */
export function packMemory(memory: PaperMemory): Uint8Array {
  return Buffer.concat(Array.from(memory, ([digest, text]) => Buffer.from(`${digest} ${text}\n`)));
}

/** @param bytes what {@link packMemory} gave, or `null` for nothing */
export function unpackMemory(bytes: Buffer | null): PaperMemory {
  const memory: PaperMemory = new Map();
  if (!bytes) return memory;
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf('\n', start);
    const space = bytes.indexOf(' ', start);
    memory.set(bytes.toString('latin1', start, space), bytes.toString('utf8', space + 1, end));
    start = end + 1;
  }
  return memory;
}
