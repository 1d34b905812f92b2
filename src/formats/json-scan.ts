import type { Cut, FindCut } from './find-entries.ts';

const quote = 0x22;
const backslash = 0x5c;
const open = new Set([0x5b, 0x7b]);
const close = new Set([0x5d, 0x7d]);

/** Fields in which databases put their lists of papers. */
const listNames =
  /^(?:notes|data|items|results?|papers|docs|documents|articles|records|references|entries|publications|hits?|works|message|response|collection|library|bibliography|search-results|entry|info)$/i;

/** Offset behind the string that begins at `at`, or -1. */
function endOfString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  return -1;
}

/** Offset behind the value that begins at `at`, or -1 where the text ends before it does. */
function endOfValue(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === quote) return endOfString(text, at);
  if (!open.has(first)) {
    const scalar = /[^\s,\]}]*/y;
    scalar.lastIndex = at;
    const end = at + (scalar.exec(text)?.[0].length ?? 0);
    return end < text.length ? end : -1;
  }
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === quote) {
      const end = endOfString(text, index);
      if (end < 0) return -1;
      index = end - 1;
    } else if (open.has(code)) depth++;
    else if (close.has(code) && --depth === 0) return index + 1;
  }
  return -1;
}

const space = /\s*/y;

function skipSpace(text: string, at: number): number {
  space.lastIndex = at;
  return at + (space.exec(text)?.[0].length ?? 0);
}

/**
 * Where the list within an object of a database begins (`{"total": 2, "data": [{`): the offset of its first
 * bracket; -1 where the object is an entry itself; `null` where the text is too short to say.
 */
function listWithin(text: string, start: number, isLast: boolean): number | null {
  const tooShort = isLast ? -1 : null;
  let at = skipSpace(text, start + 1);
  while (text.charCodeAt(at) === quote) {
    const endOfName = endOfString(text, at);
    if (endOfName < 0) return tooShort;
    const name = text.slice(at + 1, endOfName - 1);
    if (/^(?:title|content|paper)$/i.test(name)) return -1;
    at = skipSpace(text, endOfName);
    if (text[at] !== ':') return at < text.length ? -1 : tooShort;
    at = skipSpace(text, at + 1);
    const isList = text[at] === '[' && text[skipSpace(text, at + 1)] === '{';
    if (listNames.test(name) && isList) return at;
    if (listNames.test(name) && text[at] === '{') {
      const inner = listWithin(text, at, isLast);
      if (inner === null || inner >= 0) return inner;
    }
    const end = endOfValue(text, at);
    if (end < 0) return tooShort;
    at = skipSpace(text, end);
    if (text[at] !== ',') return at < text.length ? -1 : tooShort;
    at = skipSpace(text, at + 1);
  }
  return at < text.length ? -1 : tooShort;
}

/** Whether a text begins with an object that holds a list of papers and is none itself. */
export function isWrapped(text: string): boolean {
  const start = skipSpace(text, 0);
  return text[start] === '{' && (listWithin(text, start, true) ?? -1) >= 0;
}

/** An empty piece: the text up to `at` is done with. */
const passOver = (at: number): Cut => ({ start: at, end: at });

/**
 * Finds the objects of an array, of a list within an object, or of several such one after another. A value
 * that is no object is found too, for an error at its place.
 */
export function jsonCuts(): FindCut {
  // The depth of arrays, in the file and in each object that was entered for the list in it.
  const arrays: number[] = [0];
  return (text, from, isLast) => {
    const at = skipSpace(text, from);
    if (at >= text.length) return null;
    const top = arrays.length - 1;
    const depth = arrays[top] ?? 0;
    const character = text[at];
    const isInObject = depth === 0 && top > 0;
    if (character === ',' || character === '\uFEFF') return passOver(at + 1);
    if (character === '#' && depth === 0 && top === 0) return passOver(endOfLine(text, at));
    if (character === '[' || (character === ']' && depth > 0)) {
      arrays[top] = depth + (character === '[' ? 1 : -1);
      return passOver(at + 1);
    }
    if (character === '}' && isInObject) {
      arrays.pop();
      return passOver(at + 1);
    }
    if (isInObject && character === '{') {
      arrays.push(0);
      return passOver(at + 1);
    }
    if (isInObject) {
      const end = endOfMember(text, at, isLast);
      return end < 0 ? null : passOver(end);
    }
    const list = character === '{' ? listWithin(text, at, isLast) : -1;
    if (list === null) return null;
    if (list >= 0) {
      arrays.push(0);
      return passOver(at + 1);
    }
    const end = endOfValue(text, at);
    if (end > at) return { start: at, end };
    if (end === at) return { start: at, end: at + 1 };
    return isLast ? { start: at, end: text.length } : null;
  };
}

/** Offset behind a field of an entered object, or at its value where that holds papers; -1 where it breaks off. */
function endOfMember(text: string, at: number, isLast: boolean): number {
  const name = endOfValue(text, at);
  if (name < 0) return -1;
  const colon = skipSpace(text, name);
  if (text[colon] !== ':') return Math.max(colon, at + 1);
  const value = skipSpace(text, colon + 1);
  const inner = skipSpace(text, value + 1);
  if (inner >= text.length) return -1;
  if (listNames.test(text.slice(at + 1, name - 1))) {
    if (text[value] === '[' && text[inner] === '{') return value;
    const list = text[value] === '{' ? listWithin(text, value, isLast) : -1;
    if (list === null) return -1;
    if (list >= 0) return value;
  }
  return endOfValue(text, value);
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
