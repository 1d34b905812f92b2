import { hash } from 'node:crypto';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { quote } from '../parser/diagnostic.ts';
import type { Provenance } from '../schemas/paper.ts';
import type { ListingRecord } from '../schemas/record.ts';
import { titleKey } from './title-key.ts';
import { type Contradiction, contradict, datesAgree, warnOfContradictions } from './warn-of-contradictions.ts';

/** A record with the digest of the entry it was read from. */
export interface ReadEntry {
  readonly record: ListingRecord;
  readonly digest: string;
}

/** One paper, however often it is listed. */
export interface MergedEntry {
  readonly record: ListingRecord;
  /** Digest of title and abstract run together. */
  readonly body: string;
  readonly sources: readonly Provenance[];
}

export type Origin = Pick<Provenance, 'captured' | 'origin'>;

export function digestOf(text: string): string {
  return hash('sha256', text).slice(0, 16);
}

/**
 * Makes one paper of the entries that are one: the same identifier, the same text, or the same title
 * over much the same abstract. In two listings that is two provenances, and the first record stands,
 * completed by what the others state; twice in one listing it is a mistake of the listing.
 */
export function mergeEntries(
  entries: readonly ReadEntry[],
  originOf: (file: string) => Origin,
): { readonly merged: readonly MergedEntry[]; readonly diagnostics: readonly Diagnostic[] } {
  const merged: MergedEntry[] = [];
  const places = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  const contradictions: Contradiction[] = [];
  for (const { record, digest } of entries) {
    const body = digestOf(`${record.title} ${record.abstract}`);
    const keys = [
      ...(record.id === undefined ? [] : [`id ${record.id}`]),
      `body ${body}`,
      `title ${titleKey(record.title)}`,
    ];
    const place = findPlace(record, keys, places, merged);
    const known = place === undefined ? undefined : merged[place];
    const twin = known?.sources.find(({ file }) => file === record.file);
    if (known && twin) {
      diagnostics.push(duplicate(record, twin, known.record));
      continue;
    }
    if (known && isUnlike(known.record, record)) diagnostics.push(sharedIdentifier(record, known));
    else if (known && contradict({ kept: known.record, other: record }))
      contradictions.push({ kept: known.record, other: record });
    const { upvotes, comments, file, line } = record;
    const source = { file, line, digest, upvotes, comments, ...originOf(file) };
    const index = place ?? merged.length;
    merged[index] = known
      ? { ...known, record: complete(known.record, record), sources: [...known.sources, source] }
      : { record, body, sources: [source] };
    for (const key of keys) if (!places.has(key)) places.set(key, index);
  }
  return { merged, diagnostics: [...diagnostics, ...warnOfContradictions(contradictions)] };
}

/** Index of the paper that an entry belongs to. A title alone decides only between two listings. */
function findPlace(
  record: ListingRecord,
  keys: readonly string[],
  places: ReadonlyMap<string, number>,
  merged: readonly MergedEntry[],
): number | undefined {
  for (const key of keys) {
    const place = places.get(key);
    const known = place === undefined ? undefined : merged[place];
    if (!known) continue;
    if (!key.startsWith('title ')) return place;
    const isElsewhere = known.sources.every(({ file }) => file !== record.file);
    const isOtherId = record.id !== undefined && known.record.id !== undefined && known.record.id !== record.id;
    if (isElsewhere && !isOtherId && similarity(known.record.abstract, record.abstract) >= 0.7) return place;
  }
  return undefined;
}

/** Entries of one identifier that have neither the title nor much of the abstract in common. */
function isUnlike(known: ListingRecord, record: ListingRecord): boolean {
  return (
    record.id !== undefined &&
    known.id === record.id &&
    titleKey(known.title) !== titleKey(record.title) &&
    similarity(`${known.title} ${known.abstract}`, `${record.title} ${record.abstract}`) < 0.25
  );
}

/** Share of words that two texts have in common (Jaccard), 0 to 1. */
function similarity(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [first, second] = [words(a), words(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(1, first.size + second.size - shared);
}

/** The first record with what it leaves open taken from another. What it states is never changed. */
function complete(record: ListingRecord, other: ListingRecord): ListingRecord {
  const id = record.id ?? other.id;
  const stated = { ...other.stated, ...record.stated };
  return {
    ...record,
    ...completeDate(record, other),
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

function sharedIdentifier(record: ListingRecord, { record: known, sources }: MergedEntry): Diagnostic {
  const [first] = sources;
  return {
    severity: 'warning',
    code: 'shared-identifier',
    file: record.file,
    line: record.line,
    column: 0,
    expected: `“${record.id}” to stand for one paper`,
    found: `${quote(record.title)} here and ${quote(known.title)} on line ${first?.line} of ${first?.file}, which become one`,
    remedy: 'If they are two papers, give one of them another “id”.',
  };
}

function duplicate(record: ListingRecord, twin: Provenance, known: ListingRecord): Diagnostic {
  const reason = isUnlike(known, record) ? ` as ${quote(known.title)} with the same “id”` : '';
  return {
    severity: 'error',
    code: 'duplicate-entry',
    file: record.file,
    line: record.line,
    column: 0,
    expected: 'each paper once in a listing',
    found: `${quote(record.title)} again, which stands on line ${twin.line}${reason}`,
    remedy: 'Take one of the two lines out.',
  };
}
