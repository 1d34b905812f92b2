/** A file that is written only where no earlier build has made it from the same. */
export interface BulkFile {
  /** Below the site's root. */
  readonly path: string;
  /** Stands for all that its text depends on beside the site's options. */
  readonly digest: string;
  readonly write: () => string;
}

/** Files, made one after the other as they are asked for. */
export type BulkFiles = () => AsyncIterable<BulkFile>;

// Pages run in the build's process but in a module graph of their own: a module variable would be another.
const key = Symbol.for('incipit.bulk-files');
const board = globalThis as { [key]?: BulkFiles };

/** Leaves files for the end of the build: tens of thousands of small ones, each of which a route would cost more than its text. */
export function leaveBulkFiles(files: BulkFiles): void {
  board[key] = files;
}

/** The files that were left in this process. @throws where none were */
export function takeBulkFiles(): BulkFiles {
  const files = board[key];
  if (!files) throw new Error('No page left the files beside the papers.');
  return files;
}
