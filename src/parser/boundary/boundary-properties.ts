import { bucket } from './feature-list.ts';
import type { Head } from './head.ts';
import { headingKind } from './headings.ts';
import { Layout } from './layout.ts';
import { casing, sinceColon } from './shape-features.ts';
import { endings } from './tokens.ts';

const layout = new Layout();
const rows = {
  at: layout.take(49),
  length: layout.take(11 * 10),
  casing: layout.take(16 * 10),
  run: layout.take(10 * 10),
  colon: layout.take(16),
  verb: layout.take(13 * 7),
  lower: layout.take(9 * 7),
  acronym: layout.take(9 * 16),
  stop: layout.take(11),
  repeat: layout.take(60),
  echo: layout.take(5),
  integrity: layout.take(108),
  pairs: layout.take(64),
  question: layout.take(5 * 8),
  enclosed: layout.take(2 * 3),
  heading: layout.take(5 * 5),
};

/** Rows of the properties of boundaries. */
export const boundaryRows = layout.rows;

function countPair(head: Head, index: number): number {
  return index < 0 || index >= head.entries.length ? 0 : Math.min(3, head.evidence.laterPair[index]!);
}

/** Where the expansion of the next bracketed abbreviation begins, and how far the abbreviation is. */
function acronymPlace(head: Head, at: number): number {
  const next = head.evidence.nextAcronym[at]!;
  const start = head.evidence.acronymStart[at]!;
  if (next < 0 || next - at > 9) return 15;
  const offset = start < 0 ? 8 : Math.max(-3, Math.min(4, start - at)) + 3;
  return offset * 16 + next - at;
}

/** What the words from `at` on repeat from the words before. */
function repeatPlace(head: Head, at: number): number {
  const { stems, endings: ends } = head.tokens;
  const length = Math.min(4, head.repeat[at]!);
  const from = head.repeatFrom[at]!;
  const inside = from > 0 && stems[from - 1] === stems[at - 1] ? 1 : 0;
  const start = from === 0 ? 1 : from > 0 && ends[from - 1] === endings.colon ? 2 : 0;
  const whole = from >= 0 && ends[from + length - 1] === endings.colon ? 1 : 0;
  return (length * 2 + inside) * 6 + start * 2 + whole;
}

function integrity(head: Head, at: number): number {
  const clauses = Math.min(2, head.clausesBefore[at]!);
  const repeats = Math.min(3, head.repeatsBefore[at]!);
  const stop = head.evidence.nextStop[0]!;
  const stops = stop === at - 1 ? 1 : stop < at ? 2 : 0;
  return ((clauses * 4 + repeats) * 3 + Math.min(2, head.bracketsBefore[at]!)) * 3 + stops;
}

/** Tokens from `at` to the first question mark, 4 without one near. */
function questionDistance(head: Head, at: number): number {
  const { endings: ends, count } = head.tokens;
  return [0, 1, 2, 3].find((step) => at + step < count && ends[at + step] === endings.question) ?? 4;
}

/** Appends the rows of boundary `at`, whose vectors are added to the hidden layer. */
export function writeBoundaryProperties(head: Head, at: number, target: number[]): void {
  const { tokens, evidence } = head;
  const shape = tokens.shapes[at]!;
  const run = head.capitalRun[at]!;
  const verb = evidence.nextVerb[at]!;
  const toVerb = verb < 0 ? 12 : Math.min(11, verb - at);
  const toLower = Math.min(8, head.nextLower[at]! - at);
  target.push(
    rows.at + at,
    rows.length + bucket(at) * 10 + shape,
    rows.casing + casing(head, at) * 10 + shape,
    rows.run + Math.min(9, run) * 10 + shape,
    rows.colon + sinceColon(head, at),
    rows.verb + toVerb * 7 + Math.min(6, run),
    rows.lower + toLower * 7 + Math.min(6, head.capitalsBefore[at]!),
    rows.acronym + acronymPlace(head, at),
    rows.stop + bucket(evidence.nextStop[at]! - at),
    rows.repeat + repeatPlace(head, at),
    rows.echo + Math.min(4, head.echo[at]!),
    rows.integrity + integrity(head, at),
    rows.pairs + countPair(head, at - 1) * 16 + countPair(head, at) * 4 + countPair(head, at - 2),
    rows.question + questionDistance(head, at) * 8 + tokens.endings[at - 1]!,
    rows.enclosed + (head.isLowered ? 3 : 0) + head.enclosed[at]!,
    rows.heading + headingKind(tokens, at) * 5 + headingKind(tokens, at - 1),
  );
}
