import { withoutCuts } from '../parser/read-together.ts';
import { type ListingRecord, monthNames, type StatedFacts } from '../schemas/record.ts';

type PrintedFacts = Omit<StatedFacts, 'names' | 'other'> & {
  readonly authorNames?: readonly string[];
  readonly date?: string;
};

/** A record as `npm run parse` prints it: with each stated fact under a name of its own. */
export function toPrinted(record: ListingRecord): ListingRecord & PrintedFacts {
  const { names, other: _other, ...facts } = record.stated ?? {};
  const date = isoDate(record);
  return {
    ...withoutCuts(record),
    ...(names === undefined ? {} : { authorNames: names }),
    ...(date === null ? {} : { date }),
    ...facts,
  };
}

/** `2024-10-14`, `2024-10` or `2024`; `null` where the year is not stated. */
function isoDate({ year, month, day }: ListingRecord): string | null {
  if (year === null) return null;
  const parts = [month === null ? null : monthNames.indexOf(month) + 1, month === null ? null : day];
  return [year, ...parts.flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')]))].join('-');
}
