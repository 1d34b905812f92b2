import { describe, expect, it } from 'vitest';
import { makeRandom, normal } from '../../../../src/explorables/kit/random.ts';
import { makeAdam } from '../../../../src/explorables/kit/training/adam.ts';
import {
  type Cell,
  cell,
  crossEntropy,
  exp,
  fixed,
  runBack,
  slice,
  softplus,
  type Tape,
} from '../../../../src/explorables/kit/training/tape.ts';

const random = makeRandom(5);
const start = Array.from({ length: 6 }, () => 2 * normal(random));
const weights = start.map(() => normal(random));

/** A loss with a slope of its own for each number: the weighted sum of the outputs. */
function lossAndSlopes(make: (tape: Tape, input: Cell) => Cell, numbers: readonly number[]) {
  const tape: Tape = [];
  const input = fixed(numbers);
  const output = make(tape, input);
  let loss = 0;
  for (const [at, value] of output.value.entries()) {
    loss += (weights[at] ?? 0) * value;
    output.slope[at] = weights[at] ?? 0;
  }
  runBack(tape);
  return { loss, slopes: [...input.slope], output: [...output.value] };
}

function expectTrueSlopes(lossOf: (numbers: readonly number[]) => { loss: number; slopes: number[] }) {
  const { slopes } = lossOf(start);
  const nudge = 1e-5;
  for (const at of start.keys()) {
    const moved = (by: number) => lossOf(start.map((value, index) => (index === at ? value + by : value))).loss;
    expect(slopes[at], `number ${at}`).toBeCloseTo((moved(nudge) - moved(-nudge)) / (2 * nudge), 6);
  }
  expect(Math.max(...slopes.map(Math.abs))).toBeGreaterThan(0.01);
}

describe('the slopes are those that small changes show, of', () => {
  it('softplus, which does not overflow', () => {
    expectTrueSlopes((numbers) => lossAndSlopes(softplus, numbers));
    expect(lossAndSlopes(softplus, [0, 1000, -1000]).output).toEqual([Math.log(2), 1000, 0]);
  });

  it('exp', () => {
    expectTrueSlopes((numbers) => lossAndSlopes(exp, numbers));
    expect(lossAndSlopes(exp, [1]).output).toEqual([Math.E]);
  });

  it('slice', () => {
    expectTrueSlopes((numbers) => lossAndSlopes((tape, input) => slice(tape, input, 2, 5), numbers));
    expect(lossAndSlopes((tape, input) => slice(tape, input, 1, 3), [5, 6, 7]).output).toEqual([6, 7]);
  });

  it('crossEntropy, the mean over the labels', () => {
    const labels = [2, 0];
    expectTrueSlopes((numbers) => {
      const tape: Tape = [];
      const input = fixed(numbers);
      const loss = crossEntropy([slice(tape, input, 0, 3), slice(tape, input, 3, 6)], labels);
      runBack(tape);
      return { loss, slopes: [...input.slope] };
    });
    expect(crossEntropy([cell(4)], [1])).toBeCloseTo(Math.log(4), 12);
  });
});

describe('Adam', () => {
  it('moves each number by about the rate, against its slope, and clears the slopes', () => {
    const parameter = fixed([1, -1, 0]);
    parameter.slope.set([5, -0.01, 0]);
    makeAdam([parameter])(0.1);
    expect([...parameter.value].map((value) => Number(value.toFixed(4)))).toEqual([0.9, -0.9, 0]);
    expect([...parameter.slope]).toEqual([0, 0, 0]);
  });

  it('comes to the bottom of a bowl', () => {
    const parameter = fixed([3, -2]);
    const update = makeAdam([parameter]);
    for (let round = 0; round < 2000; round += 1) {
      parameter.slope.set(parameter.value.map((value, at) => 2 * (value - at)));
      update(0.01);
    }
    expect([...parameter.value].map((value) => Math.round(value * 1000) / 1000 || 0)).toEqual([0, 1]);
  });
});
