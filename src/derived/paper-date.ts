import { type Month, monthNames } from '../schemas/record.ts';

/** What a listing states of a date, and what was inferred. */
export interface DatedRecord {
  readonly month: Month | null;
  readonly day: number | null;
  readonly year: number | null;
  readonly yearInferred: number | null;
}

export interface PaperDate {
  /** `YYYY-MM-DD`; `null` where the year is neither shown nor inferred. */
  readonly iso: string | null;
  readonly year: number | null;
  /** As much of the date as is known, `YYYY[-MM[-DD]]`, for sorting; `''` where nothing is. */
  readonly sortKey: string;
  /** True where the listing shows no year and one stands in for it. */
  readonly inferred: boolean;
  /** For readers: “October 14, 2024”, “March 24” or “no date”. */
  readonly text: string;
}

const longMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Of a paper of which nobody says when it appeared. */
export const noDate: PaperDate = { iso: null, year: null, sortKey: '', inferred: false, text: 'no date' };

/** The date of a paper as its listing states it. */
export function paperDate(record: DatedRecord): PaperDate {
  const { month, day } = record;
  const year = record.year ?? record.yearInferred;
  const inferred = record.year === null && year !== null;
  if (month === null) {
    const text = year === null ? 'no date' : String(year);
    return { iso: null, year, sortKey: year === null ? '' : text, inferred, text };
  }
  const index = monthNames.indexOf(month);
  if (day === null) {
    const text = [longMonths[index], year].filter((part) => part !== null).join(' ');
    return { iso: null, year, sortKey: year === null ? '' : `${year}-${pad(index + 1)}`, inferred, text };
  }
  const text = `${longMonths[index]} ${day}${year === null ? '' : `, ${year}`}`;
  const iso = year === null ? null : `${year}-${pad(index + 1)}-${pad(day)}`;
  return { iso, year, sortKey: iso ?? '', inferred, text };
}

/** Newest first; what has no date comes last. For `sort` over sort keys. */
export function byNewest(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
