interface Dated {
  readonly date: { readonly sortKey: string; readonly year: number | null };
}

export interface TimelinePeriod {
  /** For readers: `2024`, or `October 2024`. */
  readonly label: string;
  /** `YYYY` or `YYYY-MM`. */
  readonly key: string;
  readonly count: number;
}

export interface Timeline {
  readonly unit: 'month' | 'year';
  /** Without a gap, from the first paper to the last. */
  readonly periods: readonly TimelinePeriod[];
  readonly undated: number;
}

const longMonth = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
/** Months are shown for so many; beyond that, years. */
const mostMonths = 48;

/**
 * How many papers fall into each month, or each year of a longer stretch or where months are not known.
 * @param span periods to show where a part of a collection is to be seen on the whole collection's axis
 */
export function timeline(papers: readonly Dated[], span?: Timeline): Timeline {
  const dated = papers.filter(({ date }) => date.year !== null);
  const unit = span?.unit ?? unitFor(dated);
  const counts = new Map<string, number>();
  for (const { date } of dated) {
    const key = keyOf(date, unit);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = span?.periods.map(({ key }) => key) ?? between([...counts.keys()].sort(), unit);
  return {
    unit,
    periods: keys.map((key) => ({ key, label: labelOf(key), count: counts.get(key) ?? 0 })),
    undated: papers.length - dated.length,
  };
}

function unitFor(dated: readonly Dated[]): 'month' | 'year' {
  const keys = dated.map(({ date }) => date.sortKey.slice(0, 7)).sort();
  const [first, last] = [keys[0], keys.at(-1)];
  if (!first || !last || keys.some((key) => key.length < 7)) return 'year';
  return monthNumber(last) - monthNumber(first) < mostMonths ? 'month' : 'year';
}

function keyOf({ sortKey, year }: Dated['date'], unit: 'month' | 'year'): string {
  return unit === 'year' ? String(year) : sortKey.slice(0, 7);
}

function between(keys: readonly string[], unit: 'month' | 'year'): readonly string[] {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = unit === 'year' ? [Number(first), Number(last)] : [monthNumber(first), monthNumber(last)];
  if (to - from > 400) return keys;
  return Array.from({ length: to - from + 1 }, (_, index) =>
    unit === 'year' ? String(from + index) : monthKey(from + index),
  );
}

function monthNumber(key: string): number {
  return Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)) - 1;
}

function monthKey(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function labelOf(key: string): string {
  return key.length === 4 ? key : longMonth.format(new Date(`${key}-01T00:00:00Z`));
}
