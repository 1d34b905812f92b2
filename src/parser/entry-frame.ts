import { type ListingRecord, monthNames } from '../schemas/record.ts';
import { countPattern, readCount, space } from './counts.ts';
import { type Diagnostic, quote } from './diagnostic.ts';
import { type FoundTail, findTail, type Tail, tailWindow } from './entry-tail.ts';

/** A problem at a place of the entry's text. */
export type EntryProblem = Pick<Diagnostic, 'code' | 'column' | 'expected' | 'found' | 'remedy'>;

type Head = Pick<ListingRecord, 'upvotes'>;

type Part<T> = { readonly value: T; readonly text: string; readonly at: number } | { readonly problem: EntryProblem };

/** What stands around the title and abstract of an entry. */
export interface Frame {
  readonly fields: Head & Tail;
  /** What stands before and after the body, as written. */
  readonly head: string;
  readonly tail: string;
  /** Title and abstract run together, and the UTF-16 offset at which they begin. */
  readonly body: string;
  readonly at: number;
}

/** An entry longer than this has lost a line break: real abstracts stay under 10,000 characters. */
export const maximumEntryLength = 100_000;

const headPattern = new RegExp(`^${space}*(-|${countPattern})${space}*\\s`, 'u');
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads what stands around the body of an entry, or tells all that is wrong with it. */
export function readFrame(text: string): Frame | { readonly problems: readonly EntryProblem[] } {
  const overlong = checkLength(text);
  if (overlong) return { problems: [overlong] };
  const head = readHead(text);
  const tail = readTail(text);
  if ('problem' in head || 'problem' in tail)
    return { problems: [head, tail].flatMap((part) => ('problem' in part ? [part.problem] : [])) };
  const body = text.slice(head.at, Math.max(head.at, tail.at));
  return { fields: { ...head.value, ...tail.value }, head: head.text, tail: tail.text, body, at: head.at };
}

function checkLength(text: string): EntryProblem | null {
  if (text.length <= maximumEntryLength) return null;
  return {
    code: 'entry-too-long',
    column: maximumEntryLength + 1,
    expected: `the end of an entry within ${maximumEntryLength.toLocaleString('en')} characters`,
    found: `a line of ${text.length.toLocaleString('en')} characters`,
    remedy: 'Put each entry on a line of its own, or take this line out.',
  };
}

function readHead(text: string): Part<Head> {
  const match = headPattern.exec(text);
  if (match) {
    const [whole, count = ''] = match;
    return { value: { upvotes: count === '-' ? null : readCount(count) }, text: whole, at: whole.length };
  }
  return {
    problem: {
      code: 'missing-upvotes',
      column: 1,
      expected: 'the upvotes (a whole number, or “-” for none shown) and a space',
      found: quote(text.split(' ', 1)[0] ?? '', 20),
      remedy: 'Begin the line with the upvotes or with “- ”, or make it a comment (#).',
    },
  };
}

function readTail(text: string): Part<Tail> {
  const found = findTail(text);
  if (!found) return { problem: missingTail(text) };
  const problem = checkTail(found);
  return problem ? { problem } : found;
}

function checkTail({ value, noun, text, at }: FoundTail): EntryProblem | null {
  const { authors, month, day, year } = value;
  if ((authors === 1) !== (noun === 'author')) {
    return {
      code: 'author-plural',
      column: at + 1 + text.search(/\d/),
      expected: authors === 1 ? '“1 author”' : `“${authors} authors”`,
      found: quote(text.trim().split(/\s+/, 2).join(' ')),
      remedy: 'Make the count and the word agree.',
    };
  }
  const lastDay = daysInMonth[monthNames.indexOf(month ?? 'Jan')] ?? 31;
  const isLeap = year === null || new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;
  const last = month === 'Feb' && !isLeap ? 28 : lastDay;
  if (day !== null && day > last) {
    const column = at + 1 + text.lastIndexOf(month ?? '');
    return badDate(column, `a day from 1 to ${last} in ${month}`, `${month} ${day}`);
  }
  if (year !== null && (year < 1900 || year > 2199)) {
    return badDate(
      at + 1 + text.search(/,\s*\d{4}/) + text.slice(text.search(/,\s*\d{4}/)).search(/\d/),
      'a year from 1900 to 2199',
      String(year),
    );
  }
  return null;
}

function badDate(column: number, expected: string, found: string): EntryProblem {
  return { code: 'impossible-date', column, expected, found: quote(found), remedy: 'Correct the date.' };
}

/** Count and word of a tail in another notation: “0 authors · Oct 14”, “8 authors • Oct 14”. */
const damagedTail = new RegExp(
  `\\d\\S*\\s+authors?(?:\\(s\\))?(?=(?:[^\\p{L}]|&middot;){1,10}(?:${monthNames.join('|')}))`,
  'giu',
);
const countedAuthors = new RegExp(`\\s(?!0\\s)${countPattern}${space}+authors?$`, 'u');

/** Points at what the line has where its tail should be: a damaged tail, or none. */
function missingTail(text: string): EntryProblem {
  const from = Math.max(0, text.length - tailWindow);
  const end = text.slice(from);
  const dot = end.lastIndexOf(' · ');
  const damaged = [...end.matchAll(damagedTail)].at(-1)?.index ?? -1;
  const isDotMeant = dot >= 0 && (damaged < 0 || countedAuthors.test(end.slice(0, dot)));
  const at = isDotMeant ? dot + 1 : damaged;
  return {
    code: 'missing-tail',
    column: (at >= 0 ? from + at : text.length) + 1,
    expected: '“<N> authors · <Mon D>[, YYYY][ <comments>]” at the end',
    found: at >= 0 ? quote(end.slice(at)) : `the end of the line after ${quote(text.slice(-24))}`,
    remedy: 'Complete the line or make it a comment (#).',
  };
}
