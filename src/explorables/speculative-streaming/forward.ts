import { type DecoderLayer, emptyMemory, type Memory, runLayer, type Sight } from '../kit/decoder.ts';
import { add, type Matrix, multiply, normalize, noWork, type Vector } from '../kit/vectors.ts';
import type { Network } from './network.ts';

/** A word in a text or in a tree of guesses: `parent` is the index of the row before it, −1 for the first. */
export interface Row {
  readonly token: number;
  readonly parent: number;
}

/** A text as rows. */
export function textRows(tokens: readonly number[]): Row[] {
  return tokens.map((token, at) => ({ token, parent: at - 1 }));
}

/** Each row with all before it on its path, first to last: the ancestor mask. */
export function ancestorSight(rows: readonly Row[]): number[][] {
  const sight: number[][] = [];
  for (const [at, { parent }] of rows.entries()) sight.push([...(sight[parent] ?? []), at]);
  return sight;
}

/** The hidden states of the rows below the layers with streams. A row’s position is its depth. */
export function runBelow(network: Network, rows: readonly Row[], sight: Sight): Vector[] {
  const { words, positions, layers, shape } = network;
  const inputs = rows.map(({ token }, at) => add(rowOf(words, token), rowOf(positions, sight[at]!.length - 1)));
  return layers
    .slice(0, shape.layers - shape.streamLayers)
    .reduce<Vector[]>((vectors, layer) => runLayer(layer, shape.heads, vectors, sight), inputs);
}

/** The rows at the top, and what their streams can look at. */
export interface Above {
  readonly rows: readonly Vector[];
  /** A memory for each layer with streams. */
  readonly memories: readonly Memory[];
}

/** Runs the layers with streams over the rows; `below` is what `runBelow` gave. */
export function runAbove(network: Network, below: readonly Vector[], sight: Sight): Above {
  const memories = upperLayers(network).map(emptyMemory);
  return { rows: runUpper(network, below, sight, memories), memories };
}

/**
 * The streams of a row, nearest word first: stream j sees what the row sees, and the row’s streams up to itself. The
 * rows have been run already, for no row sees a stream.
 *
 * @param hidden the row as it came from below
 * @param seen what the row sees
 */
export function runStreams(
  network: Network,
  hidden: Vector,
  seen: readonly number[],
  { rows, memories }: Above,
): Vector[] {
  const starts = streamStarts(network, hidden);
  const sight = starts.map((_, stream) => [
    ...seen,
    ...Array.from({ length: stream + 1 }, (_, earlier) => rows.length + earlier),
  ]);
  const copies = memories.map(({ keys, values }) => ({ keys: [...keys], values: [...values] }));
  return runUpper(network, starts, sight, copies);
}

/** What the streams of a row begin as. */
export function streamStarts({ shrink, grow, starts }: Network, hidden: Vector): Vector[] {
  const mapped = multiply(grow, multiply(shrink, normalize(hidden), noWork()), noWork());
  return Array.from({ length: starts.rows }, (_, stream) => add(mapped, rowOf(starts, stream)));
}

/** One number for each word: how well it fits. The same at the exit below the streams, at the top, and for streams. */
export function logitsOf({ words }: Network, hidden: Vector): Vector {
  return multiply(words, normalize(hidden), noWork());
}

/** The layers that carry streams. */
export function upperLayers({ layers, shape }: Network): readonly DecoderLayer[] {
  return layers.slice(shape.layers - shape.streamLayers);
}

function runUpper(network: Network, rows: readonly Vector[], sight: Sight, memories: readonly Memory[]): Vector[] {
  return upperLayers(network).reduce<Vector[]>(
    (vectors, layer, at) => runLayer(layer, network.shape.heads, vectors, sight, memories[at]),
    [...rows],
  );
}

function rowOf({ columns, values }: Matrix, row: number): Vector {
  return Array.from(values.subarray(row * columns, (row + 1) * columns));
}
