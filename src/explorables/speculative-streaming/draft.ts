import { softmax } from '../kit/attention.ts';
import type { Vector } from '../kit/vectors.ts';

/** A guess in the draft: what it is, what it follows, and how likely its stream and its parent's exit find it. */
export interface Guess {
  readonly token: number;
  /** The index of the guess before it; −1 for the first of a branch. */
  readonly parent: number;
  /** The stream that made it, from 0: how far it looks ahead. */
  readonly level: number;
  /** The stream's probability, which does not depend on the parent. */
  readonly chance: number;
}

/** How drafts are made. */
export interface DraftRules {
  /** Streams that are used: γ. */
  readonly streams: number;
  /** Guesses of each stream under every guess of the one before: k. */
  readonly branches: number;
}

/** The tree before pruning: the `branches` likeliest words of stream j are all children of every guess of stream j − 1. */
export function growTree(streamLogits: readonly Vector[], { streams, branches }: DraftRules): Guess[] {
  const guesses: Guess[] = [];
  let parents: readonly number[] = [-1];
  for (const [level, logits] of streamLogits.slice(0, streams).entries()) {
    const likeliest = topOf(logits, branches);
    const first = guesses.length;
    for (const parent of parents) {
      for (const { token, chance } of likeliest) guesses.push({ token, parent, level, chance });
    }
    parents = Array.from({ length: guesses.length - first }, (_, index) => first + index);
  }
  return guesses;
}

/** Nodes of a whole tree, its root counted: 1 + k + k² + … + kᵞ. */
export function treeSize({ streams, branches }: DraftRules): number {
  let size = 0;
  for (let level = 0; level <= streams; level += 1) size += branches ** level;
  return size;
}

/** The `count` likeliest words, likeliest first; of equals the first. */
export function topOf(logits: Vector, count: number): { readonly token: number; readonly chance: number }[] {
  const order = Array.from(logits.keys()).sort((a, b) => logits[b]! - logits[a]! || a - b);
  const chances = softmax(logits);
  return order.slice(0, count).map((token) => ({ token, chance: chances[token]! }));
}

/**
 * Which guesses are left when weak ones are cut, with all that follow them.
 *
 * @param weight how likely the exit below the streams finds a guess after its parent
 */
export function prune(guesses: readonly Guess[], weight: readonly number[], threshold: number): boolean[] {
  const isLeft: boolean[] = [];
  for (const [at, { parent }] of guesses.entries()) {
    isLeft.push((parent < 0 || isLeft[parent]!) && weight[at]! >= threshold);
  }
  return isLeft;
}
