import { endsSentence } from '../parser/boundary/evidence.ts';
import { toKey } from '../parser/boundary/hash.ts';
import { pairHash } from '../parser/boundary/lexicon.ts';
import { readTokens, shapes, type Tokens } from '../parser/boundary/tokens.ts';
import type { Entry } from './read-truth.ts';

const keys = 1 << 24;

/** How often words (by key) and pairs (by key) stand where, over titles and abstracts. */
export class TextCounts {
  readonly lower = new Int32Array(keys);
  readonly capital = new Int32Array(keys);
  readonly sentenceStart = new Int32Array(keys);
  readonly titleInside = new Int32Array(keys);
  readonly titleEnd = new Int32Array(keys);
  readonly pairInside = new Int32Array(keys);
  readonly pairStart = new Int32Array(keys);
  /** Word keys of the two members of a pair. */
  readonly pairFirst = new Int32Array(keys);
  readonly pairSecond = new Int32Array(keys);
  /** Tokens of running text in total. */
  total = 0;
}

/** A whole entry's tokens, title and abstract apart. */
export interface TokenizedEntry {
  readonly title: Tokens;
  readonly abstract: Tokens;
}

export function tokenizeEntry(entry: Entry): TokenizedEntry {
  return { title: readTokens(entry.title, 64), abstract: readTokens(entry.abstract, 600) };
}

function countPair(tokens: Tokens, index: number, counts: TextCounts, starts: boolean): void {
  const pair = toKey(pairHash(tokens.words[index]!, tokens.words[index + 1]!));
  counts.pairFirst[pair] = toKey(tokens.words[index]!);
  counts.pairSecond[pair] = toKey(tokens.words[index + 1]!);
  if (starts) counts.pairStart[pair]! += 1;
  else counts.pairInside[pair]! += 1;
}

function countTitle(tokens: Tokens, counts: TextCounts): void {
  for (let index = 0; index < tokens.count; index += 1) {
    const key = toKey(tokens.words[index]!);
    if (index === tokens.count - 1) counts.titleEnd[key]! += 1;
    else counts.titleInside[key]! += 1;
    if (index + 1 < tokens.count) countPair(tokens, index, counts, false);
  }
}

function countAbstract(tokens: Tokens, counts: TextCounts): void {
  for (let index = 0; index < tokens.count; index += 1) {
    const key = toKey(tokens.words[index]!);
    const starts = index === 0 || endsSentence(tokens.endings[index - 1]!);
    counts.total += 1;
    if (starts) counts.sentenceStart[key]! += 1;
    else if (tokens.shapes[index] === shapes.lower) counts.lower[key]! += 1;
    else counts.capital[key]! += 1;
    if (index + 1 < tokens.count && !endsSentence(tokens.endings[index]!)) countPair(tokens, index, counts, starts);
  }
}

/** Counts over all entries. */
export function countText(entries: readonly TokenizedEntry[]): TextCounts {
  const counts = new TextCounts();
  for (const entry of entries) {
    countTitle(entry.title, counts);
    countAbstract(entry.abstract, counts);
  }
  return counts;
}
