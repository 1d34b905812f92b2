import type { DecoderLayer, Sight } from '../decoder.ts';
import type { Matrix } from '../vectors.ts';
import { attend } from './attend.ts';
import { add, type Cell, cell, multiply, normalize, type Parameter, swish, type Tape } from './tape.ts';

/** A decoder layer with slopes. */
export type TrainableLayer = { readonly [Part in keyof DecoderLayer]: Parameter };

/** Gives a matrix its slopes; the values are shared, so training changes the matrix. */
export type MakeTrainable = (matrix: Matrix) => Parameter;

export function trainableLayer(layer: DecoderLayer, of: MakeTrainable): TrainableLayer {
  return {
    query: of(layer.query),
    key: of(layer.key),
    value: of(layer.value),
    mix: of(layer.mix),
    widen: of(layer.widen),
    narrow: of(layer.narrow),
  };
}

/** `runLayer`, written down on a tape. */
export function runLayerOnTape(
  tape: Tape,
  layer: TrainableLayer,
  heads: number,
  rows: readonly Cell[],
  sight: Sight,
): Cell[] {
  const inputs = rows.map((row) => normalize(tape, row));
  const project = (matrix: Parameter) => inputs.map((input) => multiply(tape, matrix, input));
  const [queries, keys, values] = [project(layer.query), project(layer.key), project(layer.value)];
  const size = layer.query.rows / heads;
  return rows.map((row, at) => {
    const read = cell(layer.query.rows);
    const seen = sight[at]!;
    const [seenKeys, seenValues] = [seen.map((key) => keys[key]!), seen.map((key) => values[key]!)];
    const penalties = seen.map(() => 0);
    for (let head = 0; head < heads; head += 1) {
      attend(tape, read, queries[at]!, seenKeys, seenValues, penalties, { start: head * size, size });
    }
    const attended = add(tape, row, multiply(tape, layer.mix, read));
    const widened = swish(tape, multiply(tape, layer.widen, normalize(tape, attended)));
    return add(tape, attended, multiply(tape, layer.narrow, widened));
  });
}
