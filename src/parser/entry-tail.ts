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

/** A tail that stands within what should be the title and abstract of one entry. */
export interface InnerTail {
  /** UTF-16 offsets of its first character, which is white space, and behind its last. */
  readonly at: number;
  readonly end: number;
}

const innerTailPattern = new RegExp(
  `\\s${space}*(?!0\\s)${countPattern}${space}+authors?${space}+·${space}+(?:${monthNames.join('|')})${space}+[1-9]\\d?` +
    `(?:,${space}*\\d{4})?(?:${space}+${countPattern}(?=\\s|$))?`,
  'u',
);

/** Finds the first complete tail in a body: where one stands, another entry follows without a line break. */
export function findInnerTail(body: string): InnerTail | null {
  const match = innerTailPattern.exec(body);
  return match ? { at: match.index, end: match.index + match[0].length } : null;
}

/** Whether a line holds a tail and nothing before it. */
export function isTailAlone(line: string): boolean {
  return line.length < tailWindow && findTail(` ${line}`)?.at === 0;
}
