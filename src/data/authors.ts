import { type Author, authorKey, authorsOf, joinedKeys } from '../derived/authors.ts';
import type { AuthorName } from '../derived/citations/author-name.ts';
import { type Library, library, type PaperEntry } from './library.ts';
import { href } from './links.ts';

interface Authors {
  /** Those with a page, by family name. */
  readonly shared: readonly Author<PaperEntry>[];
  readonly bySlug: ReadonlyMap<string, Author<PaperEntry>>;
  /** What a curator says of an author. */
  readonly describedBy: (slug: string) => Library['report']['authors'][number] | undefined;
  /** Address of a name's page, by the name or its key, or `null` where too few papers have the name. */
  readonly hrefOf: (name: AuthorName | string) => string | null;
}

const made = new WeakMap<Library, Authors>();

/** The authors of the collection; made once for a library. */
export async function authors(): Promise<Authors> {
  const whole = await library();
  const known = made.get(whole);
  if (known) return known;
  const curated = whole.report.authors;
  const shared = authorsOf(whole.papers, curated);
  const joined = joinedKeys(curated);
  const slugs = new Map(shared.map(({ key, slug }) => [key, slug]));
  const value: Authors = {
    shared,
    bySlug: new Map(shared.map((author) => [author.slug, author])),
    describedBy: (slug) => curated.find((author) => author.slug === slug),
    hrefOf: (name) => {
      const key = typeof name === 'string' ? name : authorKey(name);
      const slug = slugs.get(joined.get(key) ?? key);
      return slug === undefined ? null : href(`authors/${slug}/`);
    },
  };
  made.set(whole, value);
  return value;
}
