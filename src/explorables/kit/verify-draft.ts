/**
 * One verifier for drafts, whoever made them.
 *
 * A drafter guesses the next tokens; the target model looks at all guesses in one pass; the verifier keeps the
 * guesses up to the first that does not hold, puts the target's own token in its place (or after the last, if all
 * hold), and drops the rest. Tokens are numbers; a distribution gives each token's probability and sums to 1.
 *
 * Sources: Leviathan, Kalman and Matias, “Fast Inference from Transformers via Speculative Decoding”, ICML 2023,
 * arXiv 2211.17192 (section 2.3 and Algorithm 1; Definition 3.1 to Corollary 3.6 on acceptance), and Chen et al.,
 * “Accelerating Large Language Model Decoding with Speculative Sampling”, arXiv 2302.01318.
 */
import { type Random, weightedIndex } from './random.ts';

export type Distribution = readonly number[];

/** What takes the place of a refused guess: `leftover` is the published rule; `target` is wrong, and is here to fail. */
export type Repair = 'leftover' | 'target';

export interface Verdict {
  /** How many guesses were kept. */
  readonly kept: number;
  /** The kept guesses and one token of the target: never empty. */
  readonly written: readonly number[];
}

/** The chance that a guess from `drafter` is kept: Σ min(p, q), which is 1 less the total variation distance. */
export function acceptance(target: Distribution, drafter: Distribution): number {
  return target.reduce((sum, share, token) => sum + Math.min(share, drafter[token] ?? 0), 0);
}

/**
 * What the target wants and the drafter does not give: max(0, p − q), brought to the sum 1.
 * Where both agree everywhere nothing is ever refused, and the target itself is returned.
 */
export function leftover(target: Distribution, drafter: Distribution): number[] {
  const missing = target.map((share, token) => Math.max(0, share - (drafter[token] ?? 0)));
  const sum = missing.reduce((total, share) => total + share, 0);
  return sum > 0 ? missing.map((share) => share / sum) : [...target];
}

/** What a refused guess is replaced from. */
export function replacement(target: Distribution, drafter: Distribution, repair: Repair): Distribution {
  return repair === 'leftover' ? leftover(target, drafter) : target;
}

/** The chance that a guess is kept, once it has been made: min(1, p/q). A token that q never gives is kept if p does. */
export function keepChance(target: Distribution, drafter: Distribution, guess: number): number {
  const wanted = target[guess] ?? 0;
  const offered = drafter[guess] ?? 0;
  if (offered > 0) return Math.min(1, wanted / offered);
  return wanted > 0 ? 1 : 0;
}

/**
 * Speculative sampling: with the repair `leftover` the written tokens are distributed exactly as the target's own.
 *
 * @param guesses what was drafted, each drawn from the drafter's distribution at its place
 * @param targets the target's distributions at the places of the guesses, and at the one after the last
 * @param drafters the drafter's distributions at the places of the guesses
 * @throws RangeError where the lengths do not fit
 */
export function verifySampled(
  guesses: readonly number[],
  targets: readonly Distribution[],
  drafters: readonly Distribution[],
  random: Random,
  repair: Repair = 'leftover',
): Verdict {
  requirePlaces(guesses.length, targets.length);
  for (const [place, guess] of guesses.entries()) {
    const target = targets[place] ?? [];
    const drafter = drafters[place];
    if (!drafter) throw new RangeError(`No distribution of the drafter at place ${place}.`);
    if (random() < keepChance(target, drafter, guess)) continue;
    const instead = weightedIndex(random, replacement(target, drafter, repair));
    return { kept: place, written: [...guesses.slice(0, place), instead] };
  }
  return { kept: guesses.length, written: [...guesses, weightedIndex(random, targets[guesses.length] ?? [])] };
}

/**
 * Greedy mode: a guess is kept if it is the target's first choice. What is written is what the target would have
 * written alone, token by token, whatever the guesses were.
 *
 * @param choices the target's first choices at the places of the guesses, and at the one after the last
 */
export function verifyGreedy(guesses: readonly number[], choices: readonly number[]): Verdict {
  requirePlaces(guesses.length, choices.length);
  const failed = guesses.findIndex((guess, place) => guess !== choices[place]);
  const kept = failed < 0 ? guesses.length : failed;
  return { kept, written: choices.slice(0, kept + 1) };
}

/** A guess in a tree of guesses: `parent` is the index of the guess before it, −1 for the first of a branch. */
export interface TreeNode {
  readonly token: number;
  readonly parent: number;
}

export interface TreeVerdict extends Verdict {
  /** Indices of the kept guesses, first to last. */
  readonly path: readonly number[];
}

/**
 * Greedy mode over a tree of guesses, which one pass scores under a mask that lets each see its own ancestors only
 * (Miao et al., “SpecInfer”, arXiv 2305.09781). Follows the target's first choices as far as the tree goes.
 *
 * @param choiceAfter the target's first choice after the guess of that index; after −1, the first choice of all
 */
export function verifyTree(tree: readonly TreeNode[], choiceAfter: (index: number) => number): TreeVerdict {
  const path: number[] = [];
  const written: number[] = [];
  let at = -1;
  for (;;) {
    const choice = choiceAfter(at);
    written.push(choice);
    const next = tree.findIndex(({ token, parent }) => parent === at && token === choice);
    if (next < 0) return { kept: path.length, written, path };
    path.push(next);
    at = next;
  }
}

/** Temperature 0: all of the probability on the most likely token, the first of equals (Leviathan et al., section 2.2). */
export function sharpen(distribution: Distribution): number[] {
  const best = firstChoice(distribution);
  return distribution.map((_, token) => (token === best ? 1 : 0));
}

/** The most likely token, the first of equals. */
export function firstChoice(distribution: Distribution): number {
  return distribution.reduce((best, share, token) => (share > (distribution[best] ?? 0) ? token : best), 0);
}

function requirePlaces(guesses: number, places: number): void {
  if (places !== guesses + 1) {
    throw new RangeError(`${guesses} guesses need ${guesses + 1} answers of the target, got ${places}.`);
  }
}
