import { enclosures } from './brackets.ts';
import { hashWord } from './hash.ts';
import type { Head } from './head.ts';
import { headingKind, headingKinds } from './headings.ts';
import { endings, shapes } from './tokens.ts';

/** Words that no title ends with, in lower case; boundaries after them need no features. */
const unfinished = new Set(
  'the a an of and or our its their is are was were be that which we this these from by'.split(' ').map(hashWord),
);

/** Words that, in lower case, no abstract begins with. */
const continuing = new Set('of and or via into than versus vs'.split(' ').map(hashWord));

/** Marks that belong to what is before them, also where a space is between. */
const closing = new Set<number>([endings.comma, endings.colon, endings.period, endings.question, endings.exclamation]);

/** True if token `at` - 1 is a heading that belongs to the abstract: with its colon, or in capitals behind a title that is not. */
function followsHeading({ tokens }: Head, at: number): boolean {
  if (at < 2) return false;
  const kind = headingKind(tokens, at - 1);
  return kind === headingKinds.marked || (kind === headingKinds.capitals && tokens.shapes[at - 2] !== shapes.capitals);
}

/**
 * True if the title cannot end before token `at`: inside brackets, before a mark alone, after a heading, and
 * beside words like these.
 */
export function isImpossible(head: Head, at: number): boolean {
  const { tokens, enclosed } = head;
  const { words, shapes: shapesOf, endings: endingsOf } = tokens;
  if (enclosed[at] === enclosures.bracket) return true;
  if (shapesOf[at] === shapes.symbol && closing.has(endingsOf[at]!)) return true;
  if (followsHeading(head, at)) return true;
  if (shapesOf[at - 1] === shapes.lower && unfinished.has(words[at - 1]!)) return true;
  return shapesOf[at] === shapes.lower && continuing.has(words[at]!);
}
