import type { ListingRecord } from '../schemas/record.ts';
import type { Diagnostic } from './diagnostic.ts';
import { formatTail } from './format-entry.ts';
import { listPlaces } from './list-places.ts';

const bareYear = /\s(?:19[5-9]\d|20\d\d)\s*$/;

/**
 * One warning where entries of a text listing end in what may be a year without its comma: “Oct 14 2024” is
 * read as 2,024 comments, as the format has it, but few papers have so many.
 */
export function warnOfYears(records: readonly ListingRecord[], file: string): readonly Diagnostic[] {
  const suspects = records.filter(
    (record) =>
      record.year === null && record.comments !== null && bareYear.test(record.notation?.tail ?? formatTail(record)),
  );
  const [first] = suspects;
  if (!first) return [];
  return [
    {
      severity: 'warning',
      code: 'year-or-comments',
      file,
      line: first.line,
      column: 0,
      expected: 'a comma between day and year, or a count of comments that is no year',
      found: `“${first.month} ${first.day} ${first.comments}”, read as ${first.comments?.toLocaleString('en')} comments, on ${listPlaces(suspects.map(({ line }) => line))}`,
      remedy: `If it is the year, write “${first.month} ${first.day}, ${first.comments}”.`,
    },
  ];
}
