import { writeBoundaryProperties } from './boundary-properties.ts';
import { toKey } from './hash.ts';
import type { Head } from './head.ts';
import { type KeyTable, readKey } from './key-table.ts';
import { outside, propertyRows, writeTokenProperties } from './token-properties.ts';

/** What the network sees of a few boundaries of one text: rows of its tables. */
export interface NetworkInput {
  /** Token t has the rows tokenRows[tokenStarts[t]] to tokenRows[tokenStarts[t + 1]]; tokens 0 and 1 stand for none. */
  readonly tokenStarts: Uint16Array;
  readonly tokenRows: Uint16Array;
  readonly boundaries: readonly BoundaryInput[];
}

/** What it sees of one boundary. */
export interface BoundaryInput {
  /** Token in each slot. */
  readonly slots: Uint8Array;
  /** Rows of the boundary's properties. */
  readonly rows: Uint16Array;
  /** The tokens before the boundary are 2 to `middle` - 1, those after it `middle` to `end` - 1. */
  readonly middle: number;
  readonly end: number;
}

/** Tokens before the text's first one in the numbering of `NetworkInput`. */
const shift = 2;

const leftSlots = 5;
const rightSlots = 7;
/** Tokens after a boundary whose mean is taken. */
const meanReach = 12;
/** Tokens after the last boundary that are read: its mean and what stands around its first lower-case word. */
const readAhead = 14;

/** Slots of single tokens: beside the boundary, around the first word in lower case, at the first verb, the title's first. */
export const tokenSlots = leftSlots + rightSlots + 6;

function readSlots(head: Head, at: number, count: number): Uint8Array {
  const lower = head.nextLower[at]!;
  const verb = head.evidence.nextVerb[at]!;
  const indices: number[] = [];
  for (let index = at - leftSlots; index < at + rightSlots; index += 1) indices.push(index);
  indices.push(lower - 1, lower, lower + 1, verb < 0 ? count : verb, verb < 0 ? count : verb - 1, 0);
  return Uint8Array.from(indices, (index) => (index < 0 ? 0 : index >= count ? 1 : index + shift));
}

/**
 * Reads what the network sees of `boundaries`.
 * @param words embedding rows of words, counted from 1: word key → row
 */
export function readInput(head: Head, boundaries: readonly number[], words: KeyTable): NetworkInput {
  const count = Math.min(head.entries.length, Math.max(...boundaries) + readAhead);
  const rows: number[] = [outside.before, outside.after];
  const starts = [0, 1, 2];
  for (let index = 0; index < count; index += 1) {
    writeTokenProperties(head, index, rows);
    const word = readKey(words, toKey(head.tokens.words[index]!));
    if (word > 0) rows.push(propertyRows + word - 1);
    starts.push(rows.length);
  }
  return {
    tokenStarts: Uint16Array.from(starts),
    tokenRows: Uint16Array.from(rows),
    boundaries: boundaries.map((at) => {
      const properties: number[] = [];
      writeBoundaryProperties(head, at, properties);
      return {
        slots: readSlots(head, at, count),
        rows: Uint16Array.from(properties),
        middle: at + shift,
        end: Math.min(count, at + meanReach) + shift,
      };
    }),
  };
}
