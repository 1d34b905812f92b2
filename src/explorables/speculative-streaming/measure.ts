import { softmax } from '../kit/attention.ts';
import { encode, endToken, type Kind, kinds } from './corpus.ts';
import { ancestorSight, logitsOf, runAbove, runBelow, textRows } from './forward.ts';
import { heldOutLines } from './held-out.ts';
import { network } from './model.ts';
import type { Network } from './network.ts';
import { type Rules, write } from './write.ts';

/** A mean, and its standard error. */
export interface Mean {
  readonly mean: number;
  readonly error: number;
}

export const usualRules: Rules = { streams: 3, branches: 3, threshold: 0.02 };

/** What a pass keeps and writes, in words. */
export interface Tally {
  readonly kept: number;
  readonly written: number;
}

/**
 * Passes over lines of a kind that training has not seen: from every second place of a line one is run with the guesses
 * that the pass before makes there. A list for each line.
 */
export function tallyPasses(kind: Kind, count: number, rules: Rules): Tally[][] {
  return heldOutLines(kind, count).map((line, index) =>
    beginnings(line, index).flatMap((text) => {
      const [, second] = write(network(), text, endToken, rules, 2);
      return second ? [{ kept: second.kept.length, written: second.written.length }] : [];
    }),
  );
}

/** Words a pass: the mean of the lines’ own means. */
export function wordsPerPass(lines: readonly (readonly Tally[])[]): Mean {
  return meanOf(lines.map((line) => meanOf(line.map(({ written }) => written)).mean));
}

/** The part of all passes that keep a guess of stream j, for each stream. */
export function keptByStream(lines: readonly (readonly Tally[])[], streams: number): Mean[] {
  const passes = lines.flat();
  return Array.from({ length: streams }, (_, stream) => meanOf(passes.map(({ kept }) => (kept > stream ? 1 : 0))));
}

/** The line up to every second of its places, from its first or its second word on, in turn. */
function beginnings(line: string, index: number): number[][] {
  const tokens = encode(line);
  return [...tokens.keys()].filter((at) => at % 2 === index % 2).map((at) => tokens.slice(0, at + 1));
}

/** The mean loss of the next word in nats, over lines of all kinds that training has not seen. */
export function lossOfNextWord(of: Network, count: number): Mean {
  const losses = kinds
    .flatMap((kind) => heldOutLines(kind, count))
    .map((line) => {
      const tokens = [...encode(line), endToken];
      const rows = textRows(tokens.slice(0, -1));
      const sight = ancestorSight(rows);
      const { rows: top } = runAbove(of, runBelow(of, rows, sight), sight);
      const misses = top.map((hidden, at) => -Math.log(softmax(logitsOf(of, hidden))[tokens[at + 1]!]!));
      return meanOf(misses).mean;
    });
  return meanOf(losses);
}

function meanOf(values: readonly number[]): Mean {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}
