import { orthonormalize, symmetricEigen } from './small-matrix.ts';
import { dimensions } from './vector.ts';
import { type Postings, textTimes, titleTimes } from './word-part.ts';

/** Directions that are computed beside them, so that those converge quickly. */
const spare = 8;
const rounds = 3;
/** Papers from which the space is computed; of more, every second, third, … paper is taken. */
const mostPapers = 20_000;
/** A word of fewer papers says nothing of what goes together; of a larger share, it goes with everything. */
const leastPapers = 2;
const largestShare = 0.2;

/** Directions with a smaller share of the strongest one's singular value, squared, are noise. */
const leastShare = 1e-6;

/** Likeness in meaning, as directions in which words occur together. */
export interface LatentSpace {
  /** For each word its `dimensions` numbers, one word after the other; zeros where it says too little. */
  readonly words: Float32Array;
  /** The same for each paper, of length 1 or 0. */
  readonly papers: Float32Array;
}

/** Papers by words, in rows: those of paper `n` from `starts[n]` to `starts[n + 1]`; each row has length 1. */
interface Matrix {
  readonly rows: number;
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly weights: Float32Array;
}

/**
 * Latent semantic analysis (Deerwester et al. 1990): the truncated singular value decomposition of the papers'
 * TF-IDF vectors, by subspace iteration from a fixed start (Halko, Martinsson and Tropp 2011, algorithm 4.4).
 * Each direction is divided by the square root of its singular value, so that the few strongest ones, which tell
 * fields apart, leave room for the many that tell topics apart (Caron 2001).
 * The work grows with the number of postings, the memory with papers and words times `dimensions`.
 * @param postings of each word
 */
export function latentSpace(postings: readonly Postings[], papers: number): LatentSpace {
  const matrix = toRows(postings, papers);
  const width = Math.min(dimensions + spare, papers, postings.length);
  const step = Math.ceil(papers / mostPapers);
  let basis = startBasis(postings.length, width);
  for (let round = 0; round < rounds; round++) {
    basis = gram(matrix, basis, width, step);
    orthonormalize(basis, width);
  }
  const words = turn(matrix, basis, postings.length, width, step);
  return { words, papers: project(matrix, words) };
}

function toRows(postings: readonly Postings[], papers: number): Matrix {
  const most = Math.max(largestShare * papers, 8);
  const telling = [...postings.entries()].filter(
    ([, { papers: own }]) => own.length >= leastPapers && own.length <= most,
  );
  const starts = new Uint32Array(papers + 1);
  for (const [, { papers: own }] of telling)
    for (const paper of own) starts[paper + 1] = (starts[paper + 1] as number) + 1;
  for (let paper = 0; paper < papers; paper++)
    starts[paper + 1] = (starts[paper + 1] as number) + (starts[paper] as number);
  const size = starts[papers] as number;
  const matrix = { rows: papers, starts, words: new Uint32Array(size), weights: new Float32Array(size) };
  const next = starts.slice();
  for (const [word, { papers: own, counts }] of telling) {
    const idf = Math.log(papers / own.length);
    for (let index = 0; index < own.length; index++) {
      const times = 2 * titleTimes(counts[index] as number) + textTimes(counts[index] as number);
      const paper = own[index] as number;
      const at = next[paper] as number;
      next[paper] = at + 1;
      matrix.words[at] = word;
      matrix.weights[at] = times === 0 ? 0 : idf * (1 + Math.log(times));
    }
  }
  normalizeRows(matrix);
  return matrix;
}

function normalizeRows({ rows, starts, weights }: Matrix): void {
  for (let row = 0; row < rows; row++) {
    const own = weights.subarray(starts[row], starts[row + 1]);
    let sum = 0;
    for (const weight of own) sum += weight * weight;
    if (sum === 0) continue;
    const length = Math.sqrt(sum);
    for (let at = 0; at < own.length; at++) own[at] = (own[at] as number) / length;
  }
}

/** Ones and minus ones, as mixed as those of a coin, and always the same. */
function startBasis(words: number, width: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length: words * width }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 64 ? 1 : -1;
  });
}

/** The matrix, turned and multiplied by itself, times a basis: each row in turn, so that nothing else is held. */
function gram(matrix: Matrix, basis: Float32Array, width: number, step: number): Float32Array {
  const result = new Float32Array(basis.length);
  const sum = new Float64Array(width);
  for (let row = 0; row < matrix.rows; row += step) {
    projectRow(matrix, row, basis, width, sum);
    for (let at = matrix.starts[row] as number; at < (matrix.starts[row + 1] as number); at++) {
      const offset = (matrix.words[at] as number) * width;
      const weight = matrix.weights[at] as number;
      for (let column = 0; column < width; column++)
        result[offset + column] = (result[offset + column] as number) + weight * (sum[column] as number);
    }
  }
  return result;
}

function projectRow(matrix: Matrix, row: number, basis: Float32Array, width: number, sum: Float64Array): void {
  sum.fill(0);
  for (let at = matrix.starts[row] as number; at < (matrix.starts[row + 1] as number); at++) {
    const offset = (matrix.words[at] as number) * width;
    const weight = matrix.weights[at] as number;
    for (let column = 0; column < width; column++)
      sum[column] = (sum[column] as number) + weight * (basis[offset + column] as number);
  }
}

/**
 * Turns a basis so that its columns are the singular vectors, the strongest first, keeps `dimensions` of them, and
 * weights them; the weakest one weighs 1.
 */
function turn(matrix: Matrix, basis: Float32Array, words: number, width: number, step: number): Float32Array {
  const products = new Float64Array(width * width);
  const sum = new Float64Array(width);
  for (let row = 0; row < matrix.rows; row += step) {
    projectRow(matrix, row, basis, width, sum);
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++)
        products[a * width + b] = (products[a * width + b] as number) + (sum[a] as number) * (sum[b] as number);
  }
  const columns = weighted(symmetricEigen(products, width).slice(0, dimensions), products, width);
  const turned = new Float32Array(words * dimensions);
  for (let word = 0; word < words; word++)
    for (const [to, vector] of columns.entries()) {
      let value = 0;
      for (let from = 0; from < width; from++)
        value += (basis[word * width + from] as number) * (vector[from] as number);
      turned[word * dimensions + to] = value;
    }
  return turned;
}

/** Eigenvectors of a matrix, each divided by the fourth root of its eigenvalue, as a multiple of the smallest one. */
function weighted(vectors: readonly Float64Array[], matrix: Float64Array, size: number): Float64Array[] {
  const values = vectors.map((vector) => {
    let value = 0;
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        value += (matrix[row * size + column] as number) * (vector[row] as number) * (vector[column] as number);
    return value;
  });
  const isNoise = (value: number) => value <= leastShare * (values[0] ?? 0);
  const least = Math.min(...values.filter((value) => !isNoise(value)));
  return vectors.map((vector, at) => {
    const value = values[at] as number;
    const weight = isNoise(value) ? 0 : (least / value) ** 0.25;
    return vector.map((number) => number * weight);
  });
}

function project(matrix: Matrix, words: Float32Array): Float32Array {
  const papers = new Float32Array(matrix.rows * dimensions);
  const sum = new Float64Array(dimensions);
  for (let row = 0; row < matrix.rows; row++) {
    projectRow(matrix, row, words, dimensions, sum);
    const length = Math.hypot(...sum) || 1;
    for (let column = 0; column < dimensions; column++)
      papers[row * dimensions + column] = (sum[column] as number) / length;
  }
  return papers;
}
