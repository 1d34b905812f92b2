import { normal, type Random } from '../kit/random.ts';
import type { Matrix, Vector } from '../kit/vectors.ts';

/** What a layer knows about one moment: one number per channel. */
export type Frame = Vector;

/** Neighboring frames, oldest first. */
export type Frames = readonly Frame[];

/** What size, work and reach of an encoder depend on. */
export interface Geometry {
  readonly layers: number;
  readonly width: number;
  readonly heads: number;
  /** The feed-forward is this many times wider than the layer. */
  readonly expansion: number;
  /** The convolution sees this many frames: its own and `kernel − 1` before it. */
  readonly kernel: number;
}

export interface Shape extends Geometry {
  /** What a frame can be heard as. */
  readonly labels: number;
}

interface FeedForward {
  readonly widen: Matrix;
  readonly narrow: Matrix;
}

export interface Layer {
  readonly before: FeedForward;
  readonly query: Matrix;
  readonly key: Matrix;
  readonly value: Matrix;
  readonly mix: Matrix;
  /** Two outputs a channel: a signal and the gate that it passes. */
  readonly gated: Matrix;
  /** `kernel` taps a channel, oldest first. */
  readonly taps: Matrix;
  readonly point: Matrix;
  readonly after: FeedForward;
}

export interface Network {
  readonly shape: Shape;
  readonly layers: readonly Layer[];
  /** From an output to one number a label; the largest is what was heard. */
  readonly readOut: Matrix;
}

/** Gives a matrix of a size; `gain` is how large its numbers should be at first. */
type MakeMatrix = (rows: number, columns: number, gain?: number) => Matrix;

/**
 * A Conformer encoder (Gulati et al. 2020; here in its causal form) with a read-out. The matrices are asked for in a
 * fixed order, from the lowest layer up.
 */
export function buildNetwork(shape: Shape, matrix: MakeMatrix): Network {
  const { width, expansion, kernel, labels } = shape;
  const square = (gain = 1) => matrix(width, width, gain);
  const feedForward = (): FeedForward => ({
    widen: matrix(width * expansion, width),
    narrow: matrix(width, width * expansion, 0.5),
  });
  const layer = (): Layer => ({
    before: feedForward(),
    query: square(1.5),
    key: square(1.5),
    value: square(),
    mix: square(0.5),
    gated: matrix(2 * width, width),
    taps: matrix(width, kernel),
    point: square(0.5),
    after: feedForward(),
  });
  return { shape, layers: Array.from({ length: shape.layers }, layer), readOut: matrix(labels, width) };
}

/**
 * Random weights, as training starts with. The gains make attention choosy and keep each part's share of the residual
 * stream small.
 */
export function makeNetwork(shape: Shape, random: Random): Network {
  return buildNetwork(shape, (rows, columns, gain = 1) => ({
    rows,
    columns,
    values: Float64Array.from({ length: rows * columns }, () => (gain * normal(random)) / Math.sqrt(columns)),
  }));
}

/** All matrices, in the order in which `buildNetwork` asks for them. */
export function matricesOf({ layers, readOut }: Network): Matrix[] {
  const ofLayer = ({ before, query, key, value, mix, gated, taps, point, after }: Layer): Matrix[] => [
    before.widen,
    before.narrow,
    query,
    key,
    value,
    mix,
    gated,
    taps,
    point,
    after.widen,
    after.narrow,
  ];
  return [...layers.flatMap(ofLayer), readOut];
}
