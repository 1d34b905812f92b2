import { bucket, type FeatureList } from './feature-list.ts';
import type { Head } from './head.ts';
import { openingLevel } from './lexicon.ts';
import { endings } from './tokens.ts';

/** Shape of a token with its bracket or quote and what it ends with; -1 outside of the text. */
function fullShape(head: Head, index: number): number {
  const { tokens } = head;
  if (index < 0 || index >= tokens.count) return -1;
  return (tokens.shapes[index]! * 8 + tokens.endings[index]!) * 2 + tokens.opens[index]!;
}

/** How the title would be cased if it ended before token `at`: content words in lower case, capitalized. */
export function casing(head: Head, at: number): number {
  const lower = Math.min(3, head.lowerBefore[at]!);
  const capital = head.capitalBefore[at]!;
  return lower * 4 + (capital < 2 ? capital : capital < 4 ? 2 : 3);
}

function writeShapes(head: Head, at: number, list: FeatureList): void {
  const left = [fullShape(head, at - 1), fullShape(head, at - 2), fullShape(head, at - 3)] as const;
  const right1 = fullShape(head, at);
  const right2 = fullShape(head, at + 1);
  const right3 = fullShape(head, at + 2);
  const right4 = fullShape(head, at + 3);
  const near = right1 * 256 + right2;
  const far = near * 256 + right3;
  list.add2(201, left[0], near);
  list.add2(202, left[0], far);
  list.add3(203, left[1], left[0], near);
  list.add3(204, left[1], left[0], far);
  list.add3(205, left[0], far, right4);
  list.add3(206, left[2] * 256 + left[1], left[0], far);
  list.add3(207, left[2] * 256 + left[1], left[0], right1);
  list.add3(208, far, right4, fullShape(head, at + 4));
}

function writeCasing(head: Head, at: number, list: FeatureList): void {
  const { shapes } = head.tokens;
  const state = casing(head, at);
  const run = Math.min(9, head.capitalRun[at]!);
  const shape1 = shapes[at]!;
  const shape2 = at + 1 < head.tokens.count ? shapes[at + 1]! : 15;
  const shape3 = at + 2 < head.tokens.count ? shapes[at + 2]! : 15;
  list.add(221, state);
  list.add2(222, state, run);
  list.add3(223, state, shape1, shape2);
  list.add3(224, state, shapes[at - 1]!, shape1 * 16 + shape2);
  list.add3(225, state, shape1 * 16 + shape2, shape3);
  list.add3(226, state, head.tokens.words[at]!, shape1);
  list.add3(227, state, head.classes[at]!, shape1 * 16 + shape2);
  list.add3(228, state, head.classes[at - 1]!, shape1 * 16 + shape2);
  list.add2(229, run, head.classes[at]!);
  list.add3(230, run, shape1, shapes[at - 1]!);
  const lowered = head.isLowered ? 1 : 0;
  list.add3(231, lowered, shape1, shapes[at - 1]!);
  list.add3(232, lowered, shape1, openingLevel(head.entries[at]!));
  list.add3(233, lowered, head.tokens.words[at]!, shape1);
}

/** Tokens since the last colon before boundary `at`, or 15 without one. */
export function sinceColon(head: Head, at: number): number {
  for (let index = at - 1; index >= 0 && index > at - 15; index -= 1) {
    if (head.tokens.endings[index] === endings.colon) return at - 1 - index;
  }
  return 15;
}

function writeLengths(head: Head, at: number, list: FeatureList): void {
  const { shapes, words, endings: ends } = head.tokens;
  const colon = sinceColon(head, at);
  const state = casing(head, at);
  list.add(241, at);
  list.add2(242, bucket(at), shapes[at]!);
  list.add2(243, bucket(at), colon);
  list.add2(244, bucket(at), state);
  list.add2(245, colon, head.classes[at - 1]!);
  list.add3(246, colon, shapes[at]!, shapes[at - 1]!);
  list.add2(247, words[0]!, ends[at - 1]!);
  list.add3(248, head.classes[0]!, ends[at - 1]!, shapes[at]!);
  list.add2(249, head.tokens.starts[at]! >> 3, shapes[at]! === 0 ? 1 : 0);
  list.add2(250, ends[at - 1]!, state);
  list.add2(251, words[0]!, bucket(at));
}

/** Shapes, casing and length around boundary `at`. */
export function writeShapeFeatures(head: Head, at: number, list: FeatureList): void {
  writeShapes(head, at, list);
  writeCasing(head, at, list);
  writeLengths(head, at, list);
}
