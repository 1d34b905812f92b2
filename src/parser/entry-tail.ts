import { type ListingRecord, monthNames } from '../schemas/record.ts';
import { countPattern, readCount, space } from './counts.ts';

export type Tail = Pick<ListingRecord, 'authors' | 'month' | 'day' | 'year' | 'comments'>;

/** What stands at the end of an entry, as text and as values. */
export interface FoundTail {
  readonly value: Tail;
  /** “author” or “authors”, as written. */
  readonly noun: string;
  /** The tail with the white space before it. */
  readonly text: string;
  /** UTF-16 offset of `text`. */
  readonly at: number;
}

/** The tail is looked for in so many last characters, so that an entry of any length costs the same. */
export const tailWindow = 96;

const tailPattern = new RegExp(
  `\\s${space}*(${countPattern})${space}+(authors?)${space}+·${space}+(${monthNames.join('|')})${space}+([1-9]\\d?)` +
    `(?:,${space}*(\\d{4}))?(?:${space}+(${countPattern}))?${space}*$`,
  'u',
);

/** Finds `<N> author(s) · <Mon D>[, YYYY][ <comments>]` at the end of a text; `null` where there is none. */
export function findTail(text: string): FoundTail | null {
  const from = Math.max(0, text.length - tailWindow);
  const match = tailPattern.exec(text.slice(from));
  if (!match) return null;
  const [whole, authors = '', noun = '', month, day, year, comments] = match;
  const count = readCount(authors);
  if (count < 1) return null;
  const value: Tail = {
    authors: count,
    month: month as Tail['month'],
    day: Number(day),
    year: year === undefined ? null : Number(year),
    comments: comments === undefined ? null : readCount(comments),
  };
  return { value, noun, text: whole, at: from + match.index };
}

const tailThenHead = new RegExp(
  `authors?${space}+·${space}+(?:${monthNames.join('|')})${space}+[1-9]\\d?(?:,${space}*\\d{4})?(?:${space}+${countPattern})?` +
    `${space}+(?=(?:-|${countPattern})${space}+[^\\s\\p{Ll}])`,
  'u',
);

/**
 * Where a second entry begins in what should be the title and abstract of one: after a tail, with the
 * count and the capital of a head.
 * @returns UTF-16 offset, or -1
 */
export function findSecondEntry(body: string): number {
  const match = tailThenHead.exec(body);
  return match ? match.index + match[0].length : -1;
}

/** Whether a line holds a tail and nothing before it. */
export function isTailAlone(line: string): boolean {
  return line.length < tailWindow && findTail(` ${line}`)?.at === 0;
}
