import { bucket, type FeatureList } from './feature-list.ts';
import type { Head } from './head.ts';
import { closingLevel, cohesionLevel, openingLevel, pairOpeningLevel } from './lexicon.ts';
import { casing, sinceColon } from './shape-features.ts';
import { endings, shapes } from './tokens.ts';

/**
 * True if boundary `at` lies between two words in lower case, in a text whose
 * case tells something: half of all boundaries, and hardly ever the true one.
 */
export function isBetweenLower({ tokens, isLowered }: Head, at: number): boolean {
  const { shapes: shapesOf, endings: ends } = tokens;
  const isLower = shapesOf[at] === shapes.lower && shapesOf[at - 1] === shapes.lower;
  return isLower && ends[at - 1] === endings.none && !isLowered;
}

/** The few features that such a boundary gets; the whole list would cost as much again as all others together. */
export function writeLowerFeatures(head: Head, at: number, list: FeatureList): void {
  const { words } = head.tokens;
  const left1 = words[at - 1]!;
  const right1 = words[at]!;
  const right2 = at + 1 < words.length ? words[at + 1]! : 0;
  const entry = head.entries[at]!;
  const across = cohesionLevel(head.pairs[at - 1]!);
  const opening = pairOpeningLevel(head.pairs[at]!);
  const verb = head.evidence.nextVerb[at]!;
  const clauses = Math.min(2, head.clausesBefore[at]!);
  list.add(501, casing(head, at));
  list.add(502, right1);
  list.add(503, left1);
  list.add2(504, right1, right2);
  list.add2(505, across, opening);
  list.add2(506, openingLevel(entry), closingLevel(head.entries[at - 1]!));
  list.add2(507, head.classes[at - 1]!, head.classes[at]!);
  list.add2(508, verb < 0 ? 12 : Math.min(11, verb - at), clauses);
  list.add2(509, bucket(at), sinceColon(head, at));
  list.add2(510, Math.min(3, head.repeat[at]!), Math.min(3, head.evidence.laterPair[at - 1]!));
  list.add(511, bucket(head.evidence.nextStop[at]! - at));
}
