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

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
let loading: Promise<Pagefind> | undefined;

/** Fetches the engine. Nothing of it is fetched before this is called; a failed try may be repeated. */
export function loadEngine(): Promise<Pagefind> {
  loading ??= start().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(): Promise<Pagefind> {
  // Kept from the bundler: the module exists only in the built site.
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: '/', bundlePath: `${base}pagefind/`, excerptLength: 32 });
  await pagefind.init();
  return pagefind;
}

/** Asks the index. @param limit how many hits to fetch whole */
export async function ask(query: Query, limit: number): Promise<Answer> {
  const pagefind = await loadEngine();
  const filters = {
    ...(query.topic === '' ? {} : { topic: query.topic }),
    ...(query.year === '' ? {} : { year: query.year }),
  };
  const sort = query.sort === 'date' ? { sort: { date: 'desc' as const } } : {};
  const { results } = await pagefind.search(query.text.trim() || null, { filters, ...sort });
  const hits = await Promise.all(results.slice(0, limit).map(async (result) => toHit(await result.data())));
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
