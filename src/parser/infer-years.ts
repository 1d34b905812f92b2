import type { ListingRecord } from '../schemas/record.ts';

/**
 * Fills `yearInferred` for the records of one listing that show no year. A papers page leaves the
 * year out for dates of the year in which it was captured: so it is the capture's year where that is
 * known, else the year after the latest that the listing shows. A listing that shows no year at all
 * leaves it open. The build's clock is never asked.
 */
export function inferYears(records: readonly ListingRecord[], captureYear: number | null): readonly ListingRecord[] {
  const shown = records.flatMap(({ year }) => (year === null ? [] : [year]));
  const latest = shown.reduce<number | null>((a, b) => (a === null || b > a ? b : a), null);
  const next = latest === null || latest >= 2199 ? null : latest + 1;
  const inferred = captureYear ?? next;
  return records.map((record) =>
    record.year === null && record.month !== null ? { ...record, yearInferred: fits(record, inferred) } : record,
  );
}

/** A leap day has no place in a common year: then the year stays open. */
function fits({ month, day }: ListingRecord, year: number | null): number | null {
  const isLeapDay = month === 'Feb' && day === 29;
  return year !== null && isLeapDay && new Date(Date.UTC(year, 1, 29)).getUTCMonth() !== 1 ? null : year;
}
