import type { Tokens } from './tokens.ts';

/** What a boundary lies inside of; the numbers are part of the packed model. */
export const enclosures = { none: 0, bracket: 1, formula: 2 } as const;

/** A bracket or a formula that does not close within so many tokens is taken for a stray sign. */
const reach = 12;

/** Units of a token that are looked at: a bound for texts of any kind. */
const tokenUnits = 64;

const round = 40;
const square = 91;
const dollar = 36;

/** Token that holds the next `wanted` unit outside nested pairs, from unit `from` of token `index` on; -1: none near. */
function findClosing(text: string, tokens: Tokens, index: number, from: number, open: number, wanted: number): number {
  let depth = 0;
  const last = Math.min(tokens.count, index + reach + 1);
  for (let token = index; token < last; token += 1) {
    const end = Math.min(tokens.ends[token]!, tokens.starts[token]! + tokenUnits);
    for (let at = token === index ? from : tokens.starts[token]!; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === wanted && depth === 0) return token;
      if (code === wanted) depth -= 1;
      else if (code === open) depth += 1;
    }
  }
  return -1;
}

/** Writes `kind` to the boundaries after token `index` up to the one before token `closing`. */
function mark(found: Uint8Array, index: number, closing: number, kind: number): void {
  for (let at = index + 1; at <= closing && at < found.length; at += 1) found[at] = kind;
}

/**
 * Which of the first `head` boundaries lie inside brackets or a formula. No
 * title of 12,000 leaves a bracket or a formula open.
 * @returns one of `enclosures` for the boundary before each token
 */
export function findEnclosures(text: string, tokens: Tokens, head: number): Uint8Array {
  const found = new Uint8Array(head);
  for (let index = 0; index < head; index += 1) {
    const end = Math.min(tokens.ends[index]!, tokens.starts[index]! + tokenUnits);
    for (let at = tokens.starts[index]!; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === round || code === square) {
        const closing = findClosing(text, tokens, index, at + 1, code, code === round ? 41 : 93);
        if (closing > index) mark(found, index, closing, enclosures.bracket);
      } else if (code === dollar && found[index] === enclosures.none) {
        const closing = findClosing(text, tokens, index, at + 1, -1, dollar);
        if (closing > index) mark(found, index, closing, enclosures.formula);
        else if (closing === index) at = text.indexOf('$', at + 1);
      }
    }
  }
  return found;
}
