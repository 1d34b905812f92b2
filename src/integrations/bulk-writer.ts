import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { takeBulkFiles } from '../data/bulk-files.ts';

/** Files between two turns of the event loop, in which the search index gets its answers from Pagefind. */
const filesInTurn = 500;

/** Writes the files beside the papers at the end of a build; while developing, a route serves them. */
export function bulkWriter(): AstroIntegration {
  return {
    name: 'incipit-bulk-writer',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        // Small files are written faster one by one than through the thread pool.
        let files = 0;
        for await (const [path, text] of takeBulkFiles()()) {
          writeFileSync(join(root, path), text);
          if (++files % filesInTurn === 0) await nextTurn();
        }
      },
    },
  };
}
