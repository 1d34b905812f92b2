import type { PaperSizes } from './read-index.ts';
import type { Group, Scores } from './score.ts';
import { notInTitle } from './word-part.ts';

/** Tuned on known items, and for long queries on questions: see `README.md`. */
export const titleMatch = { pair: 1, all: 1, name: 1.5, exact: 1.5 };
export const longTitleMatch = { pair: 0.5, all: 1, name: 1, exact: 0 };

/**
 * Raises the papers whose titles have the words of the query, since half a title is what readers remember
 * best: each pair of neighbors in the query that stand just so in the title counts as much as a share of the
 * rarer one's IDF (Metzler and Croft 2005 weigh ordered pairs likewise); more where all words are there, and
 * where they are all of the name that the title begins with.
 * @param words count of the query's words, stop words included
 */
export function addTitleMatches(
  { nameLengths }: PaperSizes,
  groups: readonly Group[],
  words: number,
  scores: Scores,
  match: typeof titleMatch,
): void {
  const { total, titlePlaces, named, exact } = scores;
  const idfs = groups.map(({ alternatives }) => Math.max(...alternatives.map(({ idf }) => idf)));
  const sum = idfs.reduce((all, idf) => all + idf, 0);
  for (let paper = 0; paper < total.length; paper++) {
    if (total[paper] === 0) continue;
    let added = 0;
    let inTitle = 0;
    for (let at = 0; at < groups.length; at++) {
      const here = titlePlaces[at]?.[paper] ?? notInTitle;
      if (here === notInTitle) continue;
      inTitle++;
      const before = titlePlaces[at - 1]?.[paper] ?? notInTitle;
      const distance = (groups[at]?.position ?? 0) - (groups[at - 1]?.position ?? 0);
      if (before !== notInTitle && here - before === distance)
        added += match.pair * Math.min(idfs[at - 1] ?? 0, idfs[at] ?? 0);
    }
    if (inTitle === groups.length) added += (match.all * sum * (exact[paper] as number)) / groups.length;
    if (named[paper] === groups.length && nameLengths[paper] === words) added += match.name * sum;
    if (exact[paper] === groups.length) added += match.exact * sum;
    total[paper] = (total[paper] as number) + added;
  }
}
