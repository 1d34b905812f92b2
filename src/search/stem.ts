import { stemmer } from 'stemmer';

const known = new Map<string, string>();

/**
 * The stem that stands for a word and its inflections, by Porter's stemmer for English
 * (1980);
 * words with other letters or digits stand for themselves. Takes a folded word.
 */
export function stem(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  let found = known.get(word);
  if (found === undefined) {
    found = stemmer(word);
    known.set(word, found);
  }
  return found;
}
