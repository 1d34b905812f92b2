const quote = '"';

/** A row of a table, and the offset behind its line end; -1 where its last quotation mark is missing. */
export interface Row {
  readonly cells: readonly string[];
  readonly end: number;
}

/**
 * The row that begins at `from`: cells parted by `delimiter`, in quotation marks where they hold it, a line break
 * or a quotation mark, which is then doubled.
 * @returns `null` where the text ends within the row and may go on
 */
export function readRow(text: string, from: number, delimiter: string, isLast: boolean): Row | null {
  const cells: string[] = [];
  for (let at = from; ; ) {
    const isQuoted = text[at] === quote;
    const close = isQuoted ? endOfQuoted(text, at) : at;
    if (close < 0) return isLast ? { cells, end: -1 } : null;
    const end = endOfCell(text, close, delimiter);
    if (end >= text.length && !isLast) return null;
    const bare = text.slice(close, end);
    cells.push(isQuoted ? text.slice(at + 1, close - 1).replaceAll('""', '"') + bare.trimEnd() : bare);
    if (text[end] === delimiter) at = end + 1;
    else return { cells, end: text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length) };
  }
}

/** Offset behind the quotation mark that ends a cell, or -1. */
function endOfQuoted(text: string, at: number): number {
  for (let end = text.indexOf(quote, at + 1); end >= 0; end = text.indexOf(quote, end + 2)) {
    if (text[end + 1] !== quote) return end + 1;
  }
  return -1;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  for (; at < text.length; at++) {
    const character = text[at];
    if (character === delimiter || character === '\n' || character === '\r') break;
  }
  return at;
}

/** The character that parts the cells of a header: the one of which it has most. */
export function delimiterOf(header: string, extension: string): string {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const counts = ['\t', ',', ';', '|'].map((delimiter) => ({ delimiter, count: bare.split(delimiter).length - 1 }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.delimiter : extension === 'tsv' || extension === 'tab' ? '\t' : ',';
}
