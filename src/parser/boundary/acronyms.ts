import type { Tokens } from './tokens.ts';

/**
 * Where the words begin that an abbreviation in brackets stands for: letters
 * are matched backwards against word initials, after Schwartz and Hearst
 * (2003), "A Simple Algorithm for Identifying Abbreviation Definitions".
 */

const maxLetters = 10;

function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Capitals (and digits) of "(LLMs)," in reverse, lower-cased; empty if the token is no abbreviation in brackets. */
function lettersOf(text: string, start: number, end: number): number[] {
  const letters: number[] = [];
  let at = Math.min(end, start + 24) - 1;
  while (at > start && !isLetterOrDigit(text.charCodeAt(at))) at -= 1;
  if (text.charCodeAt(at) === 115) at -= 1;
  for (; at >= start; at -= 1) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) letters.push(code + 32);
    else if (!(code >= 97 && code <= 122) && code !== 45 && code !== 40 && code !== 41 && code !== 47) return [];
  }
  return letters.length > maxLetters ? [] : letters;
}

function lowerUnit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/**
 * How many of `letters`, from `next` on, the initials of a token's parts give,
 * last part first ("Retrieval-Augmented" gives a, then r).
 */
function countInitials(text: string, start: number, end: number, letters: readonly number[], next: number): number {
  let matched = 0;
  const from = Math.max(start, end - 40);
  for (let at = end - 1; at >= from; at -= 1) {
    const code = lowerUnit(text, at);
    if (code < 97 || code > 122) continue;
    const before = at > start ? lowerUnit(text, at - 1) : 45;
    if ((before < 97 || before > 122) && letters[next + matched] === code) matched += 1;
  }
  return matched;
}

/** Index of the first word that `letters` stand for, matching backwards from token `last`; -1 if they do not match. */
function alignStart(text: string, tokens: Tokens, letters: readonly number[], last: number): number {
  let next = 0;
  let skipped = 0;
  for (let index = last; index >= 0 && index > last - 12; index -= 1) {
    const matched = countInitials(text, tokens.starts[index]!, tokens.ends[index]!, letters, next);
    next += matched;
    if (matched === 0) {
      skipped += tokens.lengths[index]! > 4 ? 2 : 1;
      if (skipped > 2) return -1;
    }
    if (next === letters.length) return index;
  }
  return -1;
}

/**
 * For each of the first `head` tokens, writes the index of the first bracketed
 * abbreviation at or after it and the start of what it stands for.
 */
export function findAcronyms(
  text: string,
  tokens: Tokens,
  head: number,
  nextAcronym: Int16Array,
  starts: Int16Array,
): void {
  let found = -1;
  let start = -1;
  for (let index = Math.min(tokens.count, head + 12) - 1; index >= 0; index -= 1) {
    if (index > 0 && text.charCodeAt(tokens.starts[index]!) === 40) {
      const letters = lettersOf(text, tokens.starts[index]!, tokens.ends[index]!);
      if (letters.length >= 2) {
        found = index;
        start = alignStart(text, tokens, letters, index - 1);
      }
    }
    if (index < head) {
      nextAcronym[index] = found;
      starts[index] = start;
    }
  }
}
