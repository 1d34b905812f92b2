import { favor, habits, lookOf } from './house-style.ts';
import type { Cut } from './score-cuts.ts';

/** A body with the places where its title may end, each with its chance for the body alone. */
export interface RankedBody {
  readonly body: string;
  readonly cuts: readonly Cut[];
}

/** A listing's entry as this file sees it: the look of each cut, and the likelihood of the entry under each habit. */
interface Witness {
  readonly looks: readonly number[];
  readonly logs: readonly number[];
}

/** An entry must not speak against a habit more than this (natural log): a model that is sure may be wrong. */
const leastLog = Math.log(1e-12);

/**
 * Reads the entries of one listing together: a listing has a house style, so what the sure entries show of
 * it counts for those in doubt. Exact Bayesian averaging over a few habits (Hoeting et al. 1999), where an
 * entry's own cuts never vote for themselves: a listing of one entry is left as it is.
 * @returns the same cuts in the same order with new probabilities, which for each body sum to what they did
 */
export function rankTogether(listing: readonly RankedBody[]): readonly (readonly Cut[])[] {
  if (listing.length < 2) return listing.map(({ cuts }) => cuts);
  const witnesses = listing.map(hear);
  const sums = habits.map(({ prior }, habit) =>
    witnesses.reduce((sum, { logs }) => sum + logs[habit]!, Math.log(prior)),
  );
  return listing.map(({ cuts }, index) => weigh(cuts, witnesses[index]!, sums));
}

function hear({ body, cuts }: RankedBody): Witness {
  const looks = cuts.map(({ offset }) => lookOf(body, offset));
  const mass = massOf(cuts);
  const logs = habits.map((habit) => {
    const likelihood = cuts.reduce((sum, { probability }, at) => sum + probability * favor(habit, looks[at]!), 0);
    return mass > 0 ? Math.max(leastLog, Math.log(likelihood / mass)) : 0;
  });
  return { looks, logs };
}

/** @param sums log probability of each habit and all entries, this one included */
function weigh(cuts: readonly Cut[], { looks, logs }: Witness, sums: readonly number[]): readonly Cut[] {
  const others = sums.map((sum, habit) => sum - logs[habit]!);
  const highest = Math.max(...others);
  const weights = others.map((sum) => Math.exp(sum - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const weighed = cuts.map(({ offset, probability }, at) => ({
    offset,
    probability: habits.reduce(
      (sum, habit, index) => sum + (weights[index]! / total) * favor(habit, looks[at]!) * probability,
      0,
    ),
  }));
  const scale = massOf(cuts) / Math.max(Number.MIN_VALUE, massOf(weighed));
  return weighed.map(({ offset, probability }) => ({ offset, probability: probability * scale }));
}

function massOf(cuts: readonly Cut[]): number {
  return cuts.reduce((sum, { probability }) => sum + probability, 0);
}
