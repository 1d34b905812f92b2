import type { ListingRecord } from '../schemas/record.ts';

type Stated = Omit<ListingRecord, 'file' | 'line' | 'id' | 'confidence' | 'yearInferred'>;

/** The line that a record came from, to the character: the inverse of `parseEntry`. */
export function formatEntry(record: Stated): string {
  const { upvotes, title, abstract, authors, month, day, year, comments } = record;
  const date = `${month} ${day}${year === null ? '' : `, ${year}`}`;
  const tail = `${authors} author${authors === 1 ? '' : 's'} · ${date}`;
  return `${upvotes ?? '-'} ${title} ${abstract} ${tail}${comments === null ? '' : ` ${comments}`}`;
}
