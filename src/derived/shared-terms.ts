import type { TermVector } from './term-vectors.ts';

/** What two papers have in common. */
export interface SharedTerms {
  /** Terms of both, the one that counts for most first. */
  readonly terms: readonly { readonly term: number; readonly weight: number }[];
  /** How near the papers are, 0 to 1. */
  readonly nearness: number;
}

/** What the terms beside the first count for once more, what each of them counts for, and how many are counted. */
const besideWeight = 0.42;
const perTerm = 0.034;
const mostCounted = 10;
/** Loss where the first term is a single word: “head” has more meanings than “attention head”. */
const singleWordLoss = 0.03;

/**
 * Compares two papers. Papers on one subject share several terms, while a single one may be a namesake, or a
 * word of two meanings: so what they share beside the first term and its own words counts more, and the number
 * of those terms counts too. The three weights are those of a logistic regression on the labels “before” to
 * “fifth” of `tests/fixtures/related/`.
 */
export function sharedTerms(a: TermVector, b: TermVector, wordsOf: (term: number) => readonly number[]): SharedTerms {
  const weights = new Map<number, number>();
  for (let place = 0; place < b.terms.length; place++) weights.set(b.terms[place] ?? -1, b.weights[place] ?? 0);
  const terms: { term: number; weight: number }[] = [];
  for (let place = 0; place < a.terms.length; place++) {
    const term = a.terms[place] ?? -1;
    const weight = weights.get(term);
    if (weight !== undefined) terms.push({ term, weight: weight * (a.weights[place] ?? 0) });
  }
  terms.sort((x, y) => y.weight - x.weight);
  const first = new Set(terms[0] ? wordsOf(terms[0].term) : []);
  let [cosine, beside, count] = [0, 0, 0];
  for (const { term, weight } of terms) {
    cosine += weight;
    if (wordsOf(term).some((word) => first.has(word))) continue;
    beside += weight;
    count++;
  }
  const nearness = cosine + besideWeight * beside + perTerm * Math.min(count, mostCounted);
  const most = 1 + besideWeight + perTerm * mostCounted;
  return { terms, nearness: nearness / most - (first.size === 1 ? singleWordLoss : 0) };
}
