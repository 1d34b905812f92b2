import { bucket, type FeatureList } from './feature-list.ts';
import type { Head } from './head.ts';
import { headingKind, headingKinds } from './headings.ts';
import { caseLevel, closingLevel, cohesionLevel, openingLevel, pairOpeningLevel } from './lexicon.ts';
import { casing } from './shape-features.ts';
import { endings } from './tokens.ts';

/** Later occurrences of a head token: none 0, lower case 1, capitalized 2, both 3. */
function laterCase(head: Head, index: number): number {
  if (index < 0 || index >= head.entries.length) return 0;
  const { laterLower, laterCapital } = head.evidence;
  return (laterLower[index]! > 0 ? 1 : 0) + (laterCapital[index]! > 0 ? 2 : 0);
}

function writeLaterCases(head: Head, at: number, list: FeatureList): void {
  const { shapes } = head.tokens;
  const right1 = laterCase(head, at);
  const right2 = laterCase(head, at + 1);
  const right3 = laterCase(head, at + 2);
  const left1 = laterCase(head, at - 1);
  const left2 = laterCase(head, at - 2);
  const shape1 = shapes[at]!;
  const caps = shape1 * 16 + (at + 1 < head.tokens.count ? shapes[at + 1]! : 15);
  const state = casing(head, at);
  list.add2(301, right1, shape1);
  list.add3(302, right1, right2, caps);
  list.add3(303, left1, right1, caps);
  list.add3(304, (left2 * 4 + left1) * 4 + right1, right2, caps * 16 + shapes[at - 1]!);
  list.add3(305, (left1 * 4 + right1) * 4 + right2, right3, caps);
  list.add3(306, state, right1, caps);
  list.add3(307, state, left1 * 4 + right1, right2);
  list.add3(308, caseLevel(head.entries[at]!), right1, shape1);
}

/** Bucketed later count of the pair that starts at token `index`. */
function pairCount(head: Head, index: number): number {
  if (index < 0 || index >= head.entries.length) return 0;
  return Math.min(3, head.evidence.laterPair[index]!);
}

function writeRepeats(head: Head, at: number, list: FeatureList): void {
  const across = pairCount(head, at - 1);
  const right = pairCount(head, at);
  const left = pairCount(head, at - 2);
  const right2 = pairCount(head, at + 1);
  const shape1 = head.tokens.shapes[at]!;
  const echo = Math.min(4, head.echo[at]!);
  const repeat = Math.min(4, head.repeat[at]!);
  const from = head.repeatFrom[at]!;
  const { stems } = head.tokens;
  const inside = from > 0 && stems[from - 1] === stems[at - 1] ? 1 : 0;
  const atStart = from === 0 ? 1 : from > 0 && head.tokens.endings[from - 1] === endings.colon ? 2 : 0;
  const whole = from >= 0 && head.tokens.endings[from + repeat - 1] === endings.colon ? 1 : 0;
  const place = (repeat * 2 + inside) * 6 + atStart * 2 + whole;
  list.add2(321, across, shape1);
  list.add3(322, across, right, left);
  list.add3(323, across * 4 + right, left * 4 + right2, shape1);
  list.add2(324, echo, shape1);
  list.add2(325, place, shape1);
  list.add3(326, place, across, right);
  list.add3(327, echo * 2 + inside, across, right);
  list.add3(328, place, echo, Math.min(6, head.capitalRun[at]!));
  list.add3(329, across * 4 + right, laterCase(head, at), casing(head, at));
  list.add3(330, repeat, bucket(at), shape1);
}

function writeClause(head: Head, at: number, list: FeatureList): void {
  const { nextVerb, nextStop, nextAcronym, acronymStart } = head.evidence;
  const { words, suffixes, shapes } = head.tokens;
  const verb = nextVerb[at]!;
  const distance = verb < 0 ? 12 : Math.min(11, verb - at);
  const run = Math.min(6, head.capitalRun[at]!);
  const subject = verb > at ? suffixes[verb - 1]! : 0;
  const word = verb < 0 ? 0 : words[verb]!;
  list.add2(341, distance, run);
  list.add2(342, word, distance);
  list.add3(343, word, head.classes[at]!, Math.min(3, distance));
  list.add3(344, word, subject, run);
  list.add2(345, bucket(nextStop[at]! - at), shapes[at]!);
  list.add2(346, bucket(nextStop[at]! - at), distance);
  const acronym = nextAcronym[at]!;
  const start = acronymStart[at]!;
  const reach = acronym < 0 || acronym - at > 9 ? 15 : acronym - at;
  const offset = reach === 15 ? 9 : start < 0 ? 8 : Math.max(-3, Math.min(4, start - at));
  list.add2(347, offset, reach);
  list.add3(348, offset, run, shapes[at]!);
  list.add3(349, offset, distance, laterCase(head, at));
  list.add3(350, offset, head.classes[at]!, reach);
}

