import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Starts the development server anew when `site.yaml` changes: the address and every page depend on it. */
export function watchSite(seeds: string): AstroIntegration {
  return {
    name: 'incipit-watch-site',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => addWatchFile(join(seeds, 'site.yaml')),
    },
  };
}
