import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { takeBulkFiles } from '../data/bulk-files.ts';

const atOnce = 64;

/** Writes the files beside the papers at the end of a build; while developing, a route serves them. */
export function bulkWriter(): AstroIntegration {
  return {
    name: 'incipit-bulk-writer',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        let writing: Promise<void>[] = [];
        for await (const [path, text] of takeBulkFiles()()) {
          writing.push(writeFile(join(root, path), text));
          if (writing.length < atOnce) continue;
          await Promise.all(writing);
          writing = [];
        }
        await Promise.all(writing);
      },
    },
  };
}
