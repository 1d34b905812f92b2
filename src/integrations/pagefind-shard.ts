import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { SearchedRecord } from '../derived/searched-record.ts';
import type { Files } from './packed-folder.ts';

/** Pagefind's files, by what they are for. */
export interface PagefindFiles {
  /** What is indexed: the list of pages, the words, the filters, and a document for each page. */
  readonly data: Files;
  /** What searches it, the same for any pages of a language. */
  readonly engine: Files;
}

/** What is indexed. Pagefind's own widgets are neither data nor engine: no page uses them. */
const data = /^(?:pagefind-entry\.json|pagefind\..*\.pf_meta|(?:index|filter|fragment)\/.*)$/;
const engine = /^(?:pagefind\.js|pagefind-worker\.js|wasm\..*)$/;
const fragment = /^(fragment\/.+)\.pf_fragment$/;

/** Lets Pagefind index records, in a process that ends with them. It names its files by their neighbors: the order counts. */
export async function pagefindFiles(records: readonly SearchedRecord[]): Promise<PagefindFiles> {
  const { index, errors } = await pagefind.createIndex({ includeCharacters: '+#' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    await Promise.all(records.map((record) => add(index, record)));
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    const files = written.files
      .map(({ path, content }) => [path, content] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      data: new Map(files.filter(([path]) => data.test(path))),
      engine: new Map(files.filter(([path]) => engine.test(path))),
    };
  } finally {
    await pagefind.close();
  }
}

async function add(index: pagefind.PagefindIndex, record: SearchedRecord): Promise<void> {
  const { url, content, language, meta, filters } = record;
  const { errors } = await index.addCustomRecord({
    url,
    content,
    language,
    meta: { ...meta },
    filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
  });
  if (errors.length > 0) throw new Error(`Pagefind, ${url}: ${errors.join('; ')}`);
}

/** Where Pagefind put each paper's document, by the paper's address: a path without its ending. */
export function documentPaths(files: Files): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const [path, packed] of files) {
    const name = fragment.exec(path)?.[1];
    if (name === undefined) continue;
    const text = gunzipSync(packed).toString();
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    paths.set(url, name);
  }
  return paths;
}
