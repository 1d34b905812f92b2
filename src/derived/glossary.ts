import { type Definition, findDefinitions, findTitleDefinitions } from '../text/abbreviations.ts';
import { capitalWords } from '../text/scan-words.ts';
import { stemWord } from './stem-word.ts';

interface GlossaryPaper {
  readonly slug: string;
  readonly title: string;
  readonly abstract: string;
  readonly definitions: readonly Definition[];
}

/** One thing that an abbreviation stands for, in the words of most papers. */
export interface Meaning {
  readonly long: string;
  /** Slugs of the papers that define it so, in the order of the collection. */
  readonly definedBy: readonly string[];
}

export interface GlossaryEntry {
  /** For addresses: the short form in lower case, without hyphens and plural; unlike any other entry's. */
  readonly key: string;
  /** As most papers write it, in the singular. */
  readonly short: string;
  /** The commonest first. More than one: papers of this collection do not agree. */
  readonly meanings: readonly Meaning[];
  /** Slugs of the papers that use it and define it nowhere. */
  readonly usedBy: readonly string[];
}

/** An abbreviation and one meaning, with the number of papers that give it. */
export interface AbbreviationPair {
  readonly short: string;
  readonly long: string;
  readonly papers: number;
}

interface Use extends Definition {
  readonly slug: string;
}

/** What a paper defines, abstract first; both texts are plain. In a text of capitals nothing is an abbreviation. */
export function definitionsOf({ title, abstract }: { title: string; abstract: string }): readonly Definition[] {
  return [
    ...(hasSmallLetters(abstract) ? findDefinitions(abstract) : []),
    ...(hasSmallLetters(title) ? findTitleDefinitions(title) : []),
  ].filter(({ short, long }) => !/[\\{}$]/.test(short + long));
}

/**
 * Every abbreviation that a title or an abstract defines, sorted by name. Short forms that differ in
 * plural, case or hyphens are one entry; so are meanings, also where endings or a letter or two differ.
 */
export function glossary(papers: readonly GlossaryPaper[]): readonly GlossaryEntry[] {
  const groups = new Map<string, Use[]>();
  const defined = new Map<string, Set<string>>();
  for (const { slug, definitions } of papers) {
    for (const definition of definitions) {
      const key = shortKey(definition.short);
      push(groups, key, { ...definition, slug });
      defined.set(key, (defined.get(key) ?? new Set()).add(slug));
    }
  }
  const users = usersOf(papers, groups, defined);
  const entries = [...groups].map(([key, uses]) => toEntry(key, uses, users.get(key) ?? []));
  return entries.sort((a, b) => compareText(a.key, b.key));
}

/** The collection's abbreviations as pairs, for search to take as synonyms; the commonest first. */
export function abbreviationPairs(entries: readonly GlossaryEntry[]): readonly AbbreviationPair[] {
  return entries
    .flatMap(({ short, meanings }) =>
      meanings.map(({ long, definedBy }) => ({ short, long, papers: definedBy.length })),
    )
    .sort((a, b) => b.papers - a.papers || compareText(a.short, b.short) || compareText(a.long, b.long));
}

function toEntry(key: string, uses: readonly Use[], usedBy: readonly string[]): GlossaryEntry {
  const meanings: { key: string; uses: Use[] }[] = [];
  for (const use of uses) {
    const own = meaningKey(use.long);
    const same =
      meanings.find((meaning) => meaning.key === own) ??
      meanings.slice(0, 50).find((meaning) => isNear(meaning.key, own));
    if (same) same.uses.push(use);
    else meanings.push({ key: own, uses: [use] });
  }
  return {
    key: addressOf(key),
    short: commonest(uses.map(({ short }) => singularOf(short))),
    meanings: meanings
      .map(({ uses: all }) => ({
        long: commonest(all.map(longInSingular)),
        definedBy: [...new Set(all.map(({ slug }) => slug))],
      }))
      .sort((a, b) => b.definedBy.length - a.definedBy.length || compareText(a.long, b.long)),
    usedBy,
  };
}

/** Papers that use a short form without a definition, by its key. Ordinary words are never looked for. */
function usersOf(
  papers: readonly GlossaryPaper[],
  groups: ReadonlyMap<string, readonly Use[]>,
  defined: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, readonly string[]> {
  const keyOf = new Map<string, string>();
  for (const [key, uses] of groups) {
    for (const { short } of uses) {
      const singular = singularOf(short);
      if (!/(?<!^)\p{Lu}/u.test(singular)) continue;
      keyOf.set(singular, key).set(`${singular}s`, key);
    }
  }
  const users = new Map<string, string[]>();
  for (const { slug, title, abstract } of papers) {
    const found = new Set<string>();
    for (const token of capitalWords(withoutCapitals([title, abstract].filter(hasSmallLetters).join('\n')))) {
      const whole = keyOf.get(token);
      if (whole !== undefined) found.add(whole);
      else for (const part of token.split(/[-/]/)) found.add(keyOf.get(part) ?? '');
    }
    for (const key of found) if (key !== '' && !defined.get(key)?.has(slug)) push(users, key, slug);
  }
  return users;
}

/** A text without what is set in capitals: runs of four words and more, which are no abbreviations. */
function withoutCapitals(text: string): string {
  return text.replace(inCapitals, ' ');
}

const inCapitals =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}’'-]{0,40}(?:[ :–—-]{1,3}\p{Lu}[\p{Lu}\p{N}’'-]{0,40}){3,}(?![\p{L}\p{N}])/gu;

function hasSmallLetters(text: string): boolean {
  return /\p{Ll}{2}/u.test(text);
}

/** Two meanings that differ by a slip of the pen: an eighth of their letters at most. */
function isNear(a: string, b: string): boolean {
  const limit = Math.floor(Math.max(a.length, b.length) / 8);
  if (limit === 0 || Math.abs(a.length - b.length) > limit || a[0] !== b[0]) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return false;
    row = next;
  }
  return (row[b.length] ?? limit + 1) <= limit;
}

/** The key of the entry that a short form has, or would have. */
export function glossaryKey(short: string): string {
  return addressOf(shortKey(short));
}

function addressOf(key: string): string {
  if (key.replace(/[^a-z0-9]+/g, '-') === key) return key;
  return `x${[...key].map((sign) => sign.codePointAt(0)?.toString(16)).join('-')}`;
}

function shortKey(short: string): string {
  return singularOf(short)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function singularOf(short: string): string {
  return short.replace(/(?<=\p{Lu})[’']?s$/u, '');
}

function meaningKey(long: string): string {
  const words = long.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !/^(?:and|the|a|an|of)$/.test(word))
    .map(stemWord)
    .join('');
}

/** The long form of “LLMs” is that of “LLM”. */
function longInSingular({ short, long }: Use): string {
  if (singularOf(short) === short) return long;
  return long.replace(/ies$/, 'y').replace(/(?<=[^s])s[’']?$/, '');
}

/** The most frequent of some texts; of those the first. */
function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0] as [string, number])[0];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
