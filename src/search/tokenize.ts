import { fold } from './fold.ts';

/** A word of a text. */
export interface Token {
  /** Folded form. */
  readonly word: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Count of the words before it. Parts and joined forms share the position of what they were made from. */
  readonly position: number;
  /** True for a part of a word, or for words joined, which the text does not have by itself. */
  readonly derived: boolean;
}

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';
const letter = `(?:(?![${unspaced}])[\\p{L}\\p{M}\\u00ad\\u200b-\\u200d])`;
/** Runs without spaces between words, or a word: letters and digits, decimals (2.5x), C++ and C#. */
const lexeme = new RegExp(
  `[${unspaced}ー]+|(?:${letter}|\\p{N})+(?:(?<=\\p{N})[.,](?=\\p{N})(?:${letter}|\\p{N})+)*(?:['’](?=\\p{L})${letter}+)?(?:(?<=(?<![\\p{L}\\p{N}])\\p{L})[+#]{1,2})?`,
  'gu',
);
/** The runs of three characters and more in scripts without spaces: a word of two is a pair already. */
export const unspacedRuns = (text: string): string[] =>
  (text.match(new RegExp(`[${unspaced}ー]{3,}`, 'gu')) ?? []).map(String);

const isUnspaced = new RegExp(`^[${unspaced}ー]`, 'u');
const joint = /^[-‐‑/_]$/;
/** Parts of a word with inner capitals or digits: acronyms with their plural, words, numbers. */
const innerPart = /\p{Lu}{2,}s(?!\p{L})|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+(?:[.,]\p{N}+)*|\p{L}+/gu;
const longestCompound = 4;

/**
 * The words of a text in order. A compound gives its parts and, once, all of them joined (“key-value”:
 * key, value, keyvalue); a word with inner capitals or digits gives itself and its longer parts
 * (“DuoAttention”: duoattention, duo, attention); scripts that write no spaces give pairs of characters.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  let compound: Token[] = [];
  const closeCompound = () => {
    const [first] = compound;
    const last = compound.at(-1);
    if (first && last && compound.length > 1 && compound.length <= longestCompound) {
      const word = compound.map(({ word: part }) => part).join('');
      tokens.push({ word, start: first.start, end: last.end, position: first.position, derived: true });
    }
    compound = [];
  };
  for (const match of text.matchAll(lexeme)) {
    const start = match.index;
    const [raw] = match;
    const previous = compound.at(-1);
    if (!previous || !joint.test(text.slice(previous.end, start))) closeCompound();
    if (isUnspaced.test(raw)) {
      closeCompound();
      for (const token of pairs(raw, start, position)) tokens.push(token);
      position += [...raw].length;
      continue;
    }
    const token = wordToken(raw, start, position);
    if (token.word === '') continue;
    tokens.push(token, ...parts(raw, token));
    compound.push(token);
    position++;
  }
  closeCompound();
  return tokens;
}

function wordToken(raw: string, start: number, position: number): Token {
  const bare = raw.replace(/['’]s$/i, '');
  return {
    word: fold(bare).replace(/['’]|(?<=\d),(?=\d{3})/g, ''),
    start,
    end: start + raw.length,
    position,
    derived: false,
  };
}

function parts(raw: string, { start, position, word }: Token): Token[] {
  if (!/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|\p{L}\p{N}|\p{N}\p{L}/u.test(raw)) return [];
  const found: Token[] = [];
  for (const match of raw.matchAll(innerPart)) {
    const part = fold(match[0]);
    const isLong = part.length >= 3 || (part.length === 2 && /^\p{Lu}{2}$/u.test(match[0]));
    if (part === word || !(isLong || /\p{N}/u.test(part))) continue;
    const at = start + match.index;
    found.push({ word: part, start: at, end: at + match[0].length, position, derived: true });
  }
  return found;
}

function* pairs(raw: string, start: number, position: number): Generator<Token> {
  const characters = [...raw];
  let at = start;
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    if (next !== undefined || characters.length === 1) {
      const pair = character + (next ?? '');
      yield { word: fold(pair), start: at, end: at + pair.length, position: position + index, derived: false };
    }
    at += character.length;
  }
}
