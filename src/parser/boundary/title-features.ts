import type { FeatureList } from './feature-list.ts';
import type { Head } from './head.ts';
import { caseLevel, cohesionLevel, openingLevel } from './lexicon.ts';

/**
 * Features of token `index` as a word of the title, for or against every
 * boundary after it: their weights are summed along the title, as in a
 * semi-Markov model (Sarawagi and Cohen 2004). Token 0 is always in the title.
 */
export function writeTitleFeatures(head: Head, index: number, list: FeatureList): void {
  list.clear();
  const { words, suffixes, shapes, endings, opens } = head.tokens;
  const { laterLower, laterCapital } = head.evidence;
  const shape = shapes[index]!;
  const before = shapes[index - 1]!;
  const wordClass = head.classes[index]!;
  const later = (laterLower[index]! > 0 ? 1 : 0) + (laterCapital[index]! > 0 ? 2 : 0);
  const mark = endings[index]! * 2 + opens[index]!;
  const entry = head.entries[index]!;
  list.add(401, words[index]!);
  list.add2(402, wordClass, shape);
  list.add2(403, head.classes[index - 1]!, wordClass);
  list.add2(404, suffixes[index]!, shape);
  list.add3(405, before, shape, mark);
  list.add3(406, shape, later, caseLevel(entry));
  list.add3(407, cohesionLevel(head.pairs[index - 1]!), shape, openingLevel(entry));
  list.add3(408, Math.min(2, head.repeat[index]!), Math.min(2, head.echo[index]!), shape);
  list.add2(409, words[index - 1]!, words[index]!);
  list.add3(410, mark, Math.min(index, 10), shape);
  list.add3(411, Math.min(3, head.lowerBefore[index]!), Math.min(4, head.capitalBefore[index]!), shape);
}
