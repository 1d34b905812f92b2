import { makeRandom, type Random } from '../kit/random.ts';
import { acceptance, type Distribution, keepChance, type Repair, replacement } from '../kit/verify-draft.ts';

/** What a run of single guesses wrote: how often each word, and how many of the guesses were kept. */
export interface Tally {
  readonly counts: readonly number[];
  readonly kept: number;
}

/**
 * Guesses `runs` words one at a time and verifies each, as `verifySampled` does, but with what stays the same worked
 * out once: it runs at every move of a bar. A longer run begins with the shorter one of the same seed.
 */
export function writeWords(
  target: Distribution,
  drafter: Distribution,
  runs: number,
  repair: Repair,
  random: Random = makeRandom(20_240_115),
): Tally {
  const counts = target.map(() => 0);
  const chances = drafter.map((_, guess) => keepChance(target, drafter, guess));
  const guesses = runningSums(drafter);
  const instead = runningSums(replacement(target, drafter, repair));
  let kept = 0;
  for (let run = 0; run < runs; run += 1) {
    let word = placeOf(random(), guesses);
    if (random() < (chances[word] ?? 0)) kept += 1;
    else word = placeOf(random(), instead);
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return { counts, kept };
}

function runningSums(shares: Distribution): number[] {
  let sum = 0;
  return shares.map((share) => {
    sum += share;
    return sum;
  });
}

/** Where a number from 0 to 1 falls among shares that sum to 1 (or to a hair less, as fractions do). */
function placeOf(number: number, sums: readonly number[]): number {
  const scaled = number * (sums.at(-1) ?? 0);
  let place = 0;
  while ((sums[place] ?? 2) <= scaled) place += 1;
  return place;
}

/** Where the tally settles, exactly: Σ over guesses of (kept) + (refused) · (repair). */
export function writtenShares(target: Distribution, drafter: Distribution, repair: Repair): number[] {
  const refused = 1 - acceptance(target, drafter);
  const instead = replacement(target, drafter, repair);
  return target.map((share, word) => Math.min(share, drafter[word] ?? 0) + refused * (instead[word] ?? 0));
}
