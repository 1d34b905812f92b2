import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { tidyHtml } from '../text/tidy-html.ts';

/** Takes out of the built pages what readers would load and never see, once the search index has read it. */
export function tidyPages(): AstroIntegration {
  return {
    name: 'incipit-tidy-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
          if (!file.endsWith('.html')) continue;
          const path = join(root, file);
          writeFileSync(path, tidyHtml(readFileSync(path, 'utf8')));
        }
      },
    },
  };
}
