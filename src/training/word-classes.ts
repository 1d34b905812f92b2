import { endsSentence } from '../parser/boundary/evidence.ts';
import { toKey } from '../parser/boundary/hash.ts';
import type { Tokens } from '../parser/boundary/tokens.ts';
import { type ContextVector, clusterWords } from './cluster-words.ts';
import type { TokenizedEntry } from './count-text.ts';

const classCount = 110;
const contextWords = 400;
const suffixDimensions = 256;
const minimum = 5;

/** Word keys by falling frequency (ties: by key), with their counts in the abstracts. */
function frequentKeys(abstracts: readonly Tokens[]): { keys: number[]; counts: number[] } {
  const counts = new Map<number, number>();
  for (const tokens of abstracts) {
    for (const word of tokens.words) counts.set(toKey(word), (counts.get(toKey(word)) ?? 0) + 1);
  }
  const ranked = [...counts].filter(([, count]) => count >= minimum).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return { keys: ranked.map(([key]) => key), counts: ranked.map(([, count]) => count) };
}

/** Adds to each word's counts the frequent words beside it; rank `contextWords` stands for a sentence border. */
function countContexts(tokens: Tokens, ranks: ReadonlyMap<number, number>, contexts: Map<number, number>[]): void {
  const border = contextWords;
  const side = contextWords + 1;
  let before = border;
  for (let index = 0; index < tokens.count; index += 1) {
    const rank = ranks.get(toKey(tokens.words[index]!)) ?? -1;
    const last = index + 1 === tokens.count || endsSentence(tokens.endings[index]!);
    const after = last ? border : (ranks.get(toKey(tokens.words[index + 1]!)) ?? -1);
    const own = rank >= 0 ? contexts[rank]! : undefined;
    if (own !== undefined) {
      if (before >= 0 && before <= border) own.set(before, (own.get(before) ?? 0) + 1);
      if (after >= 0 && after <= border) own.set(side + after, (own.get(side + after) ?? 0) + 1);
      const suffix = 2 * side + (tokens.suffixes[index]! & (suffixDimensions - 1));
      own.set(suffix, (own.get(suffix) ?? 0) + 0.6);
    }
    before = last ? border : rank >= 0 && rank < contextWords ? rank : -1;
  }
}

/** Square roots of shares: distances between such vectors are Hellinger distances. */
function toVector(context: ReadonlyMap<number, number>): ContextVector {
  const pairs = [...context].sort((a, b) => a[0] - b[0]);
  const total = pairs.reduce((sum, [, count]) => sum + count, 0);
  return {
    dimensions: Int32Array.from(pairs, ([dimension]) => dimension),
    weights: Float32Array.from(pairs, ([, count]) => Math.sqrt(count / total)),
  };
}

/** Distributional classes of the frequent words of the abstracts: word key → class from 1 up. */
export function learnWordClasses(entries: readonly TokenizedEntry[]): Map<number, number> {
  const abstracts = entries.map((entry) => entry.abstract);
  const { keys, counts } = frequentKeys(abstracts);
  const ranks = new Map(keys.map((key, rank) => [key, rank]));
  const contexts = keys.map(() => new Map<number, number>());
  for (const tokens of abstracts) countContexts(tokens, ranks, contexts);
  const importance = Float64Array.from(counts, (count) => Math.sqrt(count));
  const dimensions = 2 * (contextWords + 1) + suffixDimensions;
  const labels = clusterWords(contexts.map(toVector), importance, classCount, dimensions, 17);
  return new Map(keys.map((key, rank) => [key, labels[rank]! + 1]));
}
