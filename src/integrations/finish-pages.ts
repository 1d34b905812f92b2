import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { tidyHtml } from '../text/tidy-html.ts';

/**
 * Reads a page as it was rendered, before it is tidied.
 * @param path address below the base, such as `papers/duoattention/`
 */
type PageReader = (path: string, html: string) => void;

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Pages between two turns of the event loop. What a response holds weakly is let go at the end of a turn only. */
const pagesInTurn = 64;

/**
 * Takes each page as it is rendered, in the order of the addresses, lets the search index read it, takes out
 * what readers would load and never see, and writes it: once, where passes over the written pages would
 * read and write each again.
 */
export function finishPages(read: PageReader): AstroIntegration {
  let base = '/';
  let outDir = new URL('file:///');
  let pages = 0;
  return {
    name: 'incipit-finish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        outDir = config.outDir;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((inner) => ({
          ...inner,
          getStaticPaths: async () => inOrder(await inner.getStaticPaths()),
          async render(request, options) {
            const rendered = await inner.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (!response.headers.get('Content-Type')?.startsWith('text/html')) return rendered;
            const path = new URL(request.url).pathname.slice(base.length);
            const html = await response.text();
            if (++pages % pagesInTurn === 0) await nextTurn();
            read(path, html);
            const tidy = tidyHtml(html);
            // It stands beside the others, not in a folder: Astro knows where.
            if (options.routeData.route === '/404') return new Response(tidy, response);
            write(fileURLToPath(new URL(`${path}index.html`, outDir)), tidy);
            // Astro writes nothing where there is no body.
            return new Response(null, response);
          },
        }));
      },
    },
  };
}

/** By address, so that whoever reads the pages always gets them in one order. */
function inOrder(paths: readonly PathWithRoute[]): PathWithRoute[] {
  return paths.toSorted((a, b) => (a.pathname < b.pathname ? -1 : a.pathname > b.pathname ? 1 : 0));
}

/** Small files are written faster one by one than through the thread pool. */
function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
