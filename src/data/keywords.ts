import { type Keyword, keywordKey, sharedKeywords } from '../derived/keywords.ts';
import { type Library, library, type PaperEntry } from './library.ts';
import { href } from './links.ts';

interface Keywords {
  /** Those with a page, in alphabetical order. */
  readonly shared: readonly Keyword<PaperEntry>[];
  /** Address of a keyword's page, or `null` where too few papers have it. */
  readonly hrefOf: (word: string) => string | null;
}

const made = new WeakMap<Library, Keywords>();

/** The keywords of the collection; made once for a library. */
export async function keywords(): Promise<Keywords> {
  const whole = await library();
  const known = made.get(whole);
  if (known) return known;
  const shared = sharedKeywords(whole.papers);
  const slugs = new Map(shared.map(({ label, slug }) => [keywordKey(label), slug]));
  const value: Keywords = {
    shared,
    hrefOf: (word) => {
      const slug = slugs.get(keywordKey(word));
      return slug === undefined ? null : href(`keywords/${slug}/`);
    },
  };
  made.set(whole, value);
  return value;
}
