import { makeRandom } from '../../src/training/random.ts';

/** Measures of a ranking against the papers that are relevant; both by identifier, relevance is binary. */
type Ranking = readonly string[];
type Relevant = ReadonlySet<string>;

export const depth = 10;

/** Normalized discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002). */
export function ndcg(ranking: Ranking, relevant: Relevant): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 2);
  const sum = (ranks: readonly number[]) => ranks.reduce((total, rank) => total + gain(rank), 0);
  const found = ranking.slice(0, depth).flatMap((id, rank) => (relevant.has(id) ? [rank] : []));
  const ideal = Array.from({ length: Math.min(depth, relevant.size) }, (_, rank) => rank);
  return relevant.size === 0 ? 0 : sum(found) / sum(ideal);
}

/** One over the rank of the first relevant paper among the first ten, 0 where there is none. */
export function reciprocalRank(ranking: Ranking, relevant: Relevant): number {
  const rank = ranking.slice(0, depth).findIndex((id) => relevant.has(id));
  return rank < 0 ? 0 : 1 / (rank + 1);
}

/** Share of the relevant papers that are among the first ten. */
export function recall(ranking: Ranking, relevant: Relevant): number {
  const found = ranking.slice(0, depth).filter((id) => relevant.has(id)).length;
  return relevant.size === 0 ? 0 : found / relevant.size;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** The value that a share of all values does not pass. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const resamples = 1000;

/**
 * The 95 % interval of the ratio of two means over the same queries, by resampling the queries (Efron 1979).
 * The same values give the same interval.
 */
export function ratioInterval(
  ours: readonly number[],
  theirs: readonly number[],
): readonly [low: number, high: number] {
  const random = makeRandom(1);
  const ratios = Array.from({ length: resamples }, () => {
    let [a, b] = [0, 0];
    for (let draw = 0; draw < ours.length; draw++) {
      const at = Math.floor(random() * ours.length);
      a += ours[at] ?? 0;
      b += theirs[at] ?? 0;
    }
    return b === 0 ? 1 : a / b;
  });
  return [percentile(ratios, 0.025), percentile(ratios, 0.975)];
}
