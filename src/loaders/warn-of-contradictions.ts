import { type Diagnostic, quote } from '../parser/diagnostic.ts';
import type { ListingRecord } from '../schemas/record.ts';

/** Two entries of one paper that state different things. */
export interface Contradiction {
  /** What the paper's page shows. */
  readonly kept: ListingRecord;
  readonly other: ListingRecord;
}

const dateParts = ['month', 'day', 'year'] as const;

/** Whether no part of two dates is stated by both in different ways. */
export function datesAgree(a: DateFields, b: DateFields): boolean {
  return dateParts.every((part) => a[part] === b[part] || a[part] === null || b[part] === null);
}

type DateFields = Pick<ListingRecord, (typeof dateParts)[number]>;

/** Whether two entries of one paper state different counts of authors or different dates. */
export function contradict({ kept, other }: Contradiction): boolean {
  return authorsDiffer(kept, other) || !datesAgree(kept, other);
}

function authorsDiffer(a: ListingRecord, b: ListingRecord): boolean {
  return a.authors !== null && b.authors !== null && a.authors !== b.authors;
}

/** One warning for each two listings, with the first of their contradictions. */
export function warnOfContradictions(contradictions: readonly Contradiction[]): readonly Diagnostic[] {
  const pairs = Map.groupBy(contradictions, ({ kept, other }) => JSON.stringify([kept.file, other.file]));
  return [...pairs.values()].flatMap((pair) => (pair[0] ? [warn(pair[0], pair.length - 1)] : []));
}

function warn({ kept, other }: Contradiction, more: number): Diagnostic {
  const inAuthors = authorsDiffer(kept, other);
  const [here, there] = inAuthors ? [countOf(other), countOf(kept)] : [dateOf(other), dateOf(kept)];
  const rest = more > 0 ? `, and ${more} more such ${more === 1 ? 'paper' : 'papers'} in these listings` : '';
  return {
    severity: 'warning',
    code: 'contradicting-listings',
    file: other.file,
    line: other.line,
    column: 0,
    expected: `the same ${inAuthors ? 'count of authors' : 'date'} for ${quote(other.title)} as on line ${kept.line} of ${kept.file}`,
    found: `${here} here and ${there} there, which is shown${rest}`,
    remedy: 'If what is shown is wrong, say so under “remarks” in papers/<slug>.md.',
  };
}

function countOf({ authors }: ListingRecord): string {
  return `${authors} ${authors === 1 ? 'author' : 'authors'}`;
}

function dateOf({ month, day, year }: ListingRecord): string {
  const dayOfMonth = [month, day].filter((part) => part !== null).join(' ');
  return [dayOfMonth, year].filter((part) => part !== null && part !== '').join(', ');
}
