import type { ListingRecord } from '../schemas/record.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type ParsedEntry, parseEntry } from './parse-entry.ts';
import { parseJsonEntry } from './parse-json-entry.ts';
import { splitRunTogether, warnOfSplits } from './run-together.ts';
import { type RawEntry, splitJsonLines, splitListing } from './split-listing.ts';
import { splitTorn } from './torn-entries.ts';
import { warnOfWraps } from './warn-of-wraps.ts';
import { warnOfYears } from './warn-of-years.ts';

export interface ParsedListing {
  readonly records: readonly ListingRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a file of this name is JSON Lines; every other listing is text. */
function isJsonLines(file: string): boolean {
  return /\.jsonl(\.gz)?$/.test(file);
}

/** The entries of a listing, not yet read. */
export function splitEntries(text: string, file: string): readonly RawEntry[] {
  return isJsonLines(file) ? splitJsonLines(text) : splitRunTogether(splitTorn(splitListing(text)));
}

/** Reads one entry of a listing of either kind. */
export function readEntry(raw: RawEntry, file: string): ParsedEntry {
  return isJsonLines(file) ? parseJsonEntry(raw, file) : parseEntry(raw, file);
}

/**
 * Reads a whole listing. Total: any string gives records and diagnostics, and every line that is not
 * blank or a comment is in exactly one of a record and an error.
 */
export function parseListing(text: string, file: string): ParsedListing {
  const entries = splitEntries(text, file);
  const parsed = entries.map((raw) => readEntry(raw, file));
  const records = parsed.flatMap(({ record }) => (record ? [record] : []));
  return {
    records,
    diagnostics: [...parsed.flatMap(({ diagnostics }) => diagnostics), ...warnOfListing(entries, records, file)],
  };
}

/** What may be wrong with a listing although each of its entries can be read. */
export function warnOfListing(
  entries: readonly RawEntry[],
  records: readonly ListingRecord[],
  file: string,
): readonly Diagnostic[] {
  return [
    ...warnOfSplits(entries, file),
    ...warnOfWraps(entries, file),
    ...(isJsonLines(file) ? [] : warnOfYears(records, file)),
  ];
}
