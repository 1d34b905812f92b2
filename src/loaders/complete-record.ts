import { type ListingRecord, statedFacts } from '../schemas/record.ts';
import { datesAgree } from './warn-of-contradictions.ts';

/** A record with what it leaves open taken from another of the same paper. What it states is never changed. */
export function completeRecord(record: ListingRecord, other: ListingRecord): ListingRecord {
  const id = record.id ?? other.id;
  const stated = { ...other.stated, ...record.stated };
  return {
    ...record,
    ...completeDate(record, other),
    abstract: record.abstract === '' ? other.abstract : record.abstract,
    authors: record.authors ?? other.authors,
    upvotes: record.upvotes ?? other.upvotes,
    comments: record.comments ?? other.comments,
    ...(id === undefined ? {} : { id }),
    ...(Object.keys(stated).length > 0 ? { stated } : {}),
  };
}

type DateFields = Pick<ListingRecord, 'month' | 'day' | 'year' | 'yearInferred'>;

/** Two dates that contradict each other are not made one. A year that is shown goes before an inferred one. */
function completeDate(record: DateFields, other: DateFields): Partial<DateFields> {
  if (!datesAgree(record, other)) return {};
  const year = record.year ?? other.year;
  return {
    month: record.month ?? other.month,
    day: record.day ?? other.day,
    year,
    yearInferred: year === null ? (record.yearInferred ?? other.yearInferred) : null,
  };
}

/** Which of a paper's entries first states a fact, by the fact's name, where that is not the one that is shown. */
export function statedLater(entries: readonly ListingRecord[]): Readonly<Record<string, number>> {
  const tests: Readonly<Record<string, (record: ListingRecord) => boolean>> = {
    abstract: ({ abstract }) => abstract !== '',
    authors: ({ authors }) => authors !== null,
    date: ({ year }) => year !== null,
    ...Object.fromEntries(
      statedFacts.map((name) => [name, ({ stated }: ListingRecord) => stated?.[name] !== undefined] as const),
    ),
  };
  const found = Object.entries(tests).map(([name, states]) => [name, entries.findIndex(states)] as const);
  return Object.fromEntries(found.filter(([, index]) => index > 0));
}
