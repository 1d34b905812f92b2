/** One line of a listing that holds an entry, not yet read. */
export interface RawEntry {
  /** 1-based line. */
  readonly line: number;
  /** The line without its line end. */
  readonly text: string;
}

/**
 * Splits a listing into its entries. Empty lines and lines that begin with `#` are passed over;
 * a byte order mark and Windows line ends are taken off.
 */
export function splitListing(text: string): readonly RawEntry[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  return lines
    .map((line, index) => ({ line: index + 1, text: line.endsWith('\r') ? line.slice(0, -1) : line }))
    .filter(({ text: line }) => line.trim() !== '' && !line.startsWith('#'));
}
