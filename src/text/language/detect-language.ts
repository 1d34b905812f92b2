import { detect } from 'tinyld';
import { functionWords, knownLanguages } from './function-words.ts';

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
 * words of that language bear it out. The library is slow, and is asked only where they may.
 */
export function detectLanguage(whole: string): string | null {
  const text = whole.slice(0, enough);
  if (!/(?:\p{L}\P{L}*){6}/u.test(text)) return null;
  if (/[^\p{Script=Latin}\P{L}]/u.test(text)) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
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
  const counts = countFunctionWords(words);
  const shareOf = (language: string) => (counts.get(language) ?? 0) / words.length;
  const english = shareOf('en');
  if (english >= 0.25) return 'en';
  const isBorneOut = (language: string) => shareOf(language) >= leastShare && shareOf(language) > english * 1.4;
  if ([...counts.keys()].some(isBorneOut)) {
    const likely = detect(text);
    if (likely !== '' && likely !== 'en') return isBorneOut(likely) ? likely : null;
  }
  return english >= leastShare ? 'en' : null;
}

/** How many of some words are function words of each language; “l’eau” begins with one. */
function countFunctionWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    const start = /['’]/.test(word) ? word.split(/['’]/, 1)[0] : undefined;
    const languages = start === undefined ? languagesOf(word) : new Set([...languagesOf(word), ...languagesOf(start)]);
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return counts;
}

const byWord = new Map<string, readonly string[]>();
const none: readonly string[] = [];

/** The languages of which a word is a function word. */
function languagesOf(word: string): readonly string[] {
  if (byWord.size === 0)
    for (const language of knownLanguages)
      for (const known of functionWords(language)) byWord.set(known, [...(byWord.get(known) ?? none), language]);
  return byWord.get(word) ?? none;
}
