import { makeRandom, type Random, weightedIndex } from '../kit/random.ts';
import { acceptance, type Distribution, leftover, type Repair, verifySampled } from '../kit/verify-draft.ts';

/** What a run of single guesses wrote: how often each word, and how many of the guesses were kept. */
export interface Tally {
  readonly counts: readonly number[];
  readonly kept: number;
}

/** Guesses `runs` words one at a time and verifies each. A longer run begins with the shorter one of the same seed. */
export function writeWords(
  target: Distribution,
  drafter: Distribution,
  runs: number,
  repair: Repair,
  random: Random = makeRandom(20_240_115),
): Tally {
  const counts = target.map(() => 0);
  const targets = [target, target];
  let kept = 0;
  for (let run = 0; run < runs; run += 1) {
    const guess = weightedIndex(random, drafter);
    const verdict = verifySampled([guess], targets, [drafter], random, repair);
    const word = verdict.written[0] ?? guess;
    counts[word] = (counts[word] ?? 0) + 1;
    kept += verdict.kept;
  }
  return { counts, kept };
}

/** Where the tally settles, exactly: Σ over guesses of (kept) + (refused) · (repair). */
export function writtenShares(target: Distribution, drafter: Distribution, repair: Repair): number[] {
  const refused = 1 - acceptance(target, drafter);
  const instead = repair === 'leftover' ? leftover(target, drafter) : target;
  return target.map((share, word) => Math.min(share, drafter[word] ?? 0) + refused * (instead[word] ?? 0));
}
