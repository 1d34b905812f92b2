/** Plain numbers, because vectors are made by the thousand. */
export type Vector = readonly number[];

/** Row-major: `rows` outputs for `columns` inputs. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** What a run has cost so far. */
export interface Work {
  multiplyAdds: number;
  /** How often a vector has passed through a layer. */
  passes: number;
}

export function noWork(): Work {
  return { multiplyAdds: 0, passes: 0 };
}

/** Matrix times vector; the multiplications are added to `work`. */
export function multiply({ rows, columns, values }: Matrix, input: Vector, work: Work): Vector {
  const output: number[] = [];
  for (let row = 0, at = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++, at++) sum += values[at]! * input[column]!;
    output.push(sum);
  }
  work.multiplyAdds += values.length;
  return output;
}

/** Layer norm: mean 0 and variance 1 within the vector; no statistic reaches over time, so streaming can be exact. */
export function normalize(input: Vector): Vector {
  const size = input.length;
  let sum = 0;
  for (let at = 0; at < size; at++) sum += input[at]!;
  const mean = sum / size;
  let squares = 0;
  for (let at = 0; at < size; at++) squares += (input[at]! - mean) * (input[at]! - mean);
  const scale = 1 / Math.sqrt(squares / size + 1e-5);
  return input.map((value) => (value - mean) * scale);
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

export function swish(value: number): number {
  return value * sigmoid(value);
}

export function add(left: Vector, right: Vector, share = 1): Vector {
  return left.map((value, index) => value + share * right[index]!);
}
