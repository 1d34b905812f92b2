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

/** The date of a paper as its listing states it. */
export function paperDate(record: DatedRecord): PaperDate {
  const { month, day } = record;
  const year = record.year ?? record.yearInferred;
  const inferred = record.year === null && year !== null;
  if (month === null || day === null) {
    return { iso: null, year, inferred, text: year === null ? 'no date' : String(year) };
  }
  const index = monthNames.indexOf(month);
  const text = `${longMonths[index]} ${day}${year === null ? '' : `, ${year}`}`;
  const iso = year === null ? null : `${year}-${pad(index + 1)}-${pad(day)}`;
  return { iso, year, inferred, text };
}

/** Newest first; what has no full date comes last. For `sort` over ISO dates. */
export function byNewest(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? 1 : -1;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
