import { countPattern, space } from './counts.ts';
import { findTail, isTailAlone } from './entry-tail.ts';

/** One entry of a listing, not yet read. */
export interface RawEntry {
  /** 1-based line on which the entry begins. */
  readonly line: number;
  /** The entry without its line end; the lines of a wrapped entry are joined by a space. */
  readonly text: string;
  /** Of a wrapped entry: UTF-16 offsets in `text` at which its second and later lines begin. */
  readonly breaks?: readonly number[];
  /** Of an entry that was split off the one before it: UTF-16 offset in its first line at which it begins. */
  readonly from?: number;
  /** Of an entry that may have lost its end or its beginning: the line beside it that it was not joined to. */
  readonly torn?: number;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Copied abstracts have 40 words and more; a line of a wrapped entry mostly has fewer. */
const wordsOfWholeEntry = 40;
const maximumLines = 100;
const longWord = 30;
const headPattern = new RegExp(`^${space}*(?:-|${countPattern})(?:${space}|$)`, 'u');
export const headAlone = new RegExp(`^${space}*(?:-|${countPattern})${space}*$`, 'u');

/**
 * Splits a listing into its entries. Empty lines and lines that begin with `#` are passed over; a byte
 * order mark and Windows line ends are taken off. An entry that a line begins and does not end may go
 * on over the next lines, up to one that ends it; a line that is a whole entry is never joined.
 */
export function splitListing(text: string): readonly RawEntry[] {
  const entries: RawEntry[] = [];
  const lines = contentLines(text);
  const width = widthOf(lines);
  for (let index = 0; index < lines.length; ) {
    const { entry, end } = joinWrapped(lines, index, width);
    if (entry) entries.push(entry);
    else for (const line of lines.slice(index, end)) entries.push({ line: line.number, text: line.text });
    index = end;
  }
  return entries;
}

/** Where a column of an entry's text stands in its file. */
export function placeIn(raw: RawEntry, column: number): { line: number; column: number } {
  const breaks = raw.breaks?.filter((offset) => offset < column) ?? [];
  return { line: raw.line + breaks.length, column: column - (breaks.at(-1) ?? -(raw.from ?? 0)) };
}

/** The part of an entry from one offset of its text to another, with the place of each of its lines. */
export function sliceEntry(raw: RawEntry, from: number, to: number): RawEntry {
  const above = raw.breaks?.filter((offset) => offset <= from) ?? [];
  const within = raw.breaks?.filter((offset) => offset > from && offset < to) ?? [];
  const column = from - (above.at(-1) ?? -(raw.from ?? 0));
  return {
    line: raw.line + above.length,
    text: raw.text.slice(from, to),
    ...(within.length > 0 ? { breaks: within.map((offset) => offset - from) } : {}),
    ...(column > 0 ? { from: column } : {}),
  };
}

function contentLines(text: string): readonly Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.endsWith('\r') ? line.slice(0, -1) : line }))
    .filter(({ text: line }) => line.trim() !== '' && !line.startsWith('#'));
}

type WrappedEntry = Required<Pick<RawEntry, 'line' | 'text' | 'breaks'>>;

/**
 * The entry that goes on over several lines from `start`, or `null`; and the index of the line behind what
 * was looked at. Lines that an entry was looked for in begin no other: each line is looked at once.
 * @param width to which the lines of the listing are filled
 */
function joinWrapped(
  lines: readonly Line[],
  start: number,
  width: number,
): { entry: WrappedEntry | null; end: number } {
  const first = lines[start];
  if (!first || !beginsWrapped(lines, start, width)) return { entry: null, end: start + 1 };
  let { text } = first;
  const isAlone = headAlone.test(text);
  const breaks: number[] = [];
  let filled = 0;
  let end = start + 1;
  for (; end < Math.min(lines.length, start + maximumLines); end++) {
    const line = lineAfter(lines, end - 1);
    const before = lines[end - 1]?.text ?? '';
    if (!line || isEntry(line.text)) break;
    filled = Math.max(filled, lengthOfLine(before), lengthOfLine(line.text));
    if (isAlone ? headAlone.test(line.text) : isHead(line.text) && !isFull(before, line.text, filled)) break;
    breaks.push(text.length + 1);
    text = `${text} ${line.text}`;
    if (!findTail(text)) continue;
    const entry = withComments({ line: first.number, text, breaks }, lines, end);
    return { entry, end: start + entry.breaks.length + 1 };
  }
  return { entry: null, end };
}

