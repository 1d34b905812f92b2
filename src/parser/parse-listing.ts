import type { ListingRecord } from '../schemas/record.ts';
import type { Diagnostic } from './diagnostic.ts';
import { parseWithCuts } from './parse-entry.ts';
import { readTogether, withoutCuts } from './read-together.ts';
import { splitRunTogether, warnOfSplits } from './run-together.ts';
import { type RawEntry, splitListing } from './split-listing.ts';
import { splitTorn } from './torn-entries.ts';
import { warnOfWraps } from './warn-of-wraps.ts';
import { warnOfYears } from './warn-of-years.ts';

export interface ParsedListing {
  readonly records: readonly ListingRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The entries of a text listing, not yet read. */
export function splitEntries(text: string): readonly RawEntry[] {
  return splitRunTogether(splitTorn(splitListing(text)));
}

/**
 * Reads a whole text listing. Total: any string gives records and diagnostics, and every line that is not
 * blank or a comment is in exactly one of a record and an error.
 */
export function parseListing(text: string, file: string): ParsedListing {
  const entries = splitEntries(text);
  const parsed = entries.map((raw) => parseWithCuts(raw, file));
  const records = readTogether(parsed.flatMap(({ record }) => (record ? [record] : []))).map(withoutCuts);
  return {
    records,
    diagnostics: [...parsed.flatMap(({ diagnostics }) => diagnostics), ...warnOfListing(entries, records, file)],
  };
}

/** What may be wrong with a text listing although each of its entries can be read. */
export function warnOfListing(
  entries: readonly RawEntry[],
  records: readonly ListingRecord[],
  file: string,
): readonly Diagnostic[] {
  return [...warnOfSplits(entries, file), ...warnOfWraps(entries, file), ...warnOfYears(records, file)];
}
