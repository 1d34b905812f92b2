import type { ListingRecord } from '../schemas/record.ts';

type Stated = Omit<ListingRecord, 'file' | 'line' | 'id' | 'confidence' | 'yearInferred' | 'stated' | 'cuts'>;

/** The text that a record came from, to the character: the inverse of `parseEntry`. */
export function formatEntry(record: Stated): string {
  const { title, abstract, notation } = record;
  return `${notation?.head ?? formatHead(record)}${title}${notation?.gap ?? ' '}${abstract}${notation?.tail ?? formatTail(record)}`;
}

/** What stands before the title, in the usual notation. */
export function formatHead({ upvotes }: Pick<Stated, 'upvotes'>): string {
  return `${upvotes ?? '-'} `;
}

/** What stands after the abstract, in the usual notation. */
export function formatTail({
  authors,
  month,
  day,
  year,
  comments,
}: Pick<Stated, 'authors' | 'month' | 'day' | 'year' | 'comments'>): string {
  const date = `${month} ${day}${year === null ? '' : `, ${year}`}`;
  return ` ${authors} author${authors === 1 ? '' : 's'} · ${date}${comments === null ? '' : ` ${comments}`}`;
}