function isHead(line: string): boolean {
  return headPattern.test(line) && !isTailAlone(line);
}

/** A single word, such as an address, may be longer than lines are. */
function lengthOfLine(line: string): number {
  return /\S\s\S/.test(line) ? line.length : 0;
}

/** How a line ends that lost its tail, or all of it but the count. */
const bodyEnd = /(?:[.!?]["'”’)\]]*|\d authors?)\s*$/;

/**
 * Whether a line may be the first of several. A short one may. A long one may be a whole entry that was
 * cut short, which must not take in the next: it has to be full, or the break to stand within a sentence
 * or at the tail.
 */
function beginsWrapped(lines: readonly Line[], start: number, width: number): boolean {
  const text = lines[start]?.text ?? '';
  if (!isHead(text) || isWhole(text) || followsAnEnd(lines, start)) return false;
  if (wordCount(text) < wordsOfWholeEntry) return true;
  const next = lineAfter(lines, start)?.text ?? '';
  const isWithinTail = (findTail(`${text} ${next}`)?.at ?? Number.POSITIVE_INFINITY) <= text.length;
  const isWithinSentence = /^\p{Ll}/u.test(next) && !bodyEnd.test(text.slice(-20));
  return isWithinTail || isWithinSentence || isFull(text, next, width);
}

/** A count alone on its line begins no entry right below one that began with its title beside the count. */
function followsAnEnd(lines: readonly Line[], start: number): boolean {
  const above = lines[start - 1];
  const isBelow = above?.number === (lines[start]?.number ?? 0) - 1;
  return isBelow && headAlone.test(lines[start]?.text ?? '') && isEntry(above?.text ?? '');
}

/** Adds the comments where they stand alone on the next line, and are not the upvotes of the next entry. */
function withComments(entry: WrappedEntry, lines: readonly Line[], end: number): WrappedEntry {
  const next = lineAfter(lines, end);
  if (!next || findTail(entry.text)?.value.comments !== null || !headAlone.test(next.text)) return entry;
  const text = `${entry.text} ${next.text}`;
  const isHeadAlone = headAlone.test(entry.text.slice(0, entry.breaks[0]));
  const afterNext = lineAfter(lines, end + 1);
  const isHead = isHeadAlone && afterNext && !headAlone.test(afterNext.text);
  return isHead || !findTail(text) ? entry : { ...entry, text, breaks: [...entry.breaks, entry.text.length + 1] };
}

/** The width to which the lines of a listing are filled: that of its longest, if another comes near it. */
function widthOf(lines: readonly Line[]): number {
  let [longest, second] = [0, 0];
  for (const { text } of lines) {
    if (text.length > longest) [longest, second] = [text.length, longest];
    else second = Math.max(second, text.length);
  }
  return longest - second < longWord ? longest : Number.POSITIVE_INFINITY;
}

/** The line right below; none over an empty line or a comment. */
function lineAfter(lines: readonly Line[], index: number): Line | null {
  const next = lines[index + 1];
  return next?.number === (lines[index]?.number ?? 0) + 1 ? next : null;
}

/** Whether the first word of the next line had no place on this one, of `width` characters at most. */
export function isFull(line: string, next: string, width: number): boolean {
  return line.trimEnd().length + 1 + (next.trimStart().split(/\s/, 1)[0]?.length ?? 0) > width;
}

/** Whether a line is an entry by itself and not the end of a wrapped one that begins with a number. */
function isEntry(line: string): boolean {
  const [head] = headPattern.exec(line) ?? [];
  if (head === undefined || !isWhole(line) || isTailAlone(line)) return false;
  return wordCount(line) >= wordsOfWholeEntry || !/^\p{Ll}/u.test(line.slice(head.length));
}

function isWhole(line: string): boolean {
  return findTail(line) !== null;
}

function wordCount(line: string): number {
  return line.split(/\s+/, wordsOfWholeEntry).length;
}
