import { describe, expect, test } from 'vitest';
import { buildLayer, causalSight, layerMatrices, runLayer } from '../../../../src/explorables/kit/decoder.ts';
import { makeRandom, normal } from '../../../../src/explorables/kit/random.ts';
import { runLayerOnTape, trainableLayer } from '../../../../src/explorables/kit/training/decoder-on-tape.ts';
import { fixed, runBack, type Tape } from '../../../../src/explorables/kit/training/tape.ts';
import type { Matrix } from '../../../../src/explorables/kit/vectors.ts';

const random = makeRandom(8);
const layer = buildLayer(
  (rows, columns) => ({
    rows,
    columns,
    values: Float64Array.from({ length: rows * columns }, () => normal(random) / 2),
  }),
  4,
  2,
);
const rows = Array.from({ length: 6 }, () => Array.from({ length: 4 }, () => normal(random)));
/** Two branches after the second row: 2, 3 and 4, 5. */
const branches = [[0], [0, 1], [0, 1, 2], [0, 1, 2, 3], [0, 1, 4], [0, 1, 4, 5]];

describe('a layer', () => {
  test('lets a row depend on what it may see, and on nothing else', () => {
    const before = runLayer(layer, 2, rows, branches);
    for (const changed of rows.keys()) {
      const others = rows.map((row, at) => (at === changed ? row.map((value, column) => value + column) : row));
      const after = runLayer(layer, 2, others, branches);
      for (const [at, seen] of branches.entries()) {
        expect(after[at]?.join() === before[at]?.join(), `row ${at}, changed ${changed}`).toBe(!seen.includes(changed));
      }
    }
  });

  test('gives a branch what it would give it alone', () => {
    const alone = runLayer(
      layer,
      2,
      [0, 1, 4, 5].map((at) => rows[at] ?? []),
      causalSight(4),
    );
    const together = runLayer(layer, 2, rows, branches);
    expect(together[5]).toEqual(alone[3]);
    expect(together[4]).toEqual(alone[2]);
  });

  test('has heads of their own: one head over all channels gives something else', () => {
    expect(runLayer(layer, 1, rows, branches)[5]).not.toEqual(runLayer(layer, 2, rows, branches)[5]);
  });

  test('leaves a row as it is where it reads and widens to nothing', () => {
    const still = { ...layer, mix: zero(layer.mix), narrow: zero(layer.narrow) };
    expect(runLayer(still, 2, rows, branches)).toEqual(rows);
  });
});

function zero({ rows: height, columns }: Matrix): Matrix {
  return { rows: height, columns, values: new Float64Array(height * columns) };
}

describe('a layer on a tape', () => {
  const aims = rows.map((row) => row.map((_, at) => at - 1.3));
  const lossOf = () =>
    runLayer(layer, 2, rows, branches)
      .flatMap((row, at) => row.map((value, column) => value * (aims[at]?.[column] ?? 0)))
      .reduce((sum, one) => sum + one, 0);

  test('runs as the layer runs, and has the slopes that small changes show, for every weight', () => {
    const tape: Tape = [];
    const trainable = trainableLayer(layer, (matrix) => ({
      ...matrix,
      value: matrix.values,
      slope: new Float64Array(matrix.values.length),
    }));
    const outputs = runLayerOnTape(tape, trainable, 2, rows.map(fixed), branches);
    for (const [at, row] of runLayer(layer, 2, rows, branches).entries()) {
      for (const [column, value] of row.entries()) expect(outputs[at]?.value[column]).toBeCloseTo(value, 10);
    }
    for (const [at, { slope }] of outputs.entries()) slope.set(aims[at] ?? []);
    runBack(tape);
    const slopes = [trainable.query, trainable.key, trainable.value, trainable.mix, trainable.widen, trainable.narrow];
    for (const [index, { values }] of layerMatrices(layer).entries()) {
      for (const [at, before] of values.entries()) {
        values[at] = before + 1e-5;
        const above = lossOf();
        values[at] = before - 1e-5;
        const below = lossOf();
        values[at] = before;
        expect(slopes[index]?.slope[at]).toBeCloseTo((above - below) / 2e-5, 5);
      }
    }
  });
});
