import type { Cut } from './boundary/rank-cuts.ts';

/** How many letters and words of a body its language is told from. */
const lettersSeen = 400;
const wordsSeen = 80;

/** The most frequent English words that are no frequent words of other languages. */
const englishWords = new Set(
  (
    'the of and to that is we with are for this which by from as be can have has it our these not an their its ' +
    'was were been or how when where than then they between such using based show into most other'
  ).split(' '),
);

/** The smallest share of such words in an English text: of 46,734 entries of the corpora 34 are below, French ones among them. */
const leastEnglish = 0.1;

/** A model of English is believed this far where the text is of another language. */
const trust = 0.9;

/**
 * Whether a body is in English, as far as its first words tell. Titles have few function words, so the first
 * twelve words are left out where enough follow.
 */
export function isEnglish(body: string): boolean {
  const words =
    body
      .slice(0, wordsSeen * 12)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu)
      ?.slice(0, wordsSeen) ?? [];
  const running = words.length > 36 ? words.slice(12) : words;
  if (running.length < 8) return !/[^\p{Script=Latin}\P{L}]/u.test(body);
  return running.filter((word) => englishWords.has(word)).length >= leastEnglish * running.length;
}

/** The same cuts, believed less. */
export function beUnsure(cuts: readonly Cut[]): readonly Cut[] {
  return cuts.map(({ offset, probability }) => ({ offset, probability: trust * probability }));
}

const unspacedLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const unspacedLetters = new RegExp(unspacedLetter, 'gu');

/**
 * Cuts of a body in a script that sets no spaces between words (Chinese, Japanese): the title ends at the first
 * space, or rather at the first that does not set off a Latin word or a number.
 * @returns `null` for other scripts
 */
export function rankUnspaced(body: string): readonly Cut[] | null {
  const start = body.slice(0, lettersSeen);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if ((start.match(unspacedLetters)?.length ?? 0) * 2 <= letters) return null;
  const spaces = [...body.matchAll(/(?<=\S)\s(?=\s*\S)/g)].map(({ index }) => index).slice(0, 5);
  if (spaces.length === 0) return null;
  const parting = spaces.filter((at) => isParting(body, at));
  const ranked = [...parting, ...spaces.filter((at) => !parting.includes(at))];
  return ranked.map((offset, rank) => ({ offset, probability: trust * (1 - trust) ** rank }));
}

function isParting(body: string, at: number): boolean {
  const before = [...body.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  const after = [...body.slice(at + 1, at + 3)][0] ?? '';
  const isOwn = (character: string) => unspacedLetter.test(character) || /[。？！」』】》：【「『]/u.test(character);
  return isOwn(before) && isOwn(after);
}
