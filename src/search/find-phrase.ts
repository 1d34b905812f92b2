import type { IndexReader } from './read-index.ts';
import { stem } from './stem.ts';
import { tokenize } from './tokenize.ts';
import { toldForms } from './word-part.ts';

/**
 * Numbers of the papers in which the words of a phrase stand one behind the other, in these very forms.
 * A phrase without words is in no paper.
 */
export async function findPhrase(index: IndexReader, phrase: string): Promise<ReadonlySet<number>> {
  const words = tokenize(phrase).filter(({ derived }) => !derived);
  const lists = await Promise.all(words.map(({ word }) => placesOf(index, word)));
  const [first, ...others] = lists;
  if (!first) return new Set();
  const start = words[0]?.position ?? 0;
  const found = new Set<number>();
  for (const [paper, places] of first) {
    const stands = [...places].some((place) =>
      others.every((list, at) => list.get(paper)?.has(place + (words[at + 1]?.position ?? 0) - start)),
    );
    if (stands) found.add(paper);
  }
  return found;
}

/** For each paper with this form, the positions of its stem. */
async function placesOf(index: IndexReader, word: string): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const key = stem(word);
  const entry = await index.word(key);
  const form = entry?.forms.indexOf(word) ?? -1;
  if (!entry || form < 0) return new Map();
  const places = await index.places(key);
  const { papers, forms } = entry.postings;
  const isTold = form < toldForms;
  const found = new Map<number, ReadonlySet<number>>();
  for (const [at, paper] of papers.entries())
    if (!isTold || ((forms[at] as number) & (1 << form)) !== 0) found.set(paper, new Set(places[at]));
  return found;
}
