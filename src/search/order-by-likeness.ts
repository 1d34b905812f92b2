import type { IndexReader } from './read-index.ts';
import type { Group } from './score.ts';
import { addTo, dimensions, dot, toLengthOne } from './vector.ts';

/**
 * How many papers are reordered, what counts beside the best score, and how many files of vectors are fetched at
 * most: see `README.md`. Of two weights, the first is for three words and the second for nine and more: a few words
 * may mean one paper, which is unlike its neighbors; the more there are, the more they name a topic.
 */
export const likeness = {
  papers: 50,
  /** Weight of a paper's likeness to the query. */
  query: 0.4,
  /** Weight of the scores of the papers that are like it, and how much more the most alike count of these. */
  near: [0, 2],
  nearPower: 4,
  /** Weight of its likeness to the best few, and how many these are. */
  best: [0.4, 0.8],
  few: 5,
  files: 6,
} as const;

/**
 * Reorders the first papers by their scores, their likeness in meaning to the query, the scores of those that are
 * like them, and their likeness to the best few, since papers that answer a question are like each other (van
 * Rijsbergen 1979). To look at the neighbors is score regularization (Diaz 2007), to look at the best few is
 * feedback (Rocchio 1971), both in the latent space. A paper whose vector is in none of the files that are fetched
 * is like few of the others: it counts as clearly less like them than the others are on average, so that the
 * first results are hardly ever in a file that has still to be fetched.
 * @param ranked papers by `total`, best first; reordered in place
 */
export async function orderByLikeness(
  index: IndexReader,
  ranked: Uint32Array,
  total: Float32Array,
  groups: readonly Group[],
): Promise<void> {
  const first = ranked.subarray(0, likeness.papers);
  const best = total[first[0] ?? 0] ?? 0;
  if (first.length < 2 || best === 0) return;
  const vectors = await index.vectors(first, likeness.files);
  const own = Float32Array.from(first, (paper) => (total[paper] as number) / best);
  add(own, likenessTo(queryVector(groups), vectors), likeness.query);
  const scores = own.slice();
  add(scores, scoresOfNear(own, vectors), between(likeness.near, groups.length));
  add(scores, likenessTo(centerOf(own, vectors), vectors), between(likeness.best, groups.length));
  const order = Array.from(first.keys()).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  first.set(order.map((place) => first[place] as number));
}

/** The weight for so many words of a query. */
const between = ([few, many]: readonly [number, number], words: number): number =>
  few + (many - few) * Math.min(1, Math.max(0, words - 3) / 6);

/** The weighted sum of the vectors of the query's words. */
function queryVector(groups: readonly Group[]): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const { alternatives, times } of groups) {
    const [own] = alternatives;
    if (own?.vector) addTo(sum, own.vector, own.idf * times);
  }
  return toLengthOne(sum);
}

function centerOf(scores: Float32Array, vectors: Vectors): Float32Array {
  const places = Array.from(scores.keys()).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const sum = new Float32Array(dimensions);
  for (const place of places.slice(0, likeness.few)) {
    const vector = vectors[place];
    if (vector) addTo(sum, vector, scores[place] as number);
  }
  return toLengthOne(sum);
}

type Vectors = readonly (Float32Array | null)[];

const likenessTo = (target: Float32Array, vectors: Vectors): Float32Array =>
  filled(vectors.map((vector) => vector && dot(target, vector)));

/** For each paper the mean score of the others, weighted by how like it they are. */
function scoresOfNear(scores: Float32Array, vectors: Vectors): Float32Array {
  return filled(
    vectors.map((vector, at) => {
      if (!vector) return null;
      let [sum, weights] = [0, 0];
      for (const [other, theirs] of vectors.entries()) {
        const weight = theirs && other !== at ? Math.max(0, dot(vector, theirs)) ** likeness.nearPower : 0;
        sum += weight * (scores[other] as number);
        weights += weight;
      }
      return weights === 0 ? null : sum / weights;
    }),
  );
}

/** The values, and for those that are not known a deviation less than their mean. */
function filled(values: readonly (number | null)[]): Float32Array {
  const known = values.filter((value) => value !== null);
  const mean = meanOf(known);
  const deviation = Math.sqrt(meanOf(known.map((value) => (value - mean) ** 2)));
  return Float32Array.from(values, (value) => value ?? mean - deviation);
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

function add(scores: Float32Array, values: Float32Array, weight: number): void {
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) + weight * (values[at] as number);
}
