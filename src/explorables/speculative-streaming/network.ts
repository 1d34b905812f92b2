import { buildLayer, type DecoderLayer, layerMatrices, type MakeMatrix } from '../kit/decoder.ts';
import { normal, type Random } from '../kit/random.ts';
import type { Matrix } from '../kit/vectors.ts';

export interface Shape {
  readonly words: number;
  readonly context: number;
  readonly width: number;
  readonly heads: number;
  readonly expansion: number;
  readonly layers: number;
  /** How many of the layers, counted from the top, also carry streams. */
  readonly streamLayers: number;
  /** Streams a position, each for one word further ahead: γ of the paper. */
  readonly streams: number;
  /** Rank of the map with which streams begin. */
  readonly rank: number;
}

/** A decoder whose upper layers carry streams beside the text: the paper’s multi-stream attention. */
export interface Network {
  readonly shape: Shape;
  /** A row a word: the way in, and the way out as well. */
  readonly words: Matrix;
  /** A row a position. */
  readonly positions: Matrix;
  readonly layers: readonly DecoderLayer[];
  /** Streams begin as the hidden state, mapped through few numbers, and a row of their own. */
  readonly shrink: Matrix;
  readonly grow: Matrix;
  readonly starts: Matrix;
}

export function buildNetwork(shape: Shape, matrix: MakeMatrix): Network {
  const { words, context, width, expansion, layers, streams, rank } = shape;
  return {
    shape,
    words: matrix(words, width, 1),
    positions: matrix(context, width, 0.5),
    layers: Array.from({ length: layers }, () => buildLayer(matrix, width, expansion)),
    shrink: matrix(rank, width),
    grow: matrix(width, rank),
    starts: matrix(streams, width, 2),
  };
}

export function matricesOf({ words, positions, layers, shrink, grow, starts }: Network): Matrix[] {
  return [words, positions, ...layers.flatMap(layerMatrices), shrink, grow, starts];
}

/** Random weights, as training starts with. */
export function makeNetwork(shape: Shape, random: Random): Network {
  return buildNetwork(shape, (rows, columns, gain = 1) => ({
    rows,
    columns,
    values: Float64Array.from({ length: rows * columns }, () => (gain * normal(random)) / Math.sqrt(columns)),
  }));
}
