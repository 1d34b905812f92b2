import type { Head } from './head.ts';
import { Layout } from './layout.ts';
import { caseLevel, closingLevel, cohesionLevel, openingLevel, pairOpeningLevel } from './lexicon.ts';
import { shapes } from './tokens.ts';

/** Rows that stand for no token: a property left out in training; before the text; after what is read of it. */
export const outside = { nothing: 0, before: 1, after: 2 } as const;

const layout = new Layout(3);
const rows = {
  form: layout.take(160),
  later: layout.take(40),
  casing: layout.take(8),
  opening: layout.take(8),
  closing: layout.take(8),
  cohesion: layout.take(16),
  pairOpening: layout.take(16),
  repeats: layout.take(16),
  wordClass: layout.take(3 * 128),
  suffix: layout.take(512),
  clause: layout.take(8),
  length: layout.take(8),
};

/** Rows of the properties of tokens; those of single words follow. */
export const propertyRows = layout.rows;

/** Lower case 0, capitalized 1, anything else 2. */
function caseOf(shape: number): number {
  if (shape === shapes.lower) return 0;
  return shape === shapes.capitalized || shape === shapes.hyphenTitle || shape === shapes.hyphenSentence ? 1 : 2;
}

/** Appends the rows of token `index`, whose vectors sum to the token's vector; the row of its word is not among them. */
export function writeTokenProperties(head: Head, index: number, target: number[]): void {
  const { tokens, evidence, entries, pairs } = head;
  const shape = tokens.shapes[index]!;
  const entry = entries[index]!;
  const pair = pairs[index]!;
  const later = (evidence.laterLower[index]! > 0 ? 1 : 0) + (evidence.laterCapital[index]! > 0 ? 2 : 0);
  const clause = evidence.nextVerb[index] === index ? 1 : 0;
  target.push(
    rows.form + (shape * 8 + tokens.endings[index]!) * 2 + tokens.opens[index]!,
    rows.later + later * 10 + shape,
    rows.casing + caseLevel(entry),
    rows.opening + openingLevel(entry),
    rows.closing + closingLevel(entry),
    rows.cohesion + cohesionLevel(pair),
    rows.pairOpening + pairOpeningLevel(pair),
    rows.repeats + Math.min(3, head.repeat[index]!) * 4 + Math.min(3, head.echo[index]!),
    rows.wordClass + head.classes[index]! * 3 + caseOf(shape),
    rows.suffix + ((tokens.suffixes[index]! >>> 5) & 511),
    rows.clause + clause + 2 * Math.min(3, evidence.laterPair[index]!),
    rows.length + Math.min(7, tokens.lengths[index]! >> 1),
  );
}
