import type { Mask } from '../../kit/attention.ts';
import { attend } from '../../kit/training/attend.ts';
import {
  add,
  type Cell,
  cell,
  convolve,
  fixed,
  gate,
  multiply,
  normalize,
  type Parameter,
  swish,
  type Tape,
} from '../../kit/training/tape.ts';
import type { Matrix } from '../../kit/vectors.ts';
import { distanceSlope } from '../encoder-layer.ts';
import type { Frames, Layer, Network, Shape } from '../network.ts';

/** The network's matrices with their slopes; the values are shared with the network, so training changes it. */
export type Trainable = ReturnType<typeof makeTrainable>;

export function makeTrainable({ shape, layers, readOut }: Network) {
  const parameters: Parameter[] = [];
  const of = ({ rows, columns, values }: Matrix): Parameter => {
    const parameter = { rows, columns, value: values, slope: new Float64Array(values.length) };
    parameters.push(parameter);
    return parameter;
  };
  const feedForward = ({ widen, narrow }: Layer['before']) => ({ widen: of(widen), narrow: of(narrow) });
  return {
    shape,
    parameters,
    layers: layers.map((layer) => ({
      before: feedForward(layer.before),
      query: of(layer.query),
      key: of(layer.key),
      value: of(layer.value),
      mix: of(layer.mix),
      gated: of(layer.gated),
      taps: of(layer.taps),
      point: of(layer.point),
      after: feedForward(layer.after),
    })),
    readOut: of(readOut),
  };
}

type TrainableLayer = Trainable['layers'][number];

/** The offline run of `encode`, written down on a tape. */
export function encodeOnTape(tape: Tape, { shape, layers }: Trainable, frames: Frames, sees: Mask): Cell[] {
  return layers.reduce((cells, layer) => runLayer(tape, layer, shape, cells, sees), frames.map(fixed));
}

function runLayer(tape: Tape, layer: TrainableLayer, shape: Shape, frames: Cell[], sees: Mask): Cell[] {
  const entered = frames.map((frame) => add(tape, frame, feedForward(tape, layer.before, frame), 0.5));
  const attended = attendAll(tape, layer, shape, entered, sees);
  const joined = entered.map((frame, index) => add(tape, frame, attended[index]!));
  const gated = joined.map((frame) => gate(tape, multiply(tape, layer.gated, normalize(tape, frame))));
  return joined.map((frame, index) => {
    const mixed = convolve(tape, layer.taps, gated.slice(Math.max(0, index + 1 - shape.kernel), index + 1));
    const pointed = multiply(tape, layer.point, swish(tape, normalize(tape, mixed)));
    const left = add(tape, frame, pointed);
    return normalize(tape, add(tape, left, feedForward(tape, layer.after, left), 0.5));
  });
}

function feedForward(tape: Tape, { widen, narrow }: TrainableLayer['before'], frame: Cell): Cell {
  return multiply(tape, narrow, swish(tape, multiply(tape, widen, normalize(tape, frame))));
}

function attendAll(tape: Tape, layer: TrainableLayer, shape: Shape, frames: readonly Cell[], sees: Mask): Cell[] {
  const inputs = frames.map((frame) => normalize(tape, frame));
  const project = (matrix: Parameter) => inputs.map((input) => multiply(tape, matrix, input));
  const [queries, keys, values] = [project(layer.query), project(layer.key), project(layer.value)];
  const size = shape.width / shape.heads;
  return queries.map((query, at) => {
    const context = cell(shape.width);
    const seen = keys.flatMap((_, key) => (sees(at, key) ? [key] : []));
    for (let head = 0; head < shape.heads; head++) {
      const penalties = seen.map((key) => Math.abs(at - key) * distanceSlope(head));
      const [seenKeys, seenValues] = [seen.map((key) => keys[key]!), seen.map((key) => values[key]!)];
      attend(tape, context, query, seenKeys, seenValues, penalties, { start: head * size, size });
    }
    return multiply(tape, layer.mix, context);
  });
}
