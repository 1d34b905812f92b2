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

/** Lower case of a UTF-16 unit, digits folded to '0'. */
function fold(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= 48 && code <= 57) return 48;
  if (code < 128) return code;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return code >= 192 && code !== fold(code);
}

function isWordUnit(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return code >= 192 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
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

/** Shape of the word in text[from, to), which holds no punctuation at its ends. */
function shapeOf(text: string, from: number, to: number): number {
  let upper = 0;
  let lower = 0;
  let digit = 0;
  let hyphen = -1;
  let upperAfterHyphen = false;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 36 || code === 92 || code === 94) return shapes.formula;
    if (code >= 48 && code <= 57) digit += 1;
    else if (isUpper(code)) {
      upper += 1;
      if (hyphen === at - 1) upperAfterHyphen = true;
    } else if (isWordUnit(code)) lower += 1;
    else if (code === 45) hyphen = at;
  }
  const first = text.charCodeAt(from);
  if (upper + lower === 0) return digit > 0 ? shapes.digits : shapes.symbol;
  if (!isUpper(first)) return upper > 0 ? shapes.mixed : first >= 48 && first <= 57 ? shapes.digits : shapes.lower;
  if (to - from === 1) return shapes.singleCapital;
  if (lower === 0) return shapes.capitals;
  if (hyphen > from) return upperAfterHyphen ? shapes.hyphenTitle : upper === 1 ? shapes.hyphenSentence : shapes.mixed;
  return upper === 1 ? shapes.capitalized : shapes.mixed;
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

function fillToken(text: string, tokens: Tokens, index: number): void {
  let from = tokens.starts[index]!;
  const end = tokens.ends[index]!;
  let to = end;
  while (
    from < to &&
    !isWordUnit(text.charCodeAt(from)) &&
    text.charCodeAt(from) !== 36 &&
    text.charCodeAt(from) !== 92
  )
    from += 1;
  while (to > from && !isWordUnit(text.charCodeAt(to - 1)) && text.charCodeAt(to - 1) !== 36) to -= 1;
  if (from === to) {
    from = tokens.starts[index]!;
    to = end;
  }
  to = Math.min(to, from + maxWordUnits);
  let hash = hashStart;
  let stem = hashStart;
  let suffix = hashStart;
  for (let at = from; at < to; at += 1) {
    const code = fold(text.charCodeAt(at));
    if (at - from < stemUnits && (at < to - 1 || code !== 115 || to - from < 4)) stem = step(stem, code);
    hash = step(hash, code);
    if (at >= to - 3) suffix = step(suffix, code);
  }
  tokens.words[index] = hash;
  tokens.stems[index] = stem;
  tokens.suffixes[index] = suffix;
  tokens.lengths[index] = to - from;
  tokens.shapes[index] = shapeOf(text, from, to);
  tokens.endings[index] = endingOf(text.charCodeAt(end - 1));
  tokens.opens[index] = opensWith(text.charCodeAt(tokens.starts[index]!));
}

/** Reads at most `limit` tokens from the start of `text`. */
export function readTokens(text: string, limit: number): Tokens {
  const bounds: number[] = [];
  let at = 0;
  while (at < text.length && bounds.length < 2 * limit) {
    while (at < text.length && text.charCodeAt(at) === 32) at += 1;
    if (at === text.length) break;
    const space = text.indexOf(' ', at);
    const end = space < 0 ? text.length : space;
    bounds.push(at, end);
    at = end;
  }
  const tokens = makeTokens(bounds.length / 2);
  for (let index = 0; index < tokens.count; index += 1) {
    tokens.starts[index] = bounds[2 * index]!;
    tokens.ends[index] = bounds[2 * index + 1]!;
    fillToken(text, tokens, index);
  }
  return tokens;
}
