import type { IndexReader } from './read-index.ts';
import type { Group } from './score.ts';
import { addTo, dimensions, dot, toLengthOne } from './vector.ts';

/**
 * How many papers are reordered, what their likeness to the query and to the best few counts beside the best
 * score, and how many files of vectors are fetched at most: see `README.md`.
 */
export const likeness = { papers: 50, query: 0.4, best: 0.5, few: 5, files: 6 };

/**
 * Reorders the first papers by their scores, their likeness in meaning to the query, and then their likeness
 * to the best few, since papers that answer a question are like each other (van Rijsbergen 1979; the feedback
 * is Rocchio's of 1971, in the latent space). A paper whose vector is in none of the files that are fetched
 * counts as like the query as the others are on average.
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
  const scores = Float32Array.from(first, (paper) => (total[paper] as number) / best);
  add(scores, likenessTo(queryVector(groups), vectors), likeness.query);
  add(scores, likenessTo(centerOf(scores, vectors), vectors), likeness.best);
  const order = Array.from(first.keys()).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  first.set(order.map((place) => first[place] as number));
}

/** The weighted sum of the vectors of the query's words. */
function queryVector(groups: readonly Group[]): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const { alternatives, times } of groups) {
    const [own] = alternatives;
    if (own?.vector) addTo(sum, own.vector, own.idf * times);
  }
  return toLengthOne(sum);
}

function centerOf(scores: Float32Array, vectors: readonly (Float32Array | null)[]): Float32Array {
  const places = Array.from(scores.keys()).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const sum = new Float32Array(dimensions);
  for (const place of places.slice(0, likeness.few)) {
    const vector = vectors[place];
    if (vector) addTo(sum, vector, scores[place] as number);
  }
  return toLengthOne(sum);
}

function likenessTo(target: Float32Array, vectors: readonly (Float32Array | null)[]): Float32Array {
  const known = vectors.flatMap((vector) => (vector ? [dot(target, vector)] : []));
  const mean = known.reduce((sum, value) => sum + value, 0) / (known.length || 1);
  return Float32Array.from(vectors, (vector) => (vector ? dot(target, vector) : mean));
}

function add(scores: Float32Array, values: Float32Array, weight: number): void {
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) + weight * (values[at] as number);
}
