import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { type Files, packFiles, readFolder, unpackFiles, writeFolder } from './packed-folder.ts';
import { pagefindFiles, type SearchedPage, searchedPart, writePagefind } from './pagefind-index.ts';
import { documentName, rankingFiles } from './ranking-files.ts';

const folder = 'pagefind';
const packName = 'search-index.pack';

/**
 * Makes the search index: Pagefind reads the paper pages as they were rendered, or the served ones while
 * developing, and stores what a result shows; the files by which papers are ranked stand beside that.
 * Pagefind reads all pages or none: where none has changed since the last build, its index is taken over.
 */
export function searchIndex() {
  let config: AstroConfig | undefined;
  let pages: SearchedPage[] = [];
  const integration: AstroIntegration = {
    name: 'incipit-search-index',
    hooks: {
      'astro:config:done': (options) => {
        config = options.config;
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!config) return;
        const isKept = await writeIndex(pages, join(fileURLToPath(dir), folder), config);
        pages = [];
        logger.info(isKept ? 'search index taken over' : 'search index written');
      },
      'astro:server:setup': ({ server }) => {
        const base = config?.base.replace(/\/?$/, '/') ?? '/';
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
    // As bytes of their own: a string would hold on to the page that it was cut from, a buffer to its neighbors.
    if (part !== null) pages.push({ url, html: new TextEncoder().encode(part) });
  };
  return { integration, readPage };
}

/** @returns whether the last build's index was taken over */
async function writeIndex(
  pages: SearchedPage[],
  target: string,
  { cacheDir, root }: Pick<AstroConfig, 'cacheDir' | 'root'>,
): Promise<boolean> {
  // Pagefind names its files by their neighbors, so the order counts.
  pages.sort((a, b) => (a.url < b.url ? -1 : 1));
  const key = digestOf(pages, fileURLToPath(root));
  const file = fileURLToPath(new URL(packName, cacheDir));
  const known = unpackFiles(key, readIfThere(file));
  if (known) {
    writeFolder(target, known);
    return true;
  }
  const files = await writePagefind(pages, target);
  const ranking = rankingFiles(documentsOf(files));
  writeFolder(target, ranking);
  mkdirSync(fileURLToPath(cacheDir), { recursive: true });
  writeFileSync(file, packFiles(key, new Map([...files, ...ranking])));
  return false;
}

/** Stands for all that the index is made from: the pages, and the code that reads them. */
function digestOf(pages: readonly SearchedPage[], root: string): string {
  const digest = createHash('sha256');
  for (const [path, bytes] of ['search', 'text', 'integrations'].flatMap((name) => [
    ...readFolder(join(root, 'src', name)),
  ]))
    digest.update(`${path} ${bytes.length} `).update(bytes);
  digest.update(readIfThere(join(root, 'package-lock.json')));
  for (const { url, html } of pages) digest.update(`${url} ${html.length} `).update(html);
  return digest.digest('hex');
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

async function developmentIndex(origin: string): Promise<Files> {
  const files = await pagefindFiles(servedPages(origin));
  return new Map([...files, ...rankingFiles(documentsOf(files))]);
}

/** Pagefind's stored documents, by name. There are none where there is no paper. */
function documentsOf(files: Files): (readonly [string, Uint8Array])[] {
  return Array.from(files, ([path, bytes]) => [documentName(path), bytes] as const).filter(
    (document): document is readonly [string, Uint8Array] => document[0] !== null,
  );
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
