import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { setPaperMemory } from '../data/paper-memory.ts';

/** Lets the development server read all papers again when the program that reads them changes. */
export function forgetPapers(): AstroIntegration {
  return {
    name: 'incipit-forget-papers',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const sources = join(server.config.root, 'src');
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(sources)) setPaperMemory(new Map());
        });
      },
    },
  };
}
