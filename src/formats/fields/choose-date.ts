import { type ListingRecord, monthNames } from '../../schemas/record.ts';
import { type DateReading, ofParts, readDate } from './dates.ts';
import type { Statement } from './statements.ts';
import type { Draft } from './take-field.ts';

/**
 * The date of a record out of all that states one: the first that gives a year. Only the fields year, month and day
 * make it finer: another date is that of another event, such as when a record was made.
 * @param keep is given each statement that says something else
 * @param remark is given each statement that could not be read, or not in whole
 */
export function chooseDate(
  { dates }: Pick<Draft, 'dates'>,
  keep: (statement: Statement) => void,
  remark: (statement: Statement) => void,
): Pick<ListingRecord, 'year' | 'month' | 'day'> {
  const readings = [...dates.filter(({ key }) => key === 'date').map(wholeDate), ...partedDate(dates)];
  let best: DateReading = { year: null, month: null, day: null, isWhole: true };
  for (const { reading, statements } of readings) {
    if (reading.year === null) continue;
    const isSameEvent = statements.every(({ key }) => key !== 'date');
    const isFinerOne = isSameEvent && reading.year === best.year && isFiner(reading, best);
    if (best.year === null || isFinerOne) best = reading;
  }
  for (const { reading, statements } of readings) {
    // Where the year could be read, it is the others that could not.
    if (!reading.isWhole)
      statements
        .filter(({ key }) => key !== 'year' || reading.year === null || statements.length === 1)
        .forEach(remark);
    if (!reading.isWhole || !isWithin(reading, best)) statements.forEach(keep);
  }
  return { year: best.year, month: monthNames[(best.month ?? 0) - 1] ?? null, day: best.day };
}

interface StatedDate {
  readonly reading: DateReading;
  readonly statements: readonly Statement[];
}

const wholeDate = (statement: Statement): StatedDate => ({
  reading: readDate(firstVersion(statement.value)),
  statements: [statement],
});

/** Of the versions of an arXiv paper, the first dates it. */
function firstVersion(value: unknown): unknown {
  return Array.isArray(value) && typeof value[0] === 'object' && !Array.isArray(value[0]) ? value[0] : value;
}

/** The date that year, month and day give together. */
function partedDate(dates: readonly Statement[]): readonly StatedDate[] {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((key) => dates.find((date) => date.key === key));
  if (!year) return [month, day].flatMap((part) => (part ? [{ reading: readDate(null), statements: [part] }] : []));
  const statements = [year, month, day].filter((part) => part !== undefined);
  const more = dates.filter((date) => date.key !== 'date' && !statements.includes(date));
  return [
    { reading: ofParts(year.value, month?.value, day?.value), statements },
    ...more.map((statement) => ({ reading: readDate(statement.value), statements: [statement] })),
  ];
}

function isFiner(a: DateReading, b: DateReading): boolean {
  const isSameMonth = b.month === null || a.month === b.month;
  return isSameMonth && ((b.month === null && a.month !== null) || (b.day === null && a.day !== null));
}

/** Whether a date says nothing that the other does not. */
function isWithin(a: DateReading, b: DateReading): boolean {
  return a.year === b.year && (a.month === null || (a.month === b.month && (a.day === null || a.day === b.day)));
}
