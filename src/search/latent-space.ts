import { orthonormalize, symmetricEigen } from './small-matrix.ts';
import { dimensions, toLengthOne } from './vector.ts';
import { type Postings, textTimes, titleTimes } from './word-part.ts';

/** Directions that are computed beside them, so that those converge quickly. */
const spare = 8;
const rounds = 3;
/** A word of fewer papers says nothing of what goes together; of a larger share, it goes with everything. */
const leastPapers = 2;
const largestShare = 0.2;

/** Directions with a smaller share of the strongest one's singular value, squared, are noise. */
const leastShare = 1e-6;

/** Likeness in meaning, as directions in which words occur together. */
export interface LatentSpace {
  /** A word's place, `null` where the word says too little. */
  readonly vectorOf: (word: number) => Float32Array | null;
  /** For each paper its `dimensions` numbers, one paper after the other, of length 1 or 0. */
  readonly papers: Float32Array;
}

/** Papers by telling words, in rows: those of row `n` from `starts[n]` to `starts[n + 1]`; each row has length 1. */
interface Matrix {
  readonly rows: number;
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly weights: Float32Array;
}

/** Words that say what goes together, by their numbers, each with its weight (IDF). */
interface TellingWords {
  readonly numbers: Uint32Array;
  readonly weights: Float32Array;
}

/** The postings of all words; an array is one. */
type AllPostings = Pick<readonly Postings[], 'length' | 'at'>;

/**
 * Latent semantic analysis (Deerwester et al. 1990): the truncated singular value decomposition of the papers'
 * TF-IDF vectors, by subspace iteration from a fixed start (Halko, Martinsson and Tropp 2011, algorithm 4.4).
 * Each direction is divided by the square root of its singular value, so that the few strongest ones, which tell
 * fields apart, leave room for the many that tell topics apart (Caron 2001).
 * The space is computed from a sample; the other papers are folded into it. So its work is bounded, and a paper
 * outside of the sample changes no vector but its own.
 * @param sample 1 for each paper of the sample
 */
export function latentSpace(postings: AllPostings, sample: Uint8Array): LatentSpace {
  const telling = tellingWords(postings, sample);
  const matrix = toRows(postings, telling, sample);
  const size = telling.numbers.length;
  const width = Math.min(dimensions + spare, matrix.rows, size);
  let basis = startBasis(postings.length, telling.numbers, width);
  for (let round = 0; round < rounds; round++) {
    basis = gram(matrix, basis, width);
    orthonormalize(basis, width);
  }
  const words = turn(matrix, basis, size, width);
  const places = new Map(Array.from(telling.numbers, (word, at) => [word, at]));
  return {
    vectorOf(word) {
      const at = places.get(word);
      const vector = at === undefined ? null : words.subarray(at * dimensions, (at + 1) * dimensions);
      return vector?.some((value) => value !== 0) ? vector : null;
    },
    papers: project(postings, telling, words, sample.length),
  };
}

function tellingWords(postings: AllPostings, sample: Uint8Array): TellingWords {
  const size = sample.reduce((sum, one) => sum + one, 0);
  const most = Math.max(largestShare * size, 8);
  const numbers: number[] = [];
  const weights: number[] = [];
  for (let word = 0; word < postings.length; word++) {
    const { papers } = postings.at(word) as Postings;
    let count = 0;
    for (let index = 0; index < papers.length; index++) count += sample[papers[index] as number] as number;
    if (count < leastPapers || count > most) continue;
    numbers.push(word);
    weights.push(Math.log(size / count));
  }
  return { numbers: Uint32Array.from(numbers), weights: Float32Array.from(weights) };
}

/** TF-IDF. */
function weightOf(counts: number, idf: number): number {
  const times = 2 * titleTimes(counts) + textTimes(counts);
  return times === 0 ? 0 : idf * (1 + Math.log(times));
}

function toRows(postings: AllPostings, telling: TellingWords, sample: Uint8Array): Matrix {
  const rowOf = new Int32Array(sample.length);
  let rows = 0;
  for (let paper = 0; paper < sample.length; paper++) rowOf[paper] = sample[paper] ? rows++ : -1;
  const starts = new Uint32Array(rows + 1);
  for (const word of telling.numbers)
    for (const paper of (postings.at(word) as Postings).papers) {
      const row = rowOf[paper] as number;
      if (row >= 0) starts[row + 1] = (starts[row + 1] as number) + 1;
    }
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  const size = starts[rows] as number;
  const matrix = { rows, starts, words: new Uint32Array(size), weights: new Float32Array(size) };
  const next = starts.slice();
  for (let at = 0; at < telling.numbers.length; at++) {
    const { papers, counts } = postings.at(telling.numbers[at] as number) as Postings;
    for (let index = 0; index < papers.length; index++) {
      const row = rowOf[papers[index] as number] as number;
      if (row < 0) continue;
      const place = next[row] as number;
      next[row] = place + 1;
      matrix.words[place] = at;
      matrix.weights[place] = weightOf(counts[index] as number, telling.weights[at] as number);
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

/**
 * Ones and minus ones, as mixed as those of a coin, and always the same: drawn for every word, kept for the telling.
 * @param words number of all words
 */
function startBasis(words: number, telling: Uint32Array, width: number): Float32Array {
  const basis = new Float32Array(telling.length * width);
  let state = 1;
  let to = 0;
  for (let word = 0, at = 0; word < words && at < telling.length; word++) {
    const isTelling = telling[at] === word;
    for (let column = 0; column < width; column++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      if (isTelling) basis[to++] = state & 64 ? 1 : -1;
    }
    if (isTelling) at++;
  }
  return basis;
}

/** The matrix, turned and multiplied by itself, times a basis: each row in turn, so that nothing else is held. */
function gram(matrix: Matrix, basis: Float32Array, width: number): Float32Array {
  const result = new Float32Array(basis.length);
  const sum = new Float64Array(width);
  for (let row = 0; row < matrix.rows; row++) {
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
function turn(matrix: Matrix, basis: Float32Array, words: number, width: number): Float32Array {
  const products = new Float64Array(width * width);
  const sum = new Float64Array(width);
  for (let row = 0; row < matrix.rows; row++) {
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

/** All papers in the space: sums over their words, of length 1. */
function project(postings: AllPostings, telling: TellingWords, words: Float32Array, count: number): Float32Array {
  const vectors = new Float32Array(count * dimensions);
  for (let at = 0; at < telling.numbers.length; at++) {
    const { papers, counts } = postings.at(telling.numbers[at] as number) as Postings;
    const from = at * dimensions;
    for (let index = 0; index < papers.length; index++) {
      const weight = weightOf(counts[index] as number, telling.weights[at] as number);
      const to = (papers[index] as number) * dimensions;
      for (let column = 0; column < dimensions; column++)
        vectors[to + column] = (vectors[to + column] as number) + weight * (words[from + column] as number);
    }
  }
  for (let paper = 0; paper < count; paper++)
    toLengthOne(vectors.subarray(paper * dimensions, (paper + 1) * dimensions));
  return vectors;
}
