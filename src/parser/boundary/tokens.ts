import { hashStart, step } from './hash.ts';

/** How the letters of a token are cased; the numbers are part of the packed model. */
export const shapes = {
  lower: 0,
  capitalized: 1,
  capitals: 2,
  mixed: 3,
  singleCapital: 4,
  digits: 5,
  symbol: 6,
  hyphenTitle: 7,
  hyphenSentence: 8,
  formula: 9,
} as const;

/** What a token ends with; the numbers are part of the packed model. */
export const endings = {
  none: 0,
  comma: 1,
  colon: 2,
  period: 3,
  question: 4,
  exclamation: 5,
  bracket: 6,
  other: 7,
} as const;

/**
 * The tokens of a text (maximal runs without U+0020), one array per property.
 * Every array holds `count` values.
 */
export interface Tokens {
  readonly count: number;
  /** UTF-16 offset of the first and after the last unit of each token. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Hash of the word: lower case, digits as 0, without punctuation around it. */
  readonly words: Int32Array;
  /** The same cut to six letters and without a final s, so that inflections of a word are one. */
  readonly stems: Int32Array;
  /** Hash of the last three letters. */
  readonly suffixes: Int32Array;
  /** Length of the word in UTF-16 units. */
  readonly lengths: Uint8Array;
  readonly shapes: Uint8Array;
  readonly endings: Uint8Array;
  /** 1 where the token opens with a bracket or a quote. */
  readonly opens: Uint8Array;
}

const maxWordUnits = 64;
const stemUnits = 6;

/** What a UTF-16 unit is. */
const kinds = { other: 0, lower: 1, upper: 2, digit: 3, hyphen: 4, formula: 5 } as const;

/** Lower case of a UTF-16 unit, digits folded to '0'. */
function fold(code: number): number {
  if (code >= 48 && code <= 57) return 48;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

function kindOf(code: number): number {
  if (code === 36 || code === 92 || code === 94) return kinds.formula;
  if (code === 45) return kinds.hyphen;
  if (code >= 48 && code <= 57) return kinds.digit;
  if (code >= 97 && code <= 122) return kinds.lower;
  if (code >= 65 && code <= 90) return kinds.upper;
  const isLetter = code >= 192 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
  if (!isLetter) return kinds.other;
  return code === fold(code) ? kinds.lower : kinds.upper;
}

/** The two for ASCII, which nearly all units are. */
const asciiFolds = Uint8Array.from({ length: 128 }, (_, code) => fold(code));
const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => kindOf(code));

function isWordUnit(code: number): boolean {
  const kind = code < 128 ? asciiKinds[code]! : kindOf(code);
  return kind >= kinds.lower && kind <= kinds.digit;
}

function endingOf(code: number): number {
  switch (code) {
    case 44:
      return endings.comma;
    case 58:
      return endings.colon;
    case 46:
      return endings.period;
    case 63:
      return endings.question;
    case 33:
      return endings.exclamation;
    case 41:
    case 93:
      return endings.bracket;
    default:
      return isWordUnit(code) ? endings.none : endings.other;
  }
}

function opensWith(code: number): number {
  return code === 40 || code === 91 || code === 34 || code === 39 || code === 0x201c || code === 0x2018 ? 1 : 0;
}

function makeTokens(count: number): Tokens {
  return {
    count,
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    words: new Int32Array(count),
    stems: new Int32Array(count),
    suffixes: new Int32Array(count),
    lengths: new Uint8Array(count),
    shapes: new Uint8Array(count),
    endings: new Uint8Array(count),
    opens: new Uint8Array(count),
  };
}

/** First unit of the word in text[start, end), which holds no U+0020. */
function wordStart(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 36 || code === 92 || isWordUnit(code)) return at;
  }
  return end;
}

/** The unit after the last one of the word in text[start, end). */
function wordEnd(text: string, start: number, end: number): number {
  for (let at = end; at > start; at -= 1) {
    const code = text.charCodeAt(at - 1);
    if (code === 36 || isWordUnit(code)) return at;
  }
  return start;
}

