import type { EntryFinder, FoundEntry } from './format.ts';

/** A piece of a file's text that is one entry, or is to be passed over. */
export interface Cut {
  /** Offset at which the entry begins; `end` where there is none. */
  readonly start: number;
  /** Offset behind the entry, where the next is looked for. */
  readonly end: number;
}

/**
 * Looks for the next entry at or after `from`.
 * @param isLast whether the text goes to the end of the file
 * @returns `null` where the text may not hold the whole entry, or the rest holds none
 */
export type FindCut = (text: string, from: number, isLast: boolean) => Cut | null;

/**
 * Finds entries in a text that comes in pieces, and keeps no more of it than the entry that is open.
 * @param read makes an entry of a piece of text; its line is that of the piece's first character
 */
export function finderOf(find: FindCut, read: (text: string, line: number) => FoundEntry | null): EntryFinder {
  let rest = '';
  let line = 1;
  // An entry that is far from its end is not looked at again before the text has doubled.
  let wanted = 0;

  function take(isLast: boolean): FoundEntry[] {
    const found: FoundEntry[] = [];
    let at = 0;
    for (let cut = find(rest, at, isLast); cut; cut = find(rest, at, isLast)) {
      line += countLines(rest, at, cut.start);
      const entry = cut.start < cut.end ? read(rest.slice(cut.start, cut.end), line) : null;
      if (entry) found.push(entry);
      line += countLines(rest, cut.start, cut.end);
      at = cut.end;
      if (at >= rest.length) break;
    }
    rest = rest.slice(at);
    wanted = rest.length * 2;
    return found;
  }

  return {
    push(text) {
      rest += text;
      return rest.length < wanted ? [] : take(false);
    },
    end: () => take(true),
  };
}

/** Line feeds from one offset up to another. */
export function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) lines++;
  return lines;
}
