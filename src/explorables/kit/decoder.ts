import { softmax } from './attention.ts';
import { add, type Matrix, multiply, normalize, noWork, swish, type Vector } from './vectors.ts';

/** A small decoder in which every row may look at rows of its own: a text, branches of a tree, streams beside it. */
export interface DecoderLayer {
  readonly query: Matrix;
  readonly key: Matrix;
  readonly value: Matrix;
  readonly mix: Matrix;
  readonly widen: Matrix;
  readonly narrow: Matrix;
}

/** Gives a matrix of a size; `gain` is how large its numbers should be at first. */
export type MakeMatrix = (rows: number, columns: number, gain?: number) => Matrix;

/** The matrices of a layer, in the order in which they are asked for and packed. */
export function buildLayer(matrix: MakeMatrix, width: number, expansion: number): DecoderLayer {
  return {
    query: matrix(width, width, 1.5),
    key: matrix(width, width, 1.5),
    value: matrix(width, width),
    mix: matrix(width, width, 0.5),
    widen: matrix(width * expansion, width),
    narrow: matrix(width, width * expansion, 0.5),
  };
}

export function layerMatrices({ query, key, value, mix, widen, narrow }: DecoderLayer): Matrix[] {
  return [query, key, value, mix, widen, narrow];
}

/** For each row, the rows that it may look at, counted over all rows of the memory. */
export type Sight = readonly (readonly number[])[];

/** Keys and values of the rows that a layer has run. */
export interface Memory {
  readonly keys: Vector[];
  readonly values: Vector[];
}

export function emptyMemory(): Memory {
  return { keys: [], values: [] };
}

/**
 * A layer over rows: attention of every head over what the row may see, then the feed-forward, each added to what goes
 * through (pre-norm). Nothing but `sight` decides what a row depends on. The rows are added to `memory` first, so that
 * later rows can look at them without their being run again.
 */
export function runLayer(
  layer: DecoderLayer,
  heads: number,
  rows: readonly Vector[],
  sight: Sight,
  memory: Memory = emptyMemory(),
): Vector[] {
  const inputs = rows.map(normalize);
  for (const input of inputs) {
    memory.keys.push(multiply(layer.key, input, noWork()));
    memory.values.push(multiply(layer.value, input, noWork()));
  }
  return rows.map((row, at) => {
    const query = multiply(layer.query, inputs[at]!, noWork());
    const read = Array.from({ length: heads }, (_, head) => readHead(query, memory, sight[at]!, head, heads)).flat();
    const attended = add(row, multiply(layer.mix, read, noWork()));
    const widened = multiply(layer.widen, normalize(attended), noWork()).map(swish);
    return add(attended, multiply(layer.narrow, widened, noWork()));
  });
}

/** What a head reads: the values of its channels, each by its share of the softmax of the scores. */
function readHead(
  query: Vector,
  { keys, values }: Memory,
  seen: readonly number[],
  head: number,
  heads: number,
): number[] {
  const size = query.length / heads;
  const [start, end] = [head * size, (head + 1) * size];
  const weights = softmax(seen.map((key) => product(query, keys[key]!, start, end) / Math.sqrt(size)));
  const read = new Array<number>(size).fill(0);
  for (let index = 0; index < seen.length; index += 1) {
    const value = values[seen[index]!]!;
    for (let at = start; at < end; at += 1) read[at - start]! += weights[index]! * value[at]!;
  }
  return read;
}

function product(a: Vector, b: Vector, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) sum += a[at]! * b[at]!;
  return sum;
}

/** What each position of a plain text may see: itself and all before it. */
export function causalSight(length: number): number[][] {
  return Array.from({ length }, (_, at) => Array.from({ length: at + 1 }, (_, key) => key));
}
