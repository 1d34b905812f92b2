import { mix, toKey } from './hash.ts';
import { type KeyTable, readKey } from './key-table.ts';

/**
 * What running text teaches about words and word pairs, in a few bits each.
 * Levels are 0 where nothing is known.
 */
export interface Lexicon {
  /** word key → class (7 bits), case, opening and closing level (3 bits each) */
  readonly words: KeyTable;
  /** pair key → cohesion level, opening level (4 bits each) */
  readonly pairs: KeyTable;
}

/** Distributional class of a packed word entry, 0 to 127. */
export const classOf = (entry: number): number => entry & 127;
/** 1 (always capitalized inside sentences) to 7 (never). */
export const caseLevel = (entry: number): number => (entry >> 7) & 7;
/** 1 (inside titles only) to 7 (opens sentences only). */
export const openingLevel = (entry: number): number => (entry >> 10) & 7;
/** 1 (never ends a title) to 7 (ends titles whenever it occurs in one). */
export const closingLevel = (entry: number): number => (entry >> 13) & 7;

/** Packs the four properties of a word. */
export function packWord(wordClass: number, casing: number, opening: number, closing: number): number {
  return wordClass | (casing << 7) | (opening << 10) | (closing << 13);
}

/** 1 (the two words avoid each other) to 15 (they hardly occur apart). */
export const cohesionLevel = (entry: number): number => entry & 15;
/** 1 (inside sentences) to 15 (opens sentences only). */
export const pairOpeningLevel = (entry: number): number => (entry >> 4) & 15;

/** Packs the two properties of a pair. */
export function packPair(cohesion: number, opening: number): number {
  return cohesion | (opening << 4);
}

/** Hash of two neighboring words. */
export function pairHash(first: number, second: number): number {
  return mix(first, Math.imul(second, 3));
}

export function lookUpWord(lexicon: Lexicon, word: number): number {
  return readKey(lexicon.words, toKey(word));
}

export function lookUpPair(lexicon: Lexicon, first: number, second: number): number {
  return readKey(lexicon.pairs, toKey(pairHash(first, second)));
}
