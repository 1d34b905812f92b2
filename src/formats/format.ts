import type { Diagnostic } from '../parser/diagnostic.ts';
import type { FieldMapping } from '../schemas/listings.ts';
import type { ListingRecord } from '../schemas/record.ts';

/** Something odd about a field of one entry. One warning per listing tells of all remarks of a kind. */
export interface Remark {
  readonly code: string;
  readonly line: number;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
  /** Remarks of one kind are told together, with the first that was found. */
  readonly kind: string;
}

/** What an entry gives: a record, or errors that say why there is none. */
export interface EntryReading {
  readonly record: ListingRecord | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly remarks: readonly Remark[];
}

/** One entry of a file, found and not yet read. */
export interface FoundEntry {
  /** 1-based line on which the entry begins. */
  readonly line: number;
  /** All that the record depends on: entries of one format and one text are read alike. */
  readonly text: string;
  readonly read: () => EntryReading;
}

/** Finds the entries of one file while its text comes in. */
export interface EntryFinder {
  readonly push: (text: string) => readonly FoundEntry[];
  /** The entries that were open when the text ended. */
  readonly end: () => readonly FoundEntry[];
  /** What may be wrong with a file although each of its entries can be read. */
  readonly warnings?: (records: readonly ListingRecord[]) => readonly Diagnostic[];
}

export interface ReadOptions {
  /** Path for messages and records. */
  readonly file: string;
  /** Which field of the input is meant, where its name does not tell. */
  readonly fields?: FieldMapping | undefined;
}

/** A kind of file that lists papers. */
export interface Format {
  /** Part of every digest, so that an entry is known only to the format that read it. */
  readonly name: string;
  /** For messages: `BibTeX`. */
  readonly label: string;
  /** Endings of file names, without `.gz`: a hint. Content decides. */
  readonly extensions: readonly string[];
  /** Whether reading an entry costs enough to keep its record for the next build. */
  readonly isCached?: boolean;
  /**
   * @param head the first characters of the file, without a byte order mark
   * @param extension of the file's name, lower case, without `.gz`
   */
  readonly recognizes: (head: string, extension: string) => boolean;
  readonly open: (options: ReadOptions) => EntryFinder;
}
