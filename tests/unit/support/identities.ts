import { type Identity, identityOf } from '../../../src/loaders/assign-permalinks.ts';
import { mergeEntries } from '../../../src/loaders/merge-entries.ts';
import type { ListingRecord } from '../../../src/schemas/record.ts';
import { record } from './records.ts';

/** What a paper is recognized by, from the one entry that lists it. */
export function identity(fields: Partial<ListingRecord> = {}): Identity {
  return identities(fields)[0] as Identity;
}

/** The papers of a listing with these entries. */
export function identities(...entries: Partial<ListingRecord>[]): readonly Identity[] {
  const listed = entries.map((fields, index) => ({ record: record({ line: index + 1, ...fields }), digest: 'd' }));
  return mergeEntries(listed, () => ({ captured: null, origin: null })).merged.map(identityOf);
}
