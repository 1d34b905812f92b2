import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { Connect } from 'vite';

interface Page {
  /** Address below the site's base, such as `papers/duoattention/`. */
  readonly url: string;
  readonly html: string;
}

type Files = ReadonlyMap<string, Uint8Array>;

const folder = 'pagefind';

/**
 * Makes the full-text index with Pagefind: of the built paper pages at the end of a build, and of the
 * served ones while developing.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'incipit-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const index = await indexPages(builtPages(root));
        const { errors } = await index.writeFiles({ outputPath: join(root, folder) });
        await pagefind.close();
        if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
        logger.info('search index written');
      },
      'astro:server:setup': ({ server }) => {
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
}

async function indexPages(pages: AsyncIterable<Page>): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ includeCharacters: '+#' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for await (const { url, html } of pages) {
    const result = await index.addHTMLFile({ url, content: html });
    if (result.errors.length > 0) throw new Error(`Pagefind, ${url}: ${result.errors.join('; ')}`);
  }
  return index;
}

/** The paper pages of a built site, in the order of their names. Lists and topics are not indexed. */
async function* builtPages(root: string): AsyncGenerator<Page> {
  const papers = join(root, 'papers');
  const entries = await readdir(papers, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const name of names.sort()) {
    const html = await readFile(join(papers, name, 'index.html'), 'utf8').catch(() => '');
    if (html.includes('data-pagefind-body')) yield { url: `papers/${name}/`, html };
  }
}

async function developmentIndex(origin: string): Promise<Files> {
  const index = await indexPages(servedPages(origin));
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, content]));
}

async function* servedPages(origin: string): AsyncGenerator<Page> {
  const list = (await (await fetch(`${origin}papers.json`)).json()) as { slug: string }[];
  for (const { slug } of list) {
    const url = `papers/${slug}/`;
    yield { url, html: await (await fetch(origin + url)).text() };
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
