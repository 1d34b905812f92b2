import { base } from '../site-base.ts';

interface Fact<T> {
  readonly value: T;
}

/** What `/papers/<slug>.json` says, as far as it is compared. */
export interface ComparedPaper {
  readonly slug: string;
  readonly title: Fact<string>;
  readonly abstract?: Fact<string>;
  readonly authors?: Fact<readonly string[]>;
  readonly authorCount?: Fact<number>;
  readonly date?: Fact<string>;
  readonly venue?: Fact<{ readonly name: string }>;
  readonly code?: Fact<{ readonly url: string }>;
  readonly topics: readonly Fact<string>[];
  readonly listings: readonly { readonly upvotes: number | null; readonly comments: number | null }[];
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
  readonly numbers: readonly ComparedNumber[];
}

export interface ComparedNumber {
  readonly kind: string;
  /** In the base unit of its scale. */
  readonly magnitude: number;
  readonly scale: string;
  /** As it is printed, and the sentence that it is in. */
  readonly text: string;
  readonly sentence: string;
}

/** Fetches a paper; `null` where the site has none at this address. @throws where the network fails */
export async function fetchPaper(slug: string): Promise<ComparedPaper | null> {
  const response = await fetch(`${base}papers/${slug}.json`);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as ComparedPaper;
}
