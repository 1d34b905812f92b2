/**
 * How two titles compare: `equal` but for case and punctuation, `mended` where spelling or small words
 * differ, `close` where at least half of the words are the same or one begins the other, else `other`.
 */
export type TitleRelation = 'equal' | 'mended' | 'close' | 'other';

const smallWords = new Set('a an the of for in on at by with to from via and or as is are using'.split(' '));
/** What tells the parts of a series and the years of a conference apart. */
const ordinal =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|one|two|three|four|five|six|seven|eight|nine|ten|[b-z]|[ivx]{2,5}|(?:twen|thir|four?|fif|six|seven|eigh|nine)(?:teen|ty)\w*)$|\d/;

/** @param a and `b` are keys as `titleKey` gives them */
export function compareTitles(a: string, b: string): TitleRelation {
  if (a === b) return 'equal';
  const [first, second] = [a.split(' '), b.split(' ')];
  if (first.join('') === second.join('')) return 'mended';
  if (marksOf(first) !== marksOf(second)) return 'other';
  // A subtitle that was added or dropped.
  if (a.startsWith(`${b} `) || b.startsWith(`${a} `)) return 'close';
  const cost = alignmentCost(first, second);
  // Misspelled and small words cost a quarter: one in a title of two words, three in a long one.
  const length = Math.max(first.length, second.length);
  if (cost <= 0.25 || (cost < 1 && cost <= length / 8)) return 'mended';
  return cost <= length / 2 ? 'close' : 'other';
}

/**
 * Whether two titles may be `equal` or `mended`, at a small part of the cost of saying so: at most three words
 * of one are not, letter by letter, words of the other.
 */
export function haveMostWords(a: string, b: string): boolean {
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return true;
  const known = new Set(b.split(' '));
  return a.split(' ').filter((word) => !known.has(word)).length <= 3;
}

/** Numbers, ordinals and single letters of a title: “Part II”, “Task 3”, “the W boson”. */
function marksOf(words: readonly string[]): string {
  return words
    .filter((word) => ordinal.test(word))
    .sort()
    .join(' ');
}

/** The least cost of turning one list of words into the other: a word 1, a misspelled or small word ¼. */
function alignmentCost(a: readonly string[], b: readonly string[]): number {
  let above = [0];
  for (const word of b) above.push((above.at(-1) as number) + weightOf(word));
  for (const word of a) {
    const row = [(above[0] as number) + weightOf(word)];
    for (const [index, other] of b.entries()) {
      const replaced = (above[index] as number) + replacementCost(word, other);
      const dropped = (above[index + 1] as number) + weightOf(word);
      const added = (row[index] as number) + weightOf(other);
      row.push(Math.min(replaced, dropped, added));
    }
    above = row;
  }
  return above.at(-1) as number;
}

function weightOf(word: string): number {
  return smallWords.has(word) ? 0.25 : 1;
}

function replacementCost(a: string, b: string): number {
  if (a === b) return 0;
  if (smallWords.has(a) && smallWords.has(b)) return 0.25;
  return isMisspelling(a, b) ? 0.25 : 1;
}

/** One slip in a word of four letters and more, two in one of eight; `un-` and `non-` are no slips. */
function isMisspelling(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 2) return false;
  if (long.length - short.length === 2 && long.endsWith(short)) return false;
  return slipsBetween(short, long) <= (short.length < 8 ? 1 : 2);
}

/** Letters to add, drop, replace or swap (optimal string alignment distance). */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
          ? (before[column - 2] as number) + 1
          : Number.POSITIVE_INFINITY;
      current.push(Math.min(replaced, swapped, (above[column] as number) + 1, (current[column - 1] as number) + 1));
    }
    [before, above] = [above, current];
  }
  return above[b.length] as number;
}
