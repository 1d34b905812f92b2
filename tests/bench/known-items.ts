import { stopWords } from '../../src/search/stop-words.ts';
import { makeRandom, type Random } from '../../src/training/random.ts';
import type { JudgedQuery, Paper } from './collections.ts';

/** What a reader may remember of one paper, by kind. */
export type KnownItems = ReadonlyMap<string, readonly JudgedQuery[]>;

const rarest = 10;

/**
 * Queries for papers that a reader knows and wants to find again: words of a title in their order, the last
 * one half typed, one with a slip; two of the rarest words of an abstract, one with a slip; the name before a
 * title's colon. The same seed gives the same queries.
 * @param count queries of each kind
 */
export function knownItems(papers: readonly Paper[], count: number, seed: number): KnownItems {
  const random = makeRandom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const frequency = documentFrequency(papers);
  const kinds = new Map<string, JudgedQuery[]>(
    ['title words', 'last half typed', 'title, a slip', 'rare words', 'rare, a slip', 'name'].map((kind) => [kind, []]),
  );
  const add = (kind: string, id: string, words: readonly string[]) =>
    kinds.get(kind)?.push({ text: words.join(' '), relevant: new Set([id]) });
  for (const paper of sample(papers, count, random, ({ title }) => contentWords(title).length >= 3)) {
    const words = someOf(contentWords(paper.title), 3 + Math.floor(random() * 3), random);
    const last = words.at(-1) ?? '';
    add('title words', paper.id, words);
    add('last half typed', paper.id, [...words.slice(0, -1), last.slice(0, Math.ceil(last.length / 2))]);
    add('title, a slip', paper.id, withSlip(words, random));
  }
  for (const paper of sample(
    papers,
    count,
    random,
    ({ abstract }) => rareWords(abstract, frequency).length === rarest,
  )) {
    const rare = rareWords(paper.abstract, frequency);
    const first = pick(rare) ?? '';
    const words = [first, pick(rare.filter((word) => word !== first)) ?? ''];
    add('rare words', paper.id, words);
    add('rare, a slip', paper.id, withSlip(words, random));
  }
  const names = new Map<string, number>();
  for (const { title } of papers) names.set(nameOf(title), (names.get(nameOf(title)) ?? 0) + 1);
  const isNamed = ({ title }: Paper) => nameOf(title) !== '' && names.get(nameOf(title)) === 1;
  for (const paper of sample(papers, count, random, isNamed))
    add('name', paper.id, [paper.title.split(':', 1)[0] ?? '']);
  return new Map([...kinds].filter(([, queries]) => queries.length > 0));
}

/** Different papers that pass a test, in random order, at most `count`. */
function sample(papers: readonly Paper[], count: number, random: Random, isFit: (paper: Paper) => boolean): Paper[] {
  const fit = papers.filter(isFit).map((paper) => ({ paper, key: random() }));
  return fit
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ paper }) => paper);
}

function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

function contentWords(title: string): string[] {
  return [...new Set(wordsOf(title))].filter((word) => word.length > 3 && !stopWords.has(word.toLowerCase()));
}

function documentFrequency(papers: readonly Paper[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const { title, abstract } of papers)
    for (const word of new Set(wordsOf(`${title} ${abstract}`.toLowerCase())))
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return frequency;
}

function rareWords(abstract: string, frequency: ReadonlyMap<string, number>): string[] {
  const words = [...new Set(wordsOf(abstract.toLowerCase()))].filter(
    (word) => /^[a-z]{4,}$/.test(word) && !stopWords.has(word),
  );
  return words.sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1)).slice(0, rarest);
}

/** The name of one or two words before a title's colon, in lower case; `''` where there is none. */
function nameOf(title: string): string {
  const [name = '', rest] = title.split(': ', 2);
  return rest === undefined || wordsOf(name).length > 2 ? '' : name.toLowerCase();
}

/** Some of the words, in their order. */
function someOf(words: readonly string[], count: number, random: Random): string[] {
  const keyed = words.map((word, index) => ({ word, index, key: random() }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ word }) => word);
}

/** The words with a letter left out, put in, changed or swapped in the longest of them. */
function withSlip(words: readonly string[], random: Random): string[] {
  const longest = words.reduce((best, word, index) => (word.length > (words[best] ?? '').length ? index : best), 0);
  return words.map((word, index) => (index === longest ? slip(word, random) : word));
}

function slip(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)] ?? 'a';
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const kind = Math.floor(random() * 4);
  if (kind === 0) return before + after;
  if (kind === 1) return before + letter + word.slice(at);
  if (kind === 2) return before + letter + after;
  return before + (after[0] ?? '') + (word[at] ?? '') + after.slice(1);
}
