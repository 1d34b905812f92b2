import { keySlug } from './key-slug.ts';

/** A keyword that papers of the collection share. */
export interface Keyword<P> {
  /** Last part of its page's address. */
  readonly slug: string;
  /** The spelling that most papers have. */
  readonly label: string;
  /** In the order of the collection. */
  readonly papers: readonly P[];
}

interface KeywordPaper {
  readonly facts: { readonly keywords: { readonly value: readonly string[] } | null };
}

/** A keyword has a page of its own where this many papers have it. */
const fewestPapers = 3;

/** Keywords that enough papers share, in alphabetical order. One that is spelled in several ways is one. */
export function sharedKeywords<P extends KeywordPaper>(papers: readonly P[]): readonly Keyword<P>[] {
  const groups = new Map<string, { readonly papers: Set<P>; readonly spellings: Map<string, number> }>();
  for (const paper of papers) {
    for (const word of paper.facts.keywords?.value ?? []) {
      const key = keywordKey(word);
      const group = groups.get(key) ?? { papers: new Set<P>(), spellings: new Map<string, number>() };
      groups.set(key, group);
      group.papers.add(paper);
      group.spellings.set(word, (group.spellings.get(word) ?? 0) + 1);
    }
  }
  return [...groups]
    .flatMap(([key, { papers: own, spellings }]) =>
      own.size < fewestPapers ? [] : [{ slug: keySlug(key), label: commonest(spellings), papers: [...own] }],
    )
    .sort((a, b) => a.label.localeCompare(b.label, 'en') || (a.slug < b.slug ? -1 : 1));
}

/** Words that end in s and are no plurals. */
const singular = /(?:ss|us|is|as|os|ics)$|^(?:lens|series|species|news|means)$/;

/** What all spellings of a keyword have in common: no case, no accents, no hyphens, the last word in the singular. */
export function keywordKey(word: string): string {
  const words = word
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s_‐‑–-]+/g, ' ')
    .replace(/['’ʼ]/g, '’')
    .replace(/^[\s.,;:]+|[\s.,;:]+$/g, '')
    .normalize('NFC')
    .split(' ');
  const last = words.pop() ?? '';
  return [...words, withoutPlural(last)].join(' ') || word;
}

function withoutPlural(word: string): string {
  if (!/^[a-z]{3,}s$/.test(word) || singular.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
