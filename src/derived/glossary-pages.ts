import type { GlossaryEntry } from './glossary.ts';

/** One page of the glossary. */
export interface GlossaryPage {
  /** Last part of the address; `''` is the glossary's own page. */
  readonly slug: string;
  readonly label: string;
  readonly entries: readonly GlossaryEntry[];
}

/** So many entries stand on one page; beyond that each letter has its own. */
const mostOnOnePage = 200;

/** For letters beyond A to Z. */
const other = 'other';

/** The glossary as one page, or as a page a letter where it is long. */
export function glossaryPages(entries: readonly GlossaryEntry[]): readonly GlossaryPage[] {
  if (entries.length <= mostOnOnePage) return [{ slug: '', label: 'Glossary', entries }];
  const pages = new Map<string, GlossaryEntry[]>();
  for (const entry of entries) {
    const slug = letterOf(entry);
    pages.set(slug, [...(pages.get(slug) ?? []), entry]);
  }
  return [...pages]
    .sort(([a], [b]) => Number(a === other) - Number(b === other) || (a < b ? -1 : 1))
    .map(([slug, own]) => ({
      slug,
      label: slug === '0-9' ? '0 to 9' : slug === other ? 'Others' : slug.toUpperCase(),
      entries: own,
    }));
}

/** The page on which an entry stands. */
export function glossaryPath(entry: GlossaryEntry, pages: readonly GlossaryPage[]): string {
  const slug = pages[0]?.slug === '' ? '' : `${letterOf(entry)}/`;
  return `glossary/${slug}#${entry.key}`;
}

/** The abbreviations that most papers define or use, the commonest first. */
export function commonestEntries(entries: readonly GlossaryEntry[], count: number): readonly GlossaryEntry[] {
  const papers = ({ meanings, usedBy }: GlossaryEntry) =>
    meanings.reduce((sum, { definedBy }) => sum + definedBy.length, usedBy.length);
  return [...entries].sort((a, b) => papers(b) - papers(a) || (a.key < b.key ? -1 : 1)).slice(0, count);
}

function letterOf({ short }: GlossaryEntry): string {
  const first = short.normalize('NFKD').charAt(0).toLowerCase();
  return /[a-z]/.test(first) ? first : /\d/.test(first) ? '0-9' : other;
}
