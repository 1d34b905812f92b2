import type { SearchedRecord } from '../derived/searched-record.ts';

/** The papers that search finds. A record is made when it is asked for, so that not all are held at one time. */
export interface SearchedLibrary {
  readonly slugs: readonly string[];
  /** BCP 47 tag of the site. */
  readonly language: string;
  readonly recordOf: (slug: string) => Promise<SearchedRecord>;
}

// Pages run in the build's process but in a module graph of their own: a module variable would be another.
const key = Symbol.for('incipit.searched-library');
const board = globalThis as { [key]?: () => Promise<SearchedLibrary> };

/** Leaves the papers for the search index, which is made when all pages are. */
export function leaveSearchedLibrary(library: () => Promise<SearchedLibrary>): void {
  board[key] = library;
}

/** The papers that were left in this process. @throws where none were */
export function takeSearchedLibrary(): Promise<SearchedLibrary> {
  const library = board[key];
  if (!library) throw new Error('No page left the papers for the search index.');
  return library();
}
