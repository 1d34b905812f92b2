import { causalSight, type Sight } from '../../kit/decoder.ts';
import { runLayerOnTape, type TrainableLayer, trainableLayer } from '../../kit/training/decoder-on-tape.ts';
import { add, type Cell, multiply, normalize, type Parameter, slice, type Tape } from '../../kit/training/tape.ts';
import type { Matrix } from '../../kit/vectors.ts';
import type { Network } from '../network.ts';

export type Trainable = ReturnType<typeof makeTrainable>;

/** The network’s matrices with their slopes; the values are shared with the network, so training changes it. */
export function makeTrainable({ shape, words, positions, layers, shrink, grow, starts }: Network) {
  const parameters: Parameter[] = [];
  const of = ({ rows, columns, values }: Matrix): Parameter => {
    const parameter = { rows, columns, value: values, slope: new Float64Array(values.length) };
    parameters.push(parameter);
    return parameter;
  };
  return {
    shape,
    parameters,
    words: of(words),
    positions: of(positions),
    layers: layers.map((layer): TrainableLayer => trainableLayer(layer, of)),
    shrink: of(shrink),
    grow: of(grow),
    starts: of(starts),
  };
}

/** What a text leads to, as logits: by place at the exit below the streams and at the top, and for some places’ streams. */
export interface Outputs {
  readonly exits: Cell[];
  readonly tops: Cell[];
  /** For each of the places asked for, its streams, nearest word first. */
  readonly streams: Cell[][];
}

/** `runBelow` and `runWithStreams`, written down on a tape. */
export function runOnTape(
  tape: Tape,
  trainable: Trainable,
  tokens: readonly number[],
  places: readonly number[],
): Outputs {
  const { shape, words, positions, layers } = trainable;
  const sight = causalSight(tokens.length);
  const inputs = tokens.map((token, at) => add(tape, rowOf(tape, words, token), rowOf(tape, positions, at)));
  const split = shape.layers - shape.streamLayers;
  const run = (from: readonly TrainableLayer[], rows: Cell[], sees: Sight) =>
    from.reduce((cells, layer) => runLayerOnTape(tape, layer, shape.heads, cells, sees), rows);
  const below = run(layers.slice(0, split), inputs, sight);
  const starts = places.flatMap((place) => streamStarts(tape, trainable, below[place]!));
  const streamSight = places.flatMap((place, index) => {
    const first = tokens.length + index * shape.streams;
    return Array.from({ length: shape.streams }, (_, stream) => [
      ...sight[place]!,
      ...Array.from({ length: stream + 1 }, (_, earlier) => first + earlier),
    ]);
  });
  const above = run(layers.slice(split), [...below, ...starts], [...sight, ...streamSight]);
  const read = (cells: readonly Cell[]) => cells.map((one) => multiply(tape, words, normalize(tape, one)));
  const streamsOf = (index: number) => above.slice(tokens.length + index * shape.streams).slice(0, shape.streams);
  return {
    exits: read(below),
    tops: read(above.slice(0, tokens.length)),
    streams: places.map((_, index) => read(streamsOf(index))),
  };
}

function streamStarts(tape: Tape, { shape, shrink, grow, starts }: Trainable, hidden: Cell): Cell[] {
  const mapped = multiply(tape, grow, multiply(tape, shrink, normalize(tape, hidden)));
  return Array.from({ length: shape.streams }, (_, stream) => add(tape, mapped, rowOf(tape, starts, stream)));
}

function rowOf(tape: Tape, matrix: Parameter, row: number): Cell {
  return slice(tape, matrix, row * matrix.columns, (row + 1) * matrix.columns);
}
