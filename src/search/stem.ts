import { stemmer } from 'stemmer';
import { comparatives } from './comparatives.ts';

const known = new Map<string, string>();

/**
 * The stem that stands for a word and its inflections, by Porter's stemmer for English (1980); comparatives
 * stand with their adjective (“faster” with “fast”), words with other letters or digits for themselves. Takes a folded word.
 */
export function stem(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    found = /^[a-z]{3,}$/.test(word) ? stemmer(comparatives.get(word) ?? word) : word;
    known.set(word, found);
  }
  return found;
}
