import { getOrAdd } from './get-or-add.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { tokenize } from './tokenize.ts';
import type { Synonym } from './word-part.ts';

/** Meanings of one abbreviation that are worth looking for. */
const mostMeanings = 3;

interface Meaning {
  readonly pair: Synonym;
  /** Papers that define it. */
  times: number;
}

/** The stems of a text's words, stop words left out. */
export function contentStems(text: string): string[] {
  return tokenize(text)
    .filter(({ word, derived }) => !derived && !stopWords.has(word))
    .map(({ word }) => stem(word));
}

/**
 * Abbreviations by the stems at which a query meets them: that of the short form, and that of the first
 * word of the long one. Left out are those that lead nowhere: no paper but the defining one has either.
 * @param pairs one for each definition in a paper, so that usual meanings stand more often
 * @param countOf number of papers with a stem
 */
export function synonymsByStem(
  pairs: readonly Synonym[],
  countOf: (stem: string) => number,
): ReadonlyMap<string, readonly Synonym[]> {
  const meanings = new Map<string, Map<string, Meaning>>();
  for (const pair of pairs) {
    const key = shortStem(pair.short);
    const found = getOrAdd(meanings, key, () => new Map<string, Meaning>());
    const long = contentStems(pair.long).join(' ');
    const known = found.get(long);
    if (known) known.times++;
    else if (long.includes(' ')) found.set(long, { pair, times: 1 });
  }
  const byStem = new Map<string, Synonym[]>();
  const add = (key: string, pair: Synonym) => byStem.set(key, [...(byStem.get(key) ?? []), pair]);
  for (const [short, found] of [...meanings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const usual = [...found]
      .sort(([a, { times }], [b, { times: other }]) => other - times || (a < b ? -1 : 1))
      .filter(([long, { times }]) => times > 1 || Math.min(...long.split(' ').map(countOf)) > 1)
      .slice(0, mostMeanings);
    for (const [long, { pair }] of usual) {
      add(short, pair);
      add(long.split(' ', 1)[0] ?? '', pair);
    }
  }
  return byStem;
}

/** The stem of an abbreviation: a plural stands for its singular. */
export function shortStem(short: string): string {
  return contentStems(short).at(0) ?? '';
}
