import { softmax } from '../attention.ts';
import { sigmoid } from '../vectors.ts';

/** A vector, and the slope of the loss along each of its numbers. */
export interface Cell {
  readonly value: Float64Array;
  readonly slope: Float64Array;
}

/** A matrix that is trained, row-major. */
export interface Parameter extends Cell {
  readonly rows: number;
  readonly columns: number;
}

/** The steps that carry the slopes from the loss back to the parameters; they run last first. */
export type Tape = (() => void)[];

export function cell(size: number): Cell {
  return { value: new Float64Array(size), slope: new Float64Array(size) };
}

export function fixed(values: readonly number[]): Cell {
  return { value: Float64Array.from(values), slope: new Float64Array(values.length) };
}

export function runBack(tape: Tape): void {
  for (let step = tape.length - 1; step >= 0; step--) tape[step]!();
}

export function multiply(tape: Tape, matrix: Parameter, input: Cell): Cell {
  const output = cell(matrix.rows);
  const { rows, columns, value, slope } = matrix;
  for (let row = 0, at = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++, at++) sum += value[at]! * input.value[column]!;
    output.value[row] = sum;
  }
  tape.push(() => {
    for (let row = 0, at = 0; row < rows; row++) {
      const steep = output.slope[row]!;
      for (let column = 0; column < columns; column++, at++) {
        slope[at]! += steep * input.value[column]!;
        input.slope[column]! += steep * value[at]!;
      }
    }
  });
  return output;
}

/** left + share · right */
export function add(tape: Tape, left: Cell, right: Cell, share = 1): Cell {
  const output = cell(left.value.length);
  for (let at = 0; at < left.value.length; at++) output.value[at] = left.value[at]! + share * right.value[at]!;
  tape.push(() => {
    for (let at = 0; at < left.value.length; at++) {
      left.slope[at]! += output.slope[at]!;
      right.slope[at]! += share * output.slope[at]!;
    }
  });
  return output;
}

export function normalize(tape: Tape, input: Cell): Cell {
  const size = input.value.length;
  const output = cell(size);
  let mean = 0;
  for (const value of input.value) mean += value / size;
  let variance = 0;
  for (const value of input.value) variance += (value - mean) ** 2 / size;
  const scale = 1 / Math.sqrt(variance + 1e-5);
  for (let at = 0; at < size; at++) output.value[at] = (input.value[at]! - mean) * scale;
  tape.push(() => {
    let slopes = 0;
    let leaning = 0;
    for (let at = 0; at < size; at++) {
      slopes += output.slope[at]! / size;
      leaning += (output.slope[at]! * output.value[at]!) / size;
    }
    for (let at = 0; at < size; at++) {
      input.slope[at]! += scale * (output.slope[at]! - slopes - output.value[at]! * leaning);
    }
  });
  return output;
}

export function swish(tape: Tape, input: Cell): Cell {
  const output = cell(input.value.length);
  const gates = input.value.map(sigmoid);
  for (let at = 0; at < gates.length; at++) output.value[at] = input.value[at]! * gates[at]!;
  tape.push(() => {
    for (let at = 0; at < gates.length; at++) {
      input.slope[at]! += output.slope[at]! * (gates[at]! + output.value[at]! * (1 - gates[at]!));
    }
  });
  return output;
}

/** The first half of the numbers, each times the sigmoid of its partner in the second half. */
export function gate(tape: Tape, input: Cell): Cell {
  const size = input.value.length / 2;
  const output = cell(size);
  const gates = input.value.subarray(size).map(sigmoid);
  for (let at = 0; at < size; at++) output.value[at] = input.value[at]! * gates[at]!;
  tape.push(() => {
    for (let at = 0; at < size; at++) {
      input.slope[at]! += output.slope[at]! * gates[at]!;
      input.slope[size + at]! += output.slope[at]! * output.value[at]! * (1 - gates[at]!);
    }
  });
  return output;
}

/** Each channel by itself over the inputs; the last input meets the last tap. */
export function convolve(tape: Tape, taps: Parameter, inputs: readonly Cell[]): Cell {
  const { rows, columns } = taps;
  const output = cell(rows);
  const skip = columns - inputs.length;
  const each = (visit: (channel: number, at: number, input: Cell) => void) => {
    for (const [index, input] of inputs.entries()) {
      for (let channel = 0; channel < rows; channel++) visit(channel, channel * columns + skip + index, input);
    }
  };
  each((channel, at, input) => {
    output.value[channel]! += taps.value[at]! * input.value[channel]!;
  });
  tape.push(() =>
    each((channel, at, input) => {
      taps.slope[at]! += output.slope[channel]! * input.value[channel]!;
      input.slope[channel]! += output.slope[channel]! * taps.value[at]!;
    }),
  );
  return output;
}

/** ln(1 + eˣ), without overflow. */
export function softplus(tape: Tape, input: Cell): Cell {
  return each(
    tape,
    input,
    (value) => Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value))),
    (value) => sigmoid(value),
  );
}

export function exp(tape: Tape, input: Cell): Cell {
  return each(tape, input, Math.exp, (_, output) => output);
}

/** The numbers from `start` up to, but not including, `end`; also the row of an embedding. */
export function slice(tape: Tape, input: Cell, start: number, end: number): Cell {
  const output = cell(end - start);
  output.value.set(input.value.subarray(start, end));
  tape.push(() => {
    for (let at = start; at < end; at++) input.slope[at]! += output.slope[at - start]!;
  });
  return output;
}

/**
 * The mean cross-entropy of the labels, in nats, one label per cell of logits. It is the end of a tape: its slopes are
 * added to the logits' at once.
 */
export function crossEntropy(logits: readonly Cell[], labels: readonly number[]): number {
  let loss = 0;
  for (const [index, { value, slope }] of logits.entries()) {
    const chances = softmax(value);
    const label = labels[index]!;
    for (let at = 0; at < value.length; at++) slope[at]! += (chances[at]! - (at === label ? 1 : 0)) / labels.length;
    loss -= Math.log(chances[label]!) / labels.length;
  }
  return loss;
}

/** A function of each number by itself, with its derivative given the input and the output. */
function each(
  tape: Tape,
  input: Cell,
  of: (value: number) => number,
  slopeOf: (value: number, output: number) => number,
): Cell {
  const output = cell(input.value.length);
  for (let at = 0; at < output.value.length; at++) output.value[at] = of(input.value[at]!);
  tape.push(() => {
    for (let at = 0; at < output.value.length; at++) {
      input.slope[at]! += output.slope[at]! * slopeOf(input.value[at]!, output.value[at]!);
    }
  });
  return output;
}
