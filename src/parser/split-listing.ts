import { countPattern, space } from './counts.ts';
import { findTail } from './entry-tail.ts';

/** One entry of a listing, not yet read. */
export interface RawEntry {
  /** 1-based line on which the entry begins. */
  readonly line: number;
  /** The entry without its line end; the lines of a wrapped entry are joined by a space. */
  readonly text: string;
  /** Of a wrapped entry: UTF-16 offsets in `text` at which its second and later lines begin. */
  readonly breaks?: readonly number[];
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Copied abstracts have 40 words and more; a line of a wrapped entry has fewer. */
const wordsOfWholeEntry = 40;
const maximumLines = 100;
const headPattern = new RegExp(`^${space}*(?:-|${countPattern})(?:${space}|$)`, 'u');

/**
 * Splits a listing into its entries. Empty lines and lines that begin with `#` are passed over; a byte
 * order mark and Windows line ends are taken off. An entry that a short line begins and does not end
 * may go on over the next lines, up to one that ends it; a line that is a whole entry is never joined.
 */
export function splitListing(text: string): readonly RawEntry[] {
  const entries: RawEntry[] = [];
  const lines = contentLines(text);
  for (let index = 0; index < lines.length; ) {
    const wrapped = joinWrapped(lines, index);
    const line = lines[index];
    if (wrapped) entries.push(wrapped.entry);
    else if (line) entries.push({ line: line.number, text: line.text });
    index += wrapped?.count ?? 1;
  }
  return entries;
}

/** Splits a JSON Lines listing: one entry a line, never joined. */
export function splitJsonLines(text: string): readonly RawEntry[] {
  return contentLines(text).map(({ number, text: line }) => ({ line: number, text: line }));
}

/** Where a column of an entry's text stands in its file. */
export function placeIn(raw: RawEntry, column: number): { line: number; column: number } {
  const breaks = raw.breaks?.filter((offset) => offset < column) ?? [];
  return { line: raw.line + breaks.length, column: column - (breaks.at(-1) ?? 0) };
}

function contentLines(text: string): readonly Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.endsWith('\r') ? line.slice(0, -1) : line }))
    .filter(({ text: line }) => line.trim() !== '' && !line.startsWith('#'));
}

/** The entry that goes on over several lines from `start`, if one does. */
function joinWrapped(lines: readonly Line[], start: number): { entry: RawEntry; count: number } | null {
  const first = lines[start];
  if (!first || isWhole(first.text) || !headPattern.test(first.text) || wordCount(first.text) >= wordsOfWholeEntry) {
    return null;
  }
  let text = first.text;
  const breaks: number[] = [];
  for (let index = start + 1; index < Math.min(lines.length, start + maximumLines); index++) {
    const line = lines[index];
    const isNext = line?.number === first.number + breaks.length + 1;
    if (!line || !isNext || isEntry(line.text)) return null;
    breaks.push(text.length + 1);
    text = `${text} ${line.text}`;
    if (findTail(text)) return { entry: { line: first.number, text, breaks }, count: breaks.length + 1 };
  }
  return null;
}

/** Whether a line is an entry by itself and not the end of a wrapped one that begins with a number. */
function isEntry(line: string): boolean {
  const [head] = headPattern.exec(line) ?? [];
  if (head === undefined || !isWhole(line)) return false;
  return wordCount(line) >= wordsOfWholeEntry || !/^\p{Ll}/u.test(line.slice(head.length));
}

function isWhole(line: string): boolean {
  return findTail(line) !== null;
}

function wordCount(line: string): number {
  return line.split(/\s+/, wordsOfWholeEntry).length;
}
