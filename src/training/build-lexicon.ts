import { buildKeyTable } from '../parser/boundary/key-table.ts';
import { type Lexicon, packPair, packWord } from '../parser/boundary/lexicon.ts';
import type { TextCounts } from './count-text.ts';

const minimumWord = 4;
const minimumPair = 3;

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, Math.round(value)));
}

function caseLevelOf(counts: TextCounts, key: number): number {
  const lower = counts.lower[key]!;
  const known = lower + counts.capital[key]!;
  return known < 2 ? 0 : 1 + Math.round((6 * lower) / known);
}

function openingLevelOf(counts: TextCounts, key: number): number {
  const start = counts.sentenceStart[key]!;
  const inside = counts.titleInside[key]! + counts.titleEnd[key]!;
  return start + inside < 2 ? 0 : clamp(4 + Math.log((start + 0.5) / (inside + 0.5)), 1, 7);
}

function closingLevelOf(counts: TextCounts, key: number): number {
  const end = counts.titleEnd[key]!;
  const inside = counts.titleInside[key]!;
  return end + inside < 2 ? 0 : clamp(5 + Math.log((end + 0.3) / (inside + 0.3)), 1, 7);
}

/** Five steps of pointwise mutual information by three of frequency. */
function cohesionLevelOf(counts: TextCounts, pair: number, first: number, second: number): number {
  const together = counts.pairInside[pair]!;
  const expected = (first * second) / counts.total;
  const information = Math.log(together / Math.max(expected, 0.01));
  const strength = information < 0 ? 0 : information < 1.5 ? 1 : information < 3 ? 2 : information < 5 ? 3 : 4;
  const frequency = together < 6 ? 0 : together < 20 ? 1 : 2;
  return 1 + strength * 3 + frequency;
}

/** How often a word occurs in titles and abstracts. */
export function frequencyOf(counts: TextCounts, key: number): number {
  return (
    counts.lower[key]! +
    counts.capital[key]! +
    counts.sentenceStart[key]! +
    counts.titleInside[key]! +
    counts.titleEnd[key]!
  );
}

function buildWords(counts: TextCounts, classes: ReadonlyMap<number, number>): { keys: number[]; values: number[] } {
  const keys: number[] = [];
  const values: number[] = [];
  for (let key = 0; key < counts.lower.length; key += 1) {
    if (frequencyOf(counts, key) < minimumWord) continue;
    keys.push(key);
    values.push(
      packWord(
        classes.get(key) ?? 0,
        caseLevelOf(counts, key),
        openingLevelOf(counts, key),
        closingLevelOf(counts, key),
      ),
    );
  }
  return { keys, values };
}

function buildPairs(counts: TextCounts, minimum: number): { keys: number[]; values: number[] } {
  const keys: number[] = [];
  const values: number[] = [];
  for (let pair = 0; pair < counts.pairInside.length; pair += 1) {
    const inside = counts.pairInside[pair]!;
    const start = counts.pairStart[pair]!;
    if (inside + start < minimum) continue;
    const first = frequencyOf(counts, counts.pairFirst[pair]!);
    const second = frequencyOf(counts, counts.pairSecond[pair]!);
    const cohesion = inside < minimum ? 0 : cohesionLevelOf(counts, pair, first, second);
    const opening = clamp(9 + 1.5 * Math.log((start + 0.3) / (inside + 0.3)), 1, 15);
    keys.push(pair);
    values.push(packPair(cohesion, opening));
  }
  return { keys, values };
}

/** A lexicon of the words that occur four times or more and the pairs that occur `minimum` times. */
export function buildLexicon(counts: TextCounts, classes: ReadonlyMap<number, number>, minimum = minimumPair): Lexicon {
  const words = buildWords(counts, classes);
  const pairs = buildPairs(counts, minimum);
  return { words: buildKeyTable(words.keys, words.values), pairs: buildKeyTable(pairs.keys, pairs.values) };
}