/** Shape of a word of `length` units, of which so many are of each kind, and whose first is of the kind `first`. */
function shapeOf(
  first: number,
  length: number,
  upper: number,
  lower: number,
  digit: number,
  hyphen: number,
  upperAfterHyphen: number,
): number {
  if (upper + lower === 0) return digit > 0 ? shapes.digits : shapes.symbol;
  if (first !== kinds.upper) return upper > 0 ? shapes.mixed : first === kinds.digit ? shapes.digits : shapes.lower;
  if (length === 1) return shapes.singleCapital;
  if (lower === 0) return shapes.capitals;
  if (hyphen > 0) return upperAfterHyphen > 0 ? shapes.hyphenTitle : upper === 1 ? shapes.hyphenSentence : shapes.mixed;
  return upper === 1 ? shapes.capitalized : shapes.mixed;
}

/** Reads the word in text[from, to), its hashes and its shape, in one pass over its units: the loop over all text, hence the locals. */
function fillWord(text: string, from: number, to: number, tokens: Tokens, index: number): void {
  let [hash, stem] = [hashStart, hashStart];
  let [kind, first] = [0, 0];
  let [upper, lower, digit, hyphen, formula, upperAfterHyphen] = [0, 0, 0, 0, 0, 0];
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    const before = kind;
    kind = unit < 128 ? asciiKinds[unit]! : kindOf(unit);
    const code = unit < 128 ? asciiFolds[unit]! : fold(unit);
    if (at === from) first = kind;
    if (kind === kinds.lower) lower += 1;
    else if (kind === kinds.upper) {
      upper += 1;
      if (before === kinds.hyphen) upperAfterHyphen = 1;
    } else if (kind === kinds.digit) digit += 1;
    else if (kind === kinds.hyphen) hyphen += 1;
    else if (kind === kinds.formula) formula += 1;
    // The stem leaves out a last s.
    if (at - from < stemUnits && (at < to - 1 || code !== 115 || to - from < 4)) stem = step(hash, code);
    hash = step(hash, code);
  }
  tokens.words[index] = hash;
  tokens.stems[index] = stem;
  tokens.suffixes[index] = suffixOf(text, from, to);
  tokens.lengths[index] = to - from;
  tokens.shapes[index] =
    formula > 0 ? shapes.formula : shapeOf(first, to - from, upper, lower, digit, hyphen, upperAfterHyphen);
}

function suffixOf(text: string, from: number, to: number): number {
  let suffix = hashStart;
  for (let at = Math.max(from, to - 3); at < to; at += 1) {
    const unit = text.charCodeAt(at);
    suffix = step(suffix, unit < 128 ? asciiFolds[unit]! : fold(unit));
  }
  return suffix;
}

function fillToken(text: string, tokens: Tokens, index: number): void {
  const start = tokens.starts[index]!;
  const end = tokens.ends[index]!;
  const from = wordStart(text, start, end);
  const to = wordEnd(text, from, end);
  if (from === to) fillWord(text, start, Math.min(end, start + maxWordUnits), tokens, index);
  else fillWord(text, from, Math.min(to, from + maxWordUnits), tokens, index);
  tokens.endings[index] = endingOf(text.charCodeAt(end - 1));
  tokens.opens[index] = opensWith(text.charCodeAt(start));
}

/** Reads at most `limit` tokens from the start of `text`. */
export function readTokens(text: string, limit: number): Tokens {
  const bounds = new Int32Array(2 * limit);
  let count = 0;
  let at = 0;
  while (at < text.length && count < limit) {
    while (at < text.length && text.charCodeAt(at) === 32) at += 1;
    if (at === text.length) break;
    const space = text.indexOf(' ', at);
    const end = space < 0 ? text.length : space;
    bounds[2 * count] = at;
    bounds[2 * count + 1] = end;
    count += 1;
    at = end;
  }
  const tokens = makeTokens(count);
  for (let index = 0; index < count; index += 1) {
    tokens.starts[index] = bounds[2 * index]!;
    tokens.ends[index] = bounds[2 * index + 1]!;
    fillToken(text, tokens, index);
  }
  return tokens;
}
