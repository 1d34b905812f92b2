import type { ListingRecord } from '../schemas/record.ts';
import { modelVersion } from './boundary/rank-cuts.ts';
import { type Diagnostic, quote } from './diagnostic.ts';
import { endOfTitle, plainCuts } from './doubts.ts';
import { type EntryProblem, readFrame } from './entry-frame.ts';
import { findInnerTail } from './entry-tail.ts';
import { formatHead, formatTail } from './format-entry.ts';
import { withoutCuts } from './read-together.ts';
import { placeIn, type RawEntry } from './split-listing.ts';

/** What one entry gives: a record, or what is wrong with it. Never both, never neither. */
export type ParsedEntry =
  | { readonly record: ListingRecord; readonly diagnostics: readonly [] }
  | { readonly record: null; readonly diagnostics: readonly Diagnostic[] };

/** Part of every digest. Raise the number when the same text would be read otherwise. */
export const parserVersion = `6 ${modelVersion}`;

/**
 * Reads one entry: `<upvotes or -> <Title> <Abstract> <N> author(s) · <Mon D>[, YYYY][ <comments>]`.
 * @param file path for messages and for the record
 * @returns a record for which `formatEntry(record)` is the text again, or all that is wrong with it
 */
export function parseEntry(raw: RawEntry, file: string): ParsedEntry {
  const { record, diagnostics } = parseWithCuts(raw, file);
  if (!record) return { record, diagnostics };
  return { record: withoutCuts(record), diagnostics: [] };
}

/** Reads one entry as `parseEntry` does, and keeps where else its title may end. */
export function parseWithCuts(raw: RawEntry, file: string): ParsedEntry {
  const frame = readFrame(raw.text);
  if ('problems' in frame) return refuse(raw, file, frame.problems.map(nameBothLines(raw)));
  const { fields, head, body, tail, at } = frame;
  const inner = findInnerTail(body);
  if (inner) return refuse(raw, file, [twoEntries(raw.text, at + inner.end)]);
  const column = columnBreak(head, body, tail);
  const cuts = column > 0 ? [{ offset: column, probability: 1 }] : plainCuts(body);
  const [cut] = cuts;
  if (!cut) return refuse(raw, file, [noBody(body, at)]);
  const end = endOfTitle(body, cut.offset);
  const isCanonical = column < 0 && head === formatHead(fields) && tail === formatTail(fields);
  const notation = { head, tail, ...(column > 0 ? { gap: '\t' as const } : {}) };
  const record: ListingRecord = {
    file,
    line: raw.line,
    upvotes: fields.upvotes,
    title: body.slice(0, end),
    abstract: body.slice(end + 1),
    confidence: roundTo(cut.probability, 1e4),
    authors: fields.authors,
    month: fields.month,
    day: fields.day,
    year: fields.year,
    yearInferred: null,
    comments: fields.comments,
    ...(isCanonical ? {} : { notation }),
    ...(column > 0 ? {} : { cuts: cuts.map(({ offset, probability }) => [offset, roundTo(probability, 1e6)]) }),
  };
  return { record, diagnostics: [] };
}

function roundTo(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}

/** Where an entry was torn, the remedy depends on what the two lines are. */
function nameBothLines({ line, breaks = [], torn }: RawEntry): (problem: EntryProblem) => EntryProblem {
  if (torn === undefined) return (problem) => problem;
  const [above, below] = torn > line ? [line + breaks.length, torn] : [torn, line];
  const remedy = `Complete lines ${above} and ${below} if they are two entries; if they are one, write it on one line.`;
  return (problem) => ({ ...problem, remedy });
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

function twoEntries(text: string, end: number): EntryProblem {
  const rest = text.slice(end).trimStart();
  return {
    code: 'two-entries',
    column: text.length - rest.length + 1,
    expected: 'the end of the entry',
    found: `${quote(rest)} after its authors and date`,
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
