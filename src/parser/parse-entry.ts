import { type ListingRecord, monthNames } from '../schemas/record.ts';
import { rankCuts } from './boundary/rank-cuts.ts';
import { type Diagnostic, quote } from './diagnostic.ts';
import type { RawEntry } from './split-listing.ts';

/** What one line gives: a record, or what is wrong with the line. Never both, never neither. */
export type ParsedEntry =
  | { readonly record: ListingRecord; readonly diagnostics: readonly [] }
  | { readonly record: null; readonly diagnostics: readonly Diagnostic[] };

type Head = Pick<ListingRecord, 'upvotes'>;
type Tail = Pick<ListingRecord, 'authors' | 'month' | 'day' | 'year' | 'comments'>;
type Problem = Pick<Diagnostic, 'code' | 'column' | 'expected' | 'found' | 'remedy'>;
type Part<T> = { readonly value: T; readonly at: number } | { readonly problem: Problem };

/** Part of every digest: raise it when the same text would be read otherwise. */
export const parserVersion = 1;

/** An entry longer than this has lost a line break: real abstracts stay under 10,000 characters. */
export const maximumEntryLength = 100_000;

/** The tail is looked for in so many last characters, so that a line of any length costs the same. */
const tailWindow = 64;
const headPattern = /^(-|0|[1-9]\d{0,8}) /;
const tailPattern = new RegExp(
  ` ([1-9]\\d{0,3}) (authors?) · (${monthNames.join('|')}) ([1-9]\\d?)(?:, (\\d{4}))?(?: (0|[1-9]\\d{0,8}))?$`,
);
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads one line: `<upvotes or -> <Title> <Abstract> <N> author(s) · <Mon D>[, YYYY][ <comments>]`.
 * @param file path for messages and for the record
 * @returns a record for which `formatEntry(record)` is the line again, or all that is wrong with it
 */
export function parseEntry(raw: RawEntry, file: string): ParsedEntry {
  const overlong = checkLength(raw.text);
  const parts = overlong ? [{ problem: overlong }] : [readHead(raw.text), readTail(raw.text)];
  const problems = parts.flatMap((part) => ('problem' in part ? [part.problem] : []));
  const [head, tail] = parts;
  if (!head || !tail || 'problem' in head || 'problem' in tail) return refuse(raw, file, problems);

  const body = raw.text.slice(head.at, Math.max(head.at, tail.at));
  const [cut] = rankCuts(body, 1);
  if (!cut) return refuse(raw, file, [noBody(body, head.at)]);
  const record: ListingRecord = {
    file,
    line: raw.line,
    ...(head.value as Head),
    title: body.slice(0, cut.offset),
    abstract: body.slice(cut.offset + 1),
    confidence: Math.round(cut.probability * 1e4) / 1e4,
    ...(tail.value as Tail),
    yearInferred: null,
  };
  return { record, diagnostics: [] };
}

function checkLength(text: string): Problem | null {
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
    return { value: { upvotes: match[1] === '-' ? null : Number(match[1]) }, at: match[0].length };
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
  const from = Math.max(0, text.length - tailWindow);
  const match = tailPattern.exec(text.slice(from));
  if (!match) return { problem: missingTail(text) };
  const at = from + match.index;
  const [, authors, noun, month, day, year, comments] = match;
  const value: Tail = {
    authors: Number(authors),
    month: month as Tail['month'],
    day: Number(day),
    year: year === undefined ? null : Number(year),
    comments: comments === undefined ? null : Number(comments),
  };
  const problem = checkTail(value, noun ?? '', match[0], at);
  return problem ? { problem } : { value, at };
}

function checkTail(tail: Tail, noun: string, text: string, at: number): Problem | null {
  const { authors, month, day, year } = tail;
  if ((authors === 1) !== (noun === 'author')) {
    return {
      code: 'author-plural',
      column: at + 2,
      expected: authors === 1 ? '“1 author”' : `“${authors} authors”`,
      found: quote(`${authors} ${noun}`),
      remedy: 'Make the count and the word agree.',
    };
  }
  const lastDay = daysInMonth[monthNames.indexOf(month ?? 'Jan')] ?? 31;
  const isLeap = year === null || new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;
  const last = month === 'Feb' && !isLeap ? 28 : lastDay;
  if (day !== null && day > last) {
    return badDate(text, at, `a day from 1 to ${last} in ${month}`, `${month} ${day}`);
  }
  if (year !== null && (year < 1900 || year > 2199)) {
    return badDate(text, at, 'a year from 1900 to 2199', String(year));
  }
  return null;
}

function badDate(tail: string, at: number, expected: string, found: string): Problem {
  return {
    code: 'impossible-date',
    column: at + 1 + tail.lastIndexOf(found),
    expected,
    found: quote(found),
    remedy: 'Correct the date.',
  };
}

/** Points at what the line has where its tail should be: a damaged tail, or none. */
function missingTail(text: string): Problem {
  const from = Math.max(0, text.length - tailWindow * 2);
  const dot = text.slice(from).lastIndexOf(' · ');
  const trailing = text.length - text.trimEnd().length;
  const found =
    trailing > 0
      ? 'white space at the end of the line'
      : dot >= 0
        ? quote(text.slice(from + dot + 1))
        : `the end of the line after ${quote(text.slice(-24))}`;
  return {
    code: 'missing-tail',
    column: (trailing > 0 ? text.trimEnd().length : dot >= 0 ? from + dot + 1 : text.length) + 1,
    expected: '“<N> authors · <Mon D>[, YYYY][ <comments>]” at the end',
    found,
    remedy: 'Complete the line or make it a comment (#).',
  };
}

function noBody(body: string, at: number): Problem {
  return {
    code: 'missing-abstract',
    column: at + 1,
    expected: 'a title and an abstract, with a space between them',
    found: body.trim() === '' ? 'nothing' : quote(body),
    remedy: 'Complete the entry or make it a comment (#).',
  };
}

function refuse(raw: RawEntry, file: string, problems: readonly Problem[]): ParsedEntry {
  return {
    record: null,
    diagnostics: problems.map((problem) => ({ severity: 'error', file, line: raw.line, ...problem })),
  };
}
