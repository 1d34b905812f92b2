import type { ListingRecord } from '../schemas/record.ts';
import type { Diagnostic } from './diagnostic.ts';
import { parseEntry } from './parse-entry.ts';
import { splitListing } from './split-listing.ts';

export interface ParsedListing {
  readonly records: readonly ListingRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a whole listing. Total: any string gives records and diagnostics, and every line that is not
 * blank or a comment is in exactly one of the two.
 */
export function parseListing(text: string, file: string): ParsedListing {
  const parsed = splitListing(text).map((raw) => parseEntry(raw, file));
  return {
    records: parsed.flatMap(({ record }) => (record ? [record] : [])),
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  };
}
