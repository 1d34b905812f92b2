import { makeRandom, shuffledIndices } from './random.ts';

/** A word's contexts: unit-length sparse vector over context dimensions. */
export interface ContextVector {
  readonly dimensions: Int32Array;
  readonly weights: Float32Array;
}

function nearest(vector: ContextVector, centers: Float32Array, count: number): number {
  const scores = new Float32Array(count);
  for (let at = 0; at < vector.dimensions.length; at += 1) {
    const base = vector.dimensions[at]! * count;
    const weight = vector.weights[at]!;
    for (let cluster = 0; cluster < count; cluster += 1) scores[cluster]! += weight * centers[base + cluster]!;
  }
  let best = 0;
  for (let cluster = 1; cluster < count; cluster += 1) if (scores[cluster]! > scores[best]!) best = cluster;
  return best;
}

/** Unit-length means of the members of each cluster, stored dimension by dimension. */
function meanCenters(
  vectors: readonly ContextVector[],
  labels: Int32Array,
  importance: Float64Array,
  count: number,
  dimensions: number,
): Float32Array {
  const centers = new Float32Array(dimensions * count);
  vectors.forEach((vector, index) => {
    for (let at = 0; at < vector.dimensions.length; at += 1) {
      centers[vector.dimensions[at]! * count + labels[index]!]! += importance[index]! * vector.weights[at]!;
    }
  });
  for (let cluster = 0; cluster < count; cluster += 1) {
    let norm = 0;
    for (let dimension = 0; dimension < dimensions; dimension += 1) norm += centers[dimension * count + cluster]! ** 2;
    const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (let dimension = 0; dimension < dimensions; dimension += 1) centers[dimension * count + cluster]! *= scale;
  }
  return centers;
}

/**
 * Spherical k-means (Dhillon and Modha 2001): labels 0 to `count` - 1 of words
 * by the company they keep. Seeded, hence reproducible.
 */
export function clusterWords(
  vectors: readonly ContextVector[],
  importance: Float64Array,
  count: number,
  dimensions: number,
  seed: number,
): Int32Array {
  const labels = new Int32Array(vectors.length);
  const order = shuffledIndices(vectors.length, makeRandom(seed));
  order.forEach((index, rank) => {
    labels[index] = rank % count;
  });
  let centers: Float32Array = new Float32Array(dimensions * count);
  // The first centers are single frequent words, which are spread further apart than random means.
  for (let cluster = 0; cluster < count && cluster < vectors.length; cluster += 1) {
    const vector = vectors[cluster * Math.max(1, Math.floor(Math.min(vectors.length, 2000) / count))]!;
    vector.dimensions.forEach((dimension, at) => {
      centers[dimension * count + cluster] = vector.weights[at]!;
    });
  }
  for (let round = 0; round < 12; round += 1) {
    vectors.forEach((vector, index) => {
      labels[index] = nearest(vector, centers, count);
    });
    centers = meanCenters(vectors, labels, importance, count, dimensions);
  }
  return labels;
}
