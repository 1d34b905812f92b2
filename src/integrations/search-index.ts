import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import type { SearchedLibrary } from '../data/searched-library.ts';
import type { SearchedRecord } from '../derived/searched-record.ts';
import { programDigest } from '../files/program-digest.ts';
import { runIndex } from './index-run.ts';
import type { Files } from './packed-folder.ts';

const folder = 'pagefind';
/** Where the development server gives all records, a line of JSON each. */
const recordsPath = 'searched-records.jsonl';

/** Makes the search index while developing, when it is asked for: what a build writes, from the papers as they are. */
export function searchIndex(): AstroIntegration {
  let config: AstroConfig | undefined;
  const runInto = (library: SearchedLibrary, write: (files: Files) => void) => {
    if (!config) throw new Error('The search index was asked for before the configuration was read.');
    const program = programDigest(fileURLToPath(config.root));
    return runIndex(library, { cache: fileURLToPath(config.cacheDir), program, write });
  };
  return {
    name: 'incipit-search-index',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev')
          injectRoute({ pattern: `/${recordsPath}`, entrypoint: './src/pages/_searched-records.ts' });
      },
      'astro:config:done': (options) => {
        config = options.config;
      },
      'astro:server:setup': ({ server }) => {
        const base = config?.base ?? '/';
        let files: Promise<Files> | undefined;
        server.watcher.on('all', () => {
          files = undefined;
        });
        const index = async (origin: string) => {
          const all = new Map<string, Uint8Array>();
          await runInto(await servedLibrary(origin), (some) => {
            for (const [path, bytes] of some) all.set(path, bytes);
          });
          return all;
        };
        server.middlewares.use(`${base}${folder}`, (request, response, next) => {
          files ??= index(`http://${request.headers.host}${base}`);
          files.then((all) => serve(all, request, response, next)).catch(next);
        });
      },
    },
  };
}

async function servedLibrary(origin: string): Promise<SearchedLibrary> {
  const response = await fetch(origin + recordsPath);
  if (!response.ok) throw new Error(`${recordsPath}: ${response.status}`);
  const [language = '', ...lines] = (await response.text()).trimEnd().split('\n');
  const records = new Map(
    lines.map((line) => {
      const [slug, record] = JSON.parse(line) as [string, SearchedRecord];
      return [slug, record];
    }),
  );
  const recordOf = async (slug: string) => {
    const record = records.get(slug);
    if (!record) throw new Error(`No paper has the address “${slug}”.`);
    return record;
  };
  return { language, slugs: [...records.keys()], recordOf };
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
