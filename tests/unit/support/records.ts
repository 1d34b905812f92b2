import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import { parseEntry } from '../../../src/parser/parse-entry.ts';
import { type ListingRecord, monthNames } from '../../../src/schemas/record.ts';
import { anyText } from './any-text.ts';

const seeds = resolve(import.meta.dirname, '../../../src/starter/seeds/000_90e393cd0091e497.txt');

/** The nine lines that the project began with. */
export const seedLines: readonly string[] = readFileSync(seeds, 'utf8').split('\n');

/** A record of which a test states only what it is about. */
export function record(fields: Partial<ListingRecord> = {}): ListingRecord {
  return {
    file: 'seeds/a.txt',
    line: 1,
    upvotes: 3,
    title: 'A Title',
    abstract: 'We show this.',
    confidence: 1,
    authors: 2,
    month: 'Mar',
    day: 24,
    year: 2025,
    yearInferred: null,
    comments: null,
    ...fields,
  };
}

/** The record of a well-formed line; throws what is wrong with any other. */
export function readLine(text: string): ListingRecord {
  const parsed = parseEntry({ line: 1, text }, 'a.txt');
  if (!parsed.record) throw new Error(parsed.diagnostics.map(formatDiagnostic).join('\n'));
  return parsed.record;
}

/** What is wrong with a line, as the console shows it. */
export function complaints(text: string): readonly string[] {
  return parseEntry({ line: 1, text }, 'a.txt').diagnostics.map(formatDiagnostic);
}

/** What the head and the tail of a line state. */
export function statedCounts({ upvotes, authors, month, day, year, comments }: ListingRecord) {
  return { upvotes, authors, month, day, year, comments };
}

const word = fc
  .oneof(
    {
      weight: 2,
      arbitrary: fc.constantFrom('We', 'show', 'Video:', '(LLMs)', 'the', '#', '-', '3', '$x$', '·', 'zero\u200Bwidth'),
    },
    { weight: 2, arbitrary: anyText(8) },
  )
  .map((text) => text.replace(/^\p{Cf}+|\p{Cf}+$|\s/gu, '') || 'x')
  .filter((text) => !/^\p{Cf}|\p{Cf}$/u.test(text));

/** Title and abstract run together: two words or more, with a doubled space now and then. */
export const bodies: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '  ')), { minLength: 2, maxLength: 60 })
  .map((words) => words.map(([text, space], index) => (index === words.length - 1 ? text : text + space)).join(''));

const dates = fc
  .tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1900, max: 2199 }))
  .map(([month, day, year]) => {
    const date = new Date(Date.UTC(year, month, day));
    return [`${monthNames[date.getUTCMonth()]} ${date.getUTCDate()}`, date.getUTCFullYear()] as const;
  });

const counts = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 999_999_999 }));

/** Well-formed lines with the body that each was made of. */
export const lines: fc.Arbitrary<{ readonly text: string; readonly body: string }> = fc
  .record({
    upvotes: fc.option(counts),
    body: bodies,
    authors: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 9999 })),
    date: dates,
    hasYear: fc.boolean(),
    comments: fc.option(counts),
  })
  .map(({ upvotes, body, authors, date: [day, year], hasYear, comments }) => {
    const tail = `${authors} author${authors === 1 ? '' : 's'} · ${day}${hasYear ? `, ${year}` : ''}`;
    return { text: `${upvotes ?? '-'} ${body} ${tail}${comments === null ? '' : ` ${comments}`}`, body };
  });
