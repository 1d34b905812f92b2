import { stemmer } from 'stemmer';

const known = new Map<string, string>();

/**
 * The stem that stands for a word and its inflections, by Porter's stemmer for English (1980); words with
 * other letters or digits stand for themselves. Takes a folded word.
 */
export function stem(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    found = /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
    known.set(word, found);
  }
  return found;
}
