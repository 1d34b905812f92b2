/** What a searched paper gives to the index. */
export interface IndexedPaper {
  /** Name of the file that holds what a result shows. */
  readonly document: string;
  /** Address below the site's base. */
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** What else a reader may remember: authors, venue, identifiers, topics. */
  readonly more: string;
  /** ISO 8601 by day, month or year; `null` where unknown. */
  readonly date: string | null;
  /** The date as a result shows it, or `''`. */
  readonly shownDate: string;
  readonly topics: readonly string[];
  readonly upvotes: number | null;
  /** Terms of fields: see `field-terms.ts`. */
  readonly terms: readonly string[];
}

/** The first part of an index: where everything else is. Papers are numbered from the newest to the oldest. */
export interface Head {
  readonly papers: number;
  /** Mean number of words of a title and of a text. */
  readonly means: { readonly title: number; readonly text: number };
  /** First stem of each part of the word list. */
  readonly words: readonly string[];
  /** First entry of each part of the list of reversed forms. */
  readonly reversed: readonly string[];
  /** True where any paper names an author. */
  readonly hasNames: boolean;
  /** Runs of papers of one year, in the order of their numbers; `null`: no year known. */
  readonly years: readonly (readonly [year: number | null, papers: number])[];
}

/** Topics with the numbers of their papers, as gaps. */
export type TopicMembers = readonly (readonly [label: string, gaps: readonly number[]])[];

/** Lengths of texts are kept in steps of so many words. */
export const textStep = 4;

/** Papers in a file of documents. */
export const papersPerBlock = 128;

/** What is fetched first: the head, and the folder of all other files. */
export interface Pointer {
  readonly folder: string;
  readonly head: Head;
}

/** Names of the files of an index. */
export const fileNames = {
  head: 'head.bin',
  lengths: 'lengths.bin',
  topics: 'topics.bin',
  votes: 'votes.bin',
  words: (part: number) => `words-${part}.bin`,
  places: (part: number) => `places-${part}.bin`,
  reversed: (part: number) => `reversed-${part}.bin`,
  documents: (block: number) => `documents-${block}.bin`,
} as const;
