import { softmax } from '../kit/attention.ts';
import type { Vector } from '../kit/vectors.ts';
import { firstChoice, verifyTree } from '../kit/verify-draft.ts';
import { type DraftRules, type Guess, growTree, prune } from './draft.ts';
import { ancestorSight, logitsOf, type Row, runAbove, runBelow, runStreams, textRows } from './forward.ts';
import type { Network } from './network.ts';

export interface Rules extends DraftRules {
  /** A guess is cut where the exit finds it less likely than this after its parent. */
  readonly threshold: number;
  /** Takes the place of the streams’ own logits; for tests with drafters that are wrong. */
  readonly replaceDraft?: (logits: readonly Vector[]) => readonly Vector[];
}

/** One run of the network over the text so far, the last sure word and the guesses after it. */
export interface Pass {
  /** The text before it. */
  readonly before: readonly number[];
  readonly guesses: readonly Guess[];
  /** How likely the exit finds each guess after its parent. */
  readonly weights: readonly number[];
  readonly isLeft: readonly boolean[];
  /** Indices of the guesses that were verified and kept, first to last. */
  readonly kept: readonly number[];
  /** What it writes: the kept guesses and one word that the network is sure of. Ends with the line. */
  readonly written: readonly number[];
}

/**
 * Writes the line that begins with `prompt`, greedily, until `end` or until the context is full. Each pass, of `most` at most, checks the
 * guesses of the last one, writes one word more, and makes the next guesses with the streams of the last kept row.
 */
export function write(
  network: Network,
  prompt: readonly number[],
  end: number,
  rules: Rules,
  most = Number.POSITIVE_INFINITY,
): Pass[] {
  const passes: Pass[] = [];
  let text = prompt;
  let streamLogits: readonly Vector[] = [];
  while (text.at(-1) !== end && text.length < network.shape.context && passes.length < most) {
    // No guess reaches beyond the context.
    const streams = Math.min(rules.streams, network.shape.context - text.length - 1);
    const guesses = growTree(rules.replaceDraft?.(streamLogits) ?? streamLogits, { ...rules, streams });
    const run = runPass(network, text, guesses, rules.threshold);
    const written = cutAfter(run.written, end);
    passes.push({ before: text, guesses, ...run.pass, kept: run.pass.kept.slice(0, written.length), written });
    text = [...text, ...written];
    streamLogits = run.streamLogits;
  }
  return passes;
}

/** The text alone, `most` words at most: one run of the network for each word, without guesses and without streams. */
export function writePlainly(
  network: Network,
  prompt: readonly number[],
  end: number,
  most = network.shape.context - prompt.length,
): number[] {
  const written: number[] = [];
  while (written.length < most && written.at(-1) !== end) written.push(nextWord(network, [...prompt, ...written]));
  return written;
}

/** The network's first choice after a text. */
export function nextWord(network: Network, text: readonly number[]): number {
  const rows = textRows(text);
  const sight = ancestorSight(rows);
  const above = runAbove(network, runBelow(network, rows, sight), sight);
  return firstChoice(logitsOf(network, above.rows.at(-1) ?? []));
}

function runPass(network: Network, text: readonly number[], guesses: readonly Guess[], threshold: number) {
  const last = text.length - 1;
  const rows = [...textRows(text), ...guessRows(guesses, last)];
  const sight = ancestorSight(rows);
  const below = runBelow(network, rows, sight);
  const weights = exitChances(network, below, rows.slice(text.length));
  const isLeft = prune(guesses, weights, threshold);
  // What was cut goes no further than the exit.
  const left = guesses.flatMap((_, at) => (isLeft[at] ? [at] : []));
  const upper = [...text.keys(), ...left.map((at) => text.length + at)];
  const placeOf = new Map(upper.map((row, place) => [row, place]));
  const upperSight = upper.map((row) => sight[row]!.map((seen) => placeOf.get(seen)!));
  const above = runAbove(
    network,
    upper.map((row) => below[row]!),
    upperSight,
  );
  const placeAfter = (index: number) => (index < 0 ? last : text.length + index);
  const tree = left.map((at) => ({ token: guesses[at]!.token, parent: left.indexOf(guesses[at]!.parent) }));
  const { path, written } = verifyTree(tree, (index) => firstChoice(logitsOf(network, above.rows[placeAfter(index)]!)));
  // The streams of every row belong to the pass; those of the last kept row are read, and no other changes them.
  const end = placeAfter(path.at(-1) ?? -1);
  const streams = runStreams(network, below[upper[end]!]!, upperSight[end]!, above);
  return {
    pass: { weights, isLeft, kept: path.map((index) => left[index]!) },
    written,
    streamLogits: streams.map((stream) => logitsOf(network, stream)),
  };
}

function guessRows(guesses: readonly Guess[], last: number): Row[] {
  return guesses.map(({ token, parent }) => ({ token, parent: parent < 0 ? last : last + 1 + parent }));
}

/** How likely the exit below the streams finds each row after its parent. */
function exitChances(network: Network, below: readonly Vector[], rows: readonly Row[]): number[] {
  const chances = new Map<number, Float64Array>();
  return rows.map(({ token, parent }) => {
    const known = chances.get(parent) ?? softmax(logitsOf(network, below[parent]!));
    chances.set(parent, known);
    return known[token]!;
  });
}

function cutAfter(tokens: readonly number[], end: number): readonly number[] {
  const at = tokens.indexOf(end);
  return at < 0 ? tokens : tokens.slice(0, at + 1);
}
