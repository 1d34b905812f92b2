import { detect } from 'tinyld';
import { functionWords } from './function-words.ts';

/** Scripts that are one language's among those that papers are written in, or of a few. */
const scripts: readonly (readonly [RegExp, readonly [string, ...string[]]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['ja']],
  [/\p{Script=Hangul}/gu, ['ko']],
  [/\p{Script=Han}/gu, ['zh']],
  [/\p{Script=Hebrew}/gu, ['he']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Thai}/gu, ['th']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk']],
  [/\p{Script=Devanagari}/gu, ['hi', 'mr']],
];
/** Of the words of running text at least this share are function words: English abstracts have a third. */
const leastShare = 0.18;
const leastWords = 6;
/** UTF-16 units that tell as well as a whole abstract. */
const enough = 800;

/**
 * The language of a plain text as a BCP 47 tag, or `null` where that is not sure: few words, or words of
 * two languages. By its script; in Latin letters by what the library tinyld takes it for, if the function
 * words of that language bear it out.
 */
export function detectLanguage(whole: string): string | null {
  const text = whole.slice(0, enough);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 6) return null;
  if (/[^\p{Script=Latin}\P{L}]/u.test(text)) {
    for (const [script, [first, ...others]] of scripts) {
      const found = text.match(script)?.length ?? 0;
      const least = first === 'ja' ? letters * 0.1 : letters * 0.5;
      if (found < least) continue;
      return others.length === 0 ? first : detect(text, { only: [first, ...others] }) || first;
    }
  }
  return inLatinLetters(text);
}

function inLatinLetters(text: string): string | null {
  const words = (text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? []).slice(0, 400);
  if (words.length < leastWords) return null;
  const english = shareOf(words, 'en');
  if (english >= 0.25) return 'en';
  const likely = detect(text);
  if (likely === '' || likely === 'en') return english >= leastShare ? 'en' : null;
  const share = shareOf(words, likely);
  return share >= leastShare && share > english * 1.4 ? likely : null;
}

/** The share of words that are function words of a language; “l’eau” begins with one. */
function shareOf(words: readonly string[], language: string): number {
  const known = functionWords(language);
  const count = words.filter((word) => known.has(word) || known.has(word.split(/['’]/, 1)[0] ?? '')).length;
  return count / words.length;
}
