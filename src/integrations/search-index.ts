import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { Connect } from 'vite';
import { documentName, rankingFiles } from './ranking-files.ts';

interface Page {
  /** Address below the site's base, such as `papers/duoattention/`. */
  readonly url: string;
  readonly html: string;
}

type Files = ReadonlyMap<string, Uint8Array>;

const folder = 'pagefind';

/** Pagefind's own widgets, which no page uses. */
const widgets = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Makes the search index: Pagefind reads the built paper pages at the end of a build, or the served ones
 * while developing, and stores what a result shows; the files by which papers are ranked stand beside that.
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
        await writeIndex(builtPages(root), join(root, folder));
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

async function writeIndex(pages: AsyncIterable<Page>, target: string): Promise<void> {
  const index = await indexPages(pages);
  const { errors } = await index.writeFiles({ outputPath: target });
  await pagefind.close();
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const unused = (await readdir(target)).filter((name) => widgets.test(name));
  await Promise.all(unused.map((name) => rm(join(target, name))));
  const documents = await readDocuments(target);
  for (const [path, bytes] of rankingFiles(documents)) {
    const file = join(target, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

/** Pagefind's stored documents, by name. There is no folder of them where there is no paper. */
async function readDocuments(target: string): Promise<[string, Uint8Array][]> {
  const stored = join(target, 'fragment');
  const files = await readdir(stored).catch(() => []);
  const documents: [string, Uint8Array][] = [];
  for (const file of files.sort()) {
    const name = documentName(`fragment/${file}`);
    if (name !== null) documents.push([name, await readFile(join(stored, file))]);
  }
  return documents;
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
  const documents = files.flatMap(({ path, content }) => {
    const name = documentName(path);
    return name === null ? [] : [[name, content] as const];
  });
  return new Map([...files.map(({ path, content }) => [path, content] as const), ...rankingFiles(documents)]);
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
