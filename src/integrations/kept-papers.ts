import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type PaperMemory, paperMemory, setPaperMemory } from '../data/paper-memory.ts';
import { keepFile, readKept } from '../files/kept-file.ts';
import { programDigest } from '../files/program-digest.ts';

/** Keeps what was read from each paper for the next build; while developing, for as long as the program is the same. */
export function keptPapers(): AstroIntegration {
  let file = '';
  let program = '';
  let known: PaperMemory = new Map();
  return {
    name: 'incipit-kept-papers',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        if (command !== 'build') return;
        file = join(fileURLToPath(config.cacheDir), 'papers.read');
        program = programDigest(fileURLToPath(config.root));
      },
      'astro:build:start': () => {
        known = unpackMemory(readKept(file, program));
        setPaperMemory(known);
      },
      'astro:build:done': () => {
        const memory = paperMemory();
        const isSame = memory.size === known.size && [...memory.keys()].every((digest) => known.has(digest));
        if (!isSame) keepFile(file, program, packMemory(memory));
      },
      'astro:server:setup': ({ server }) => {
        const sources = join(server.config.root, 'src');
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(sources)) setPaperMemory(new Map());
        });
      },
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
  for (let start = 0, end = 0; end >= 0 && start < bytes.length; start = end + 1) {
    end = bytes.indexOf('\n', start);
    const space = bytes.indexOf(' ', start);
    memory.set(bytes.toString('latin1', start, space), bytes.toString('utf8', space + 1, end));
  }
  return memory;
}
