import type { FindCut } from './find-entries.ts';

const entryStart = /@\s*([a-zA-Z][\w-]*)\s*[{(]/g;
/** A line that begins an entry with its key: where braces do not balance, the entry before ends above it. */
const nextEntry = /\n[^\S\n]*@\s*[a-zA-Z][\w-]*\s*\{[^\s,{}"=]*\s*,/g;

/** Finds what begins with `@`, with all that precedes it: what stands between entries is theirs to judge. */
export const findBibtex: FindCut = (text, from, isLast) => {
  entryStart.lastIndex = from;
  const start = entryStart.exec(text);
  if (!start) return isLast && text.slice(from).trim() !== '' ? { start: from, end: text.length } : null;
  if (text.slice(from, start.index).trim() !== '') return { start: from, end: start.index };
  const end = endOfEntry(text, entryStart.lastIndex - 1, isLast);
  return end === null ? null : { start: start.index, end };
};

/** Offset behind the bracket that closes the one at `at`; `null` where the text ends before. */
function endOfEntry(text: string, at: number, isLast: boolean): number | null {
  const balanced = endOfBalanced(text, at);
  const limit = balanced < 0 ? text.length : balanced;
  nextEntry.lastIndex = at;
  const next = nextEntry.exec(text);
  if (next && next.index < limit) return next.index + 1;
  if (balanced >= 0) return balanced;
  return isLast ? text.length : null;
}

const bracket = /[{}()"\\]/g;

/** Offset behind the bracket that closes the one at `at`, or -1. In parentheses only braces nest. */
function endOfBalanced(text: string, at: number): number {
  const isRound = text[at] === '(';
  let depth = isRound ? 0 : 1;
  bracket.lastIndex = at + 1;
  for (let found = bracket.exec(text); found; found = bracket.exec(text)) {
    const [character] = found;
    // BibTeX counts a brace after a backslash too; in most files such braces come in pairs.
    if (character === '{') depth++;
    else if (character === '}') {
      depth--;
      if (depth === 0 && !isRound) return found.index + 1;
    } else if (character === ')' && isRound && depth === 0) return found.index + 1;
  }
  return -1;
}

/** One field of an entry, or one macro, with its value as received. */
export interface BibtexField {
  readonly name: string;
  readonly parts: readonly ValuePart[];
}

/** A value is texts and names of macros, joined by `#`. */
export type ValuePart = { readonly text: string } | { readonly macro: string };

export interface BibtexEntry {
  /** Lower case: `article`, `string`, `comment`. */
  readonly type: string;
  readonly key: string;
  readonly fields: readonly BibtexField[];
  /** Offset at which the entry stops being BibTeX; -1 where all of it is. */
  readonly wrongAt: number;
}

const head = /@\s*([a-zA-Z][\w-]*)\s*([{(])\s*/y;
const fieldName = /\s*([^\s={}(),"#%]+)\s*=\s*/y;
const keyForm = /([^,={}\n"]*?)\s*(?:,|(?=[})]\s*$))/y;

/** Takes one entry apart. Never throws: what cannot be read is said by `wrongAt`. */
export function parseBibtex(text: string): BibtexEntry {
  head.lastIndex = 0;
  const [, type = '', opening] = head.exec(text) ?? [];
  const kind = type.toLowerCase();
  let at = head.lastIndex;
  if (kind === 'comment' || kind === 'preamble') return { type: kind, key: '', fields: [], wrongAt: -1 };
  keyForm.lastIndex = at;
  const key = kind === 'string' ? null : keyForm.exec(text);
  if (key) at = keyForm.lastIndex;
  const fields: BibtexField[] = [];
  const closing = opening === '(' ? ')' : '}';
  for (;;) {
    while (/[\s,]/.test(text[at] ?? '')) at++;
    if (text[at] === closing) return { type: kind, key: key?.[1] ?? '', fields, wrongAt: -1 };
    fieldName.lastIndex = at;
    const name = fieldName.exec(text)?.[1];
    const value = name === undefined ? null : readValue(text, fieldName.lastIndex);
    if (name === undefined || !value) return { type: kind, key: key?.[1] ?? '', fields, wrongAt: at };
    fields.push({ name, parts: value.parts });
    at = value.end;
    // Fields are parted by commas; a missing one is forgiven where the name of the next field follows.
    const rest = /\s*/y;
    rest.lastIndex = at;
    const gap = rest.exec(text)?.[0] ?? '';
    const next = text[at + gap.length];
    fieldName.lastIndex = at;
    if (next !== ',' && next !== closing && !gap.includes('\n') && !(gap !== '' && fieldName.test(text)))
      return { type: kind, key: key?.[1] ?? '', fields, wrongAt: at };
  }
}

const bare = /[^\s={}(),"#]+/y;

function readValue(text: string, from: number): { parts: readonly ValuePart[]; end: number } | null {
  const parts: ValuePart[] = [];
  for (let at = from; ; ) {
    while (/\s/.test(text[at] ?? '')) at++;
    const part = readPart(text, at);
    if (!part) return null;
    parts.push(part.value);
    let end = part.end;
    while (/\s/.test(text[end] ?? '')) end++;
    if (text[end] !== '#') return { parts, end: part.end };
    at = end + 1;
  }
}

function readPart(text: string, at: number): { value: ValuePart; end: number } | null {
  if (text[at] === '{') {
    const end = endOfBalanced(text, at);
    return end < 0 ? null : { value: { text: text.slice(at + 1, end - 1) }, end };
  }
  if (text[at] === '"') {
    const end = endOfQuoted(text, at);
    return end < 0 ? null : { value: { text: text.slice(at + 1, end - 1) }, end };
  }
  bare.lastIndex = at;
  const word = bare.exec(text)?.[0];
  if (word === undefined) return null;
  return { value: /^\d+$/.test(word) ? { text: word } : { macro: word }, end: at + word.length };
}

/** Offset behind the quotation mark that ends a value: the first outside of braces. */
function endOfQuoted(text: string, at: number): number {
  let depth = 0;
  for (let index = at + 1; index < text.length; index++) {
    const character = text[index];
    if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === '"' && depth <= 0) return index + 1;
  }
  return -1;
}
