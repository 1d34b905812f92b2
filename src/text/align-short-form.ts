/** How a short form is spelled by words of a text. Offsets count in that text. */
export interface Alignment {
  /** Where the first word that the short form uses begins. */
  readonly start: number;
  /** Just behind the last word that it uses. */
  readonly end: number;
  /** Share of the short form's letters that begin a word, are a capital in it, or follow such a letter. */
  readonly strength: number;
  /** Words between `start` and `end` that have no letter in the short form; function words are not counted. */
  readonly skipped: number;
  /** Words between `start` and `end` that have one. */
  readonly used: number;
  readonly score: number;
}

interface Options {
  /** The first word must be the text's first (an article may stand before it). */
  readonly fromStart?: boolean;
  /** Words behind the last one used count against the alignment: for long forms that end with the text. */
  readonly toEnd?: boolean;
}

interface Position {
  readonly at: number;
  readonly word: number;
  readonly grade: 'initial' | 'inner-word' | 'capital' | 'inside';
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** True for the later parts of a hyphenated word. */
  readonly isPart: boolean;
  readonly isFunction: boolean;
}

interface Path {
  readonly position: Position;
  readonly score: number;
  readonly strong: number;
  readonly skipped: number;
  readonly used: number;
  readonly start: number;
}

const functionWords = new Set(
  'a an the of and for in with to on by from via using as or at into over under between & is are der die das und für de la le les et des du y'.split(
    ' ',
  ),
);
const points = { initial: 3, 'inner-word': 3, capital: 3, run: 2.5, inside: 0 };
/** Against an alignment: a word passed over, a part of a hyphenated word, a function word, a comma. */
const costs = { word: 1, part: 0.3, functionWord: 0.1, trailing: 1.2, midWord: 0.6 };
const soundsLike: Readonly<Record<string, RegExp>> = {
  '2': /^(?:to|two)\b/i,
  '4': /^(?:for|four)\b/i,
  x: /^(?:ex|cross|trans)/i,
};

/**
 * Spells a short form with the words of a text, so that as many of its letters as can be begin a word and
 * as few words as can be are passed over: the letters of Schwartz and Hearst (PSB 2003), with the best
 * alignment in place of the shortest. A digit repeats the letter before it (“M4”), or sounds like a word
 * (“T2I”, text-to-image); “X” stands for ex-, cross- and trans-.
 */
export function alignShortForm(short: string, text: string, options: Options = {}): Alignment | null {
  const words = wordsOf(text);
  let best: Alignment | null = null;
  for (const letters of spellings(short)) {
    const found = alignLetters(letters, text, words, options);
    if (found && (!best || found.score > best.score)) best = found;
  }
  return best;
}

/** The letters of a short form, without a plural s; with a number read as a repetition where that may be. */
function spellings(short: string): readonly string[] {
  const singular = short.replace(/(?<=[\p{Lu}\d])[’']?s$/u, '');
  const plain = singular.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const repeated = singular
    .replace(/(\p{L})\^?([2-5])/gu, (_, letter: string, count: string) => letter.repeat(Number(count)))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return repeated === plain ? [plain] : [plain, repeated];
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    isPart: index > 0 && /[-‐–]/.test(text[index - 1] ?? ''),
    isFunction: functionWords.has(word.toLowerCase()),
  }));
}

function alignLetters(letters: string, text: string, words: readonly Word[], options: Options): Alignment | null {
  let paths: readonly Path[] = [];
  for (const [index, letter] of [...letters].entries()) {
    const positions = positionsOf(letter, text, words);
    paths =
      index === 0
        ? positions.flatMap((position) => beginAt(position, words, options))
        : positions.flatMap((position) => extend(position, paths, words));
    if (paths.length === 0) return null;
  }
  const best = paths
    .map((path) => ({ path, score: path.score - (options.toEnd ? trailingCost(path.position.word, words) : 0) }))
    .reduce((a, b) => (b.score > a.score || (b.score === a.score && b.path.start > a.path.start) ? b : a));
  const { path, score } = best;
  return {
    start: path.start,
    end: words[path.position.word]?.end ?? text.length,
    strength: path.strong / letters.length,
    skipped: path.skipped,
    used: path.used,
    score: score / letters.length,
  };
}

function positionsOf(letter: string, text: string, words: readonly Word[]): readonly Position[] {
  const found: Position[] = [];
  const sound = soundsLike[letter];
  for (const [word, { start, end, isPart }] of words.entries()) {
    if (sound?.test(text.slice(start, end))) found.push({ at: start, word, grade: 'initial' });
    for (let at = start; at < end; at++) {
      if (text[at]?.toLowerCase() !== letter) continue;
      const isCapital = /\p{Lu}/u.test(text[at] ?? '');
      const grade = at === start ? (isPart ? 'inner-word' : 'initial') : isCapital ? 'capital' : 'inside';
      found.push({ at, word, grade });
    }
  }
  return found;
}

function beginAt(position: Position, words: readonly Word[], { fromStart = false }: Options): readonly Path[] {
  if (position.grade !== 'initial' && position.grade !== 'inner-word') return [];
  if (fromStart && words.slice(0, position.word).some(({ isFunction }) => !isFunction)) return [];
  const midWord = position.grade === 'inner-word' ? costs.midWord : 0;
  return [
    {
      position,
      score: points.initial - midWord,
      strong: 1,
      skipped: 0,
      used: 1,
      start: words[position.word]?.start ?? 0,
    },
  ];
}

/** The best of the paths that lead to a position, if any does. */
function extend(position: Position, paths: readonly Path[], words: readonly Word[]): readonly Path[] {
  let best: Path | undefined;
  for (const path of paths) {
    if (path.position.at >= position.at) continue;
    const isRun = position.at === path.position.at + 1 && position.word === path.position.word;
    const gain = Math.max(points[position.grade], isRun ? points.run : 0);
    const passed = words.slice(path.position.word + 1, position.word);
    const score = path.score + gain - passed.reduce((sum, word) => sum + passingCost(word), 0);
    if (best && best.score >= score) continue;
    best = {
      position,
      score,
      strong: path.strong + (gain > 0 ? 1 : 0),
      skipped: path.skipped + passed.filter(({ isFunction, isPart }) => !isFunction && !isPart).length,
      used: path.used + (position.word === path.position.word ? 0 : 1),
      start: path.start,
    };
  }
  return best ? [best] : [];
}

function passingCost({ isFunction, isPart }: Word): number {
  return isFunction ? costs.functionWord : isPart ? costs.part : costs.word;
}

function trailingCost(last: number, words: readonly Word[]): number {
  return words.slice(last + 1).reduce((sum, { isPart }) => sum + (isPart ? costs.part : costs.trailing), 0);
}
