import { hashWord } from './hash.ts';
import { endings, shapes, type Tokens } from './tokens.ts';

/** Words that stand as a heading over an abstract or over its first part, as in medical journals. */
const headings = toSet(
  'abstract aim aims background context goal goals highlights hypothesis importance introduction methods motivation ' +
    'objective objectives overview problem purpose rationale significance summary synopsis',
);

/** Those that titles seldom end with, so that they tell something without a mark or capitals. */
const plainHeadings = toSet('abstract aim aims background importance introduction objective objectives purpose');

const joiners = toSet('and &');
const longest = 4;

/** How a token looks like a heading: not at all, with a colon or brackets, with a full stop, in capitals, capitalized. */
export const headingKinds = { none: 0, marked: 1, stopped: 2, capitals: 3, plain: 4 } as const;

/** The kind of heading that begins at token `at`: “Background:”, “Background and Aims:”, “ABSTRACT”. */
export function headingKind({ count, words, shapes: shapesOf, endings: endingsOf, opens }: Tokens, at: number): number {
  if (at < 0 || at >= count || shapesOf[at] === shapes.lower || !headings.has(words[at]!)) return headingKinds.none;
  if (opens[at] === 1 && endingsOf[at] === endings.bracket) return headingKinds.marked;
  for (let index = at; index < Math.min(count, at + longest); index += 1) {
    const isHeading = headings.has(words[index]!);
    if (isHeading && endingsOf[index] === endings.colon) return headingKinds.marked;
    if (!isHeading && !joiners.has(words[index]!)) break;
  }
  if (endingsOf[at] === endings.period) return headingKinds.stopped;
  if (shapesOf[at] === shapes.capitals) return headingKinds.capitals;
  return plainHeadings.has(words[at]!) ? headingKinds.plain : headingKinds.none;
}

function toSet(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(hashWord));
}
