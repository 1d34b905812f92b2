import { type ListingRecord, monthNames } from '../schemas/record.ts';
import { modelVersion } from './boundary/rank-cuts.ts';
import { countPattern, readCount, space } from './counts.ts';
import { type Diagnostic, quote } from './diagnostic.ts';
import { bestCut, endOfTitle } from './doubts.ts';
import { type FoundTail, findSecondEntry, findTail, type Tail, tailWindow } from './entry-tail.ts';
import { formatHead, formatTail } from './format-entry.ts';
import { placeIn, type RawEntry } from './split-listing.ts';

/** What one entry gives: a record, or what is wrong with it. Never both, never neither. */
export type ParsedEntry =
  | { readonly record: ListingRecord; readonly diagnostics: readonly [] }
  | { readonly record: null; readonly diagnostics: readonly Diagnostic[] };

/** A problem at a place of the entry's text. */
export type EntryProblem = Pick<Diagnostic, 'code' | 'column' | 'expected' | 'found' | 'remedy'>;

type Part<T> = { readonly value: T; readonly text: string; readonly at: number } | { readonly problem: EntryProblem };

/** Part of every digest. Raise the number when the same text would be read otherwise. */
export const parserVersion = `4 ${modelVersion}`;

/** An entry longer than this has lost a line break: real abstracts stay under 10,000 characters. */
export const maximumEntryLength = 100_000;

const headPattern = new RegExp(`^${space}*(-|${countPattern})${space}*\\s`, 'u');
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads one entry: `<upvotes or -> <Title> <Abstract> <N> author(s) · <Mon D>[, YYYY][ <comments>]`.
 * @param file path for messages and for the record
 * @returns a record for which `formatEntry(record)` is the text again, or all that is wrong with it
 */
export function parseEntry(raw: RawEntry, file: string): ParsedEntry {
  const overlong = checkLength(raw.text);
  const parts = overlong ? [{ problem: overlong }] : [readHead(raw.text), readTail(raw.text)];
  const problems = parts.flatMap((part) => ('problem' in part ? [part.problem] : []));
  const [head, tail] = parts;
  if (!head || !tail || 'problem' in head || 'problem' in tail) return refuse(raw, file, problems);

  const body = raw.text.slice(head.at, Math.max(head.at, tail.at));
  const second = findSecondEntry(body);
  if (second >= 0) return refuse(raw, file, [twoEntries(raw.text, head.at + second)]);
  const column = columnBreak(head.text, body, tail.text);
  const cut = column > 0 ? { offset: column, probability: 1 } : bestCut(body);
  if (!cut) return refuse(raw, file, [noBody(body, head.at)]);
  const end = endOfTitle(body, cut.offset);
  const fields = { ...(head.value as Pick<ListingRecord, 'upvotes'>), ...(tail.value as Tail) };
  const isCanonical = column < 0 && head.text === formatHead(fields) && tail.text === formatTail(fields);
  const notation = { head: head.text, tail: tail.text, ...(column > 0 ? { gap: '\t' as const } : {}) };
  const record: ListingRecord = {
    file,
    line: raw.line,
    upvotes: fields.upvotes,
    title: body.slice(0, end),
    abstract: body.slice(end + 1),
    confidence: Math.round(cut.probability * 1e4) / 1e4,
    authors: fields.authors,
    month: fields.month,
    day: fields.day,
    year: fields.year,
    yearInferred: null,
    comments: fields.comments,
    ...(isCanonical ? {} : { notation }),
  };
  return { record, diagnostics: [] };
}

/** Where the one tab of the body parts title and abstract, in a line whose parts are columns; else -1. */
function columnBreak(head: string, body: string, tail: string): number {
  const at = body.indexOf('\t');
  const isColumn = head.endsWith('\t') && tail.startsWith('\t') && body.lastIndexOf('\t') === at;
  return isColumn && at < body.length - 1 ? at : -1;
}

/** Turns the problems of an entry into diagnostics at their places. */
export function refuse(raw: RawEntry, file: string, problems: readonly EntryProblem[]): ParsedEntry {
  return {
    record: null,
    diagnostics: problems.map((problem) => ({
      severity: 'error',
      file,
      ...problem,
      ...placeIn(raw, problem.column),
    })),
  };
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

function readHead(text: string): Part<Pick<ListingRecord, 'upvotes'>> {
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

function twoEntries(text: string, at: number): EntryProblem {
  return {
    code: 'two-entries',
    column: at + 1,
    expected: 'the end of the entry',
    found: `${quote(text.slice(at))} after its authors and date`,
    remedy: 'Begin each entry on a line of its own.',
  };
}

function noBody(body: string, at: number): EntryProblem {
  return {
    code: 'missing-abstract',
    column: at + 1,
    expected: 'a title and an abstract, with a space between them',
    found: body.trim() === '' ? 'nothing' : `${quote(body)}${/\s/.test(body) ? ', with no plain space in it' : ''}`,
    remedy: 'Complete the entry or make it a comment (#).',
  };
}
