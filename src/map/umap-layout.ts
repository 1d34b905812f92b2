import { UMAP } from 'umap-js';
import { makeRandom } from '../explorables/kit/random.ts';
import { dimensions } from '../search/vector.ts';
import { type Nearest, nearestVectors } from './nearest-vectors.ts';

/** Neighbors that hold a paper in its place. */
const neighbors = 15;
const epochs = 300;
const seed = 20180209;
/** Standard deviation of the places where papers start. */
const startSpread = 5;

/**
 * Lays out papers so that those with like texts are near each other: UMAP (McInnes, Healy and Melville 2018)
 * over the cosines of their vectors, from a fixed start and seed.
 * @param papers which of the vectors to lay out; at least three
 * @returns places in the order of `papers`, in no particular unit
 */
export function umapLayout(vectors: Float32Array, papers: readonly number[]): readonly (readonly number[])[] {
  const count = Math.min(neighbors, papers.length - 1);
  const umap = new UMAP({ nNeighbors: count, minDist: 0.1, nEpochs: epochs, random: makeRandom(seed) });
  const placeOf = new Map(papers.map((paper, place) => [paper, place]));
  const nearest = papers.map((paper) => selfFirst(nearestVectors(vectors, paper, papers, count + 1), paper));
  umap.setPrecomputedKNN(
    nearest.map((found) => found.papers.map((paper) => placeOf.get(paper) ?? 0)),
    nearest.map(({ cosines }) => cosines.map((cosine) => Math.max(0, 1 - cosine))),
  );
  umap.initializeFit(papers.map((paper) => [paper]));
  // The library starts at random, and hands out the array that it goes on with.
  const start = startPlaces(vectors, papers);
  for (const [index, place] of umap.getEmbedding().entries()) place.splice(0, 2, ...(start[index] ?? [0, 0]));
  for (let epoch = 0; epoch < epochs; epoch++) umap.step();
  return umap.getEmbedding();
}

/** A paper is its own nearest, also where others have the very same vector or it has none. */
function selfFirst({ papers, cosines }: Nearest, paper: number): Nearest {
  const others = papers
    .map((other, at) => ({ other, cosine: cosines[at] ?? 0 }))
    .filter(({ other }) => other !== paper);
  if (others.length === papers.length) others.pop();
  return { papers: [paper, ...others.map(({ other }) => other)], cosines: [1, ...others.map(({ cosine }) => cosine)] };
}

/** The two directions in which the texts differ most. The first of all is what they have in common. */
function startPlaces(vectors: Float32Array, papers: readonly number[]): readonly (readonly [number, number])[] {
  const places = papers.map((paper) => {
    const [x = 0, y = 0] = vectors.subarray(paper * dimensions + 1, paper * dimensions + 3);
    return [x, y] as const;
  });
  const scale = startSpread / (Math.sqrt(places.reduce((sum, [x, y]) => sum + x * x + y * y, 0) / places.length) || 1);
  return places.map(([x, y]) => [x * scale, y * scale]);
}