/** The first word in lower case after `at`, which is often the verb of the opening clause, and the words around it. */
function writeFirstLower(head: Head, at: number, list: FeatureList): void {
  const { words, suffixes, endings: ends } = head.tokens;
  const next = head.nextLower[at]!;
  const distance = Math.min(8, next - at);
  const word = next < head.entries.length ? words[next]! : 0;
  const wordClass = next < head.entries.length ? head.classes[next]! : 0;
  const before = head.classes[next - 1]!;
  const left = Math.min(6, head.capitalsBefore[at]!);
  list.add2(391, word, distance);
  list.add3(392, wordClass, before, distance);
  list.add3(393, wordClass, head.classes[at]!, distance);
  list.add3(394, left, distance, cohesionLevel(head.pairs[at - 1]!));
  list.add3(395, left, distance, wordClass);
  list.add3(396, word, suffixes[next - 1]!, Math.min(2, distance));
  list.add3(397, left, distance, head.classes[at - 1]!);
  const asks = [0, 1, 2, 3].find((step) => at + step < head.tokens.count && ends[at + step] === endings.question) ?? 4;
  list.add3(398, asks, ends[at - 1]!, words[0]!);
  list.add3(399, asks, ends[at - 1]!, head.tokens.shapes[at]!);
}

function writeLevels(head: Head, at: number, list: FeatureList): void {
  const opening = openingLevel(head.entries[at]!);
  const closing = closingLevel(head.entries[at - 1]!);
  const across = cohesionLevel(head.pairs[at - 1]!);
  const right = at < head.pairs.length ? head.pairs[at]! : 0;
  const left = at > 1 ? cohesionLevel(head.pairs[at - 2]!) : 0;
  const shape1 = head.tokens.shapes[at]!;
  const run = Math.min(6, head.capitalRun[at]!);
  const state = casing(head, at);
  list.add2(361, opening, shape1);
  list.add2(362, closing, shape1);
  list.add3(363, opening, closing, shape1);
  list.add2(364, across, shape1);
  list.add3(365, across, cohesionLevel(right), left);
  list.add3(366, across, pairOpeningLevel(right), shape1);
  list.add3(367, pairOpeningLevel(right), closing, run);
  list.add3(368, across, pairCount(head, at - 1), pairCount(head, at));
  list.add3(369, opening * 8 + closing, run, shape1);
  list.add3(370, opening * 8 + closing, across, shape1);
  list.add3(371, pairOpeningLevel(head.pairs[at - 1]!), shape1, run);
  list.add3(372, state, opening, closing);
  list.add3(373, across, head.classes[at - 1]!, head.classes[at]!);
}

/** What speaks against the words before `at` being one title: clauses, repeated pairs, brackets, a sentence's end. */
function writeIntegrity(head: Head, at: number, list: FeatureList): void {
  const { words, shapes } = head.tokens;
  const clauses = Math.min(2, head.clausesBefore[at]!);
  const repeats = Math.min(3, head.repeatsBefore[at]!);
  const brackets = Math.min(2, head.bracketsBefore[at]!);
  const stop = head.evidence.nextStop[0]!;
  const stops = stop === at - 1 ? 1 : stop < at ? 2 : 0;
  const all = ((clauses * 4 + repeats) * 3 + brackets) * 3 + stops;
  list.add2(381, clauses, stops);
  list.add2(382, repeats, shapes[at]!);
  list.add2(383, all, shapes[at]!);
  list.add2(384, all, bucket(at));
  list.add3(385, clauses, words[0]!, stops);
  list.add3(386, clauses, casing(head, at), shapes[at]!);
  list.add3(387, repeats, Math.min(3, head.repeat[at]!), Math.min(6, head.capitalRun[at]!));
  list.add2(389, head.enclosed[at]!, shapes[at]!);
  list.add3(388, clauses * 4 + repeats, head.classes[at]!, shapes[at]!);
}

/** A heading over the abstract after the boundary, or right before it, and what stands around it. */
function writeHeadings(head: Head, at: number, list: FeatureList): void {
  const { tokens } = head;
  const after = headingKind(tokens, at);
  const before = headingKind(tokens, at - 1);
  if (after === headingKinds.none && before === headingKinds.none) return;
  const kinds = after * 8 + before;
  const next = at + 1 < tokens.count ? at + 1 : at;
  const state = casing(head, at);
  list.add(421, kinds);
  list.add2(422, kinds, state);
  list.add3(423, kinds, tokens.shapes[next]!, tokens.shapes[at - 1]!);
  list.add2(424, kinds, tokens.words[next]!);
  list.add3(425, kinds, state, tokens.shapes[next]!);
  list.add2(426, kinds, bucket(at));
}

/** Evidence from the rest of the text and from the lexicon about boundary `at`. */
export function writeEvidenceFeatures(head: Head, at: number, list: FeatureList): void {
  writeLaterCases(head, at, list);
  writeRepeats(head, at, list);
  writeClause(head, at, list);
  writeLevels(head, at, list);
  writeIntegrity(head, at, list);
  writeFirstLower(head, at, list);
  writeHeadings(head, at, list);
}
