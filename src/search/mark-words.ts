import type { Group } from './score.ts';
import { stem } from './stem.ts';
import { type Token, tokenize } from './tokenize.ts';

/** A piece of a text, and whether it is a word that was looked for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Tells which words of a text were looked for. */
export interface Marker {
  /** Number of the group that a word meets, -1 for none. */
  groupOf(word: string): number;
}

/**
 * What each group of a query is met by: stems, and beginnings of words with `*` behind them. Travels to the
 * page of a paper, so that it can mark the same words.
 */
export type MarkKeys = readonly (readonly string[])[];

export function markKeysOf(groups: readonly Group[]): MarkKeys {
  return groups.map(({ alternatives }) => [
    ...new Set(alternatives.flatMap(({ key }) => (key.endsWith('*') ? [key] : key.split(' ')))),
  ]);
}

/** A marker for the words that a query was met by. */
export function markerOf(keys: MarkKeys): Marker {
  const stems = new Map<string, number>();
  const beginnings: [string, number][] = [];
  for (const [group, met] of keys.entries())
    for (const key of met) {
      if (key.endsWith('*')) beginnings.push([key.slice(0, -1), group]);
      else if (!stems.has(key)) stems.set(key, group);
    }
  return {
    groupOf: (word) => stems.get(stem(word)) ?? beginnings.find(([beginning]) => word.startsWith(beginning))?.[1] ?? -1,
  };
}

/** A whole text in pieces. */
export function markText(text: string, marker: Marker): Piece[] {
  return toPieces(text, 0, text.length, markedTokens(tokenize(text), marker));
}

/**
 * The part of a text of about `length` words that has the most different words of the query.
 * @returns its pieces, with an ellipsis where text is left out
 */
export function excerptOf(text: string, marker: Marker, length: number): Piece[] {
  const tokens = tokenize(text);
  const words = tokens.filter(({ derived }) => !derived);
  const marked = markedTokens(tokens, marker);
  const from = bestWindow(words, marked, marker, length);
  const start = words[from]?.start ?? 0;
  const last = Math.min(from + length, words.length) - 1;
  const isEnd = last === words.length - 1;
  const end = isEnd ? text.length : (words[last]?.end ?? text.length);
  const pieces = toPieces(text, from === 0 ? 0 : start, end, marked);
  return [
    ...(from === 0 ? [] : [{ text: '… ', isMarked: false }]),
    ...pieces,
    ...(isEnd ? [] : [{ text: ' …', isMarked: false }]),
  ];
}

function markedTokens(tokens: readonly Token[], marker: Marker): Token[] {
  return tokens.filter(({ word }) => marker.groupOf(word) >= 0).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Index of the first word of the window with the most groups; the first such window, a little before its first mark. */
function bestWindow(words: readonly Token[], marked: readonly Token[], marker: Marker, length: number): number {
  if (words.length <= length || marked.length === 0) return 0;
  const lead = Math.floor(length / 6);
  let best = { from: 0, groups: 0 };
  for (const { position } of marked) {
    const first = words.findIndex((word) => word.position >= position);
    const from = Math.max(0, Math.min(first - lead, words.length - length));
    const [start, end] = [words[from]?.position ?? 0, words[from + length - 1]?.position ?? 0];
    const inside = marked.filter((token) => token.position >= start && token.position <= end);
    const groups = new Set(inside.map(({ word }) => marker.groupOf(word))).size;
    if (groups > best.groups) best = { from, groups };
  }
  // A text is best read from its beginning.
  return best.from <= lead ? 0 : best.from;
}

function toPieces(text: string, from: number, to: number, marked: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const add = (end: number, isMarked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of marked) {
    if (start < at || end > to) continue;
    add(start, false);
    add(end, true);
  }
  add(to, false);
  return pieces;
}
