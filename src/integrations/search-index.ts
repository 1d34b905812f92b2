import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { documentsOf, IndexRun } from './index-run.ts';
import type { Files } from './packed-folder.ts';
import { pagefindFiles, type SearchedPage, searchedPart } from './pagefind-index.ts';
import { rankingFiles } from './ranking-files.ts';

const folder = 'pagefind';

/**
 * Makes the search index: Pagefind reads the paper pages as they are rendered, or the served ones while
 * developing, and stores what a result shows; the files by which papers are ranked stand beside that.
 */
export function searchIndex() {
  let config: AstroConfig | undefined;
  let run: IndexRun | undefined;
  let written: Promise<boolean> | undefined;
  const integration: AstroIntegration = {
    name: 'incipit-search-index',
    hooks: {
      'astro:config:done': (options) => {
        config = options.config;
      },
      'astro:build:start': () => {
        if (config) run = new IndexRun(fileURLToPath(config.cacheDir), fileURLToPath(config.root));
      },
      // Pagefind writes in its own process while the hooks that end a build do their work.
      'astro:build:generated': async ({ dir }) => {
        written = run?.write(join(fileURLToPath(dir), folder));
        written?.catch(() => {});
        await nextTurn();
      },
      'astro:build:done': async ({ logger }) => {
        logger.info((await written) ? 'search index taken over' : 'search index written');
      },
      'astro:server:setup': ({ server }) => {
        const base = config?.base ?? '/';
        let files: Promise<Files> | undefined;
        server.watcher.on('all', () => {
          files = undefined;
        });
        server.middlewares.use(`${base}${folder}`, (request, response, next) => {
          const origin = `http://${request.headers.host}${base}`;
          files ??= developmentIndex(origin);
          files.then((all) => serve(all, request, response, next)).catch(next);
        });
      },
    },
  };
  const readPage = (url: string, html: string) => {
    const part = searchedPart(html);
    if (part !== null) run?.add({ url, html: part });
  };
  const { 'astro:config:done': done, 'astro:server:setup': setup } = integration.hooks;
  const development: AstroIntegration = {
    name: integration.name,
    hooks: { ...(done && { 'astro:config:done': done }), ...(setup && { 'astro:server:setup': setup }) },
  };
  return { integration, development, readPage };
}

async function developmentIndex(origin: string): Promise<Files> {
  const files = await pagefindFiles(servedPages(origin));
  return new Map([...files, ...rankingFiles(documentsOf(files))]);
}

async function* servedPages(origin: string): AsyncGenerator<SearchedPage> {
  const list = (await (await fetch(`${origin}papers.json`)).json()) as { slug: string }[];
  for (const { slug } of list) {
    const url = `papers/${slug}/`;
    const html = searchedPart(await (await fetch(origin + url)).text());
    if (html !== null) yield { url, html };
  }
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
};

function serve(
  files: Files,
  request: Connect.IncomingMessage,
  response: Parameters<Connect.NextHandleFunction>[1],
  next: Connect.NextFunction,
): void {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
  const content = files.get(path);
  if (!content) {
    next();
    return;
  }
  response.setHeader('Content-Type', types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
  response.end(content);
}
