import type { Query } from './query.ts';

/** The parts of Pagefind's browser module that are used here. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(
    text: string | null,
    options: { filters: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: { id: string; data(): Promise<PagefindData> }[] }>;
}

interface PagefindData {
  readonly url: string;
  /** HTML-escaped text with `<mark>` around the words that match. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
  readonly date: string;
  readonly topics: readonly string[];
}

export interface Answer {
  /** Number of papers found. */
  readonly total: number;
  /** The first of them, best first. */
  readonly hits: readonly Hit[];
}

/** The site's base path, with a trailing slash. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const bundle = `${base}pagefind/`;
let loading: Promise<Pagefind> | undefined;
let tries = 0;
let failures = 0;
let isCounting = false;

/** Fetches the engine. Nothing of it is fetched before this is called; a failed try may be repeated. */
export function loadEngine(): Promise<Pagefind> {
  loading ??= start().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(): Promise<Pagefind> {
  // Kept from the bundler: the module exists only in the built site. Browsers remember a module that
  // could not be fetched, so each try has its own address.
  const address = `${bundle}pagefind.js${tries++ === 0 ? '' : `?try=${tries}`}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // In its worker Pagefind keeps failed fetches to itself and answers as if nothing were there.
  countFailures();
  await pagefind.options({ baseUrl: '/', bundlePath: bundle, excerptLength: 32, noWorker: true });
  await pagefind.init();
  return pagefind;
}

/** Counts the parts of the index that could not be fetched, which Pagefind passes over in silence. */
function countFailures(): void {
  if (isCounting) return;
  isCounting = true;
  const fetchPart = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (...request) => {
    const [input] = request;
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    const isPart = url.pathname.startsWith(bundle);
    const response = await fetchPart(...request).catch((error: unknown) => {
      if (isPart) failures++;
      throw error;
    });
    if (isPart && !response.ok) failures++;
    return response;
  };
}

/**
 * Asks the index.
 * @param limit how many hits to fetch whole
 * @throws where a part of the index could not be fetched; the next call starts anew
 */
export async function ask(query: Query, limit: number): Promise<Answer> {
  const pagefind = await loadEngine();
  const before = failures;
  const filters = {
    ...(query.topic === '' ? {} : { topic: query.topic }),
    ...(query.year === '' ? {} : { year: query.year }),
  };
  const sort = query.sort === 'date' ? { sort: { date: 'desc' as const } } : {};
  const { results } = await pagefind.search(query.text.trim() || null, { filters, ...sort });
  const hits = await Promise.all(results.slice(0, limit).map(async (result) => toHit(await result.data())));
  if (failures > before) {
    loading = undefined;
    throw new Error('A part of the search index could not be fetched.');
  }
  return { total: results.length, hits };
}

function toHit({ url, excerpt, meta, filters }: PagefindData): Hit {
  return {
    url: base + url.replace(/^\//, ''),
    title: meta['title'] ?? url,
    excerpt,
    date: meta['date'] ?? '',
    topics: filters['topic'] ?? [],
  };
}
