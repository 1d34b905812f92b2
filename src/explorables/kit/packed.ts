import type { Matrix } from './vectors.ts';

/** Matrices in few bytes: one character per weight and one scale per matrix, in a fixed order. */
export interface Packed {
  readonly scales: readonly number[];
  readonly weights: string;
}

/** 63 levels, from −31 to 31. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+';
const middle = 31;

/** Rounds each weight to one of 63 evenly spaced levels, up to the largest magnitude in its matrix. */
export function pack(matrices: readonly Matrix[]): Packed {
  const packed = matrices.map(({ values }) => {
    const scale = Number((Math.max(...values.map(Math.abs)) / middle).toPrecision(4));
    return { scale, weights: Array.from(values, (value) => digits[middle + Math.round(value / scale)]).join('') };
  });
  return { scales: packed.map(({ scale }) => scale), weights: packed.map(({ weights }) => weights).join('') };
}

/**
 * Returns a function that yields the packed matrices one after another; ask for them in the order and with the sizes
 * in which they were packed.
 */
export function unpack({ scales, weights }: Packed): (rows: number, columns: number) => Matrix {
  let next = 0;
  let at = 0;
  return (rows, columns) => {
    const scale = scales[next++]!;
    const values = Float64Array.from(
      { length: rows * columns },
      () => (digits.indexOf(weights[at++]!) - middle) * scale,
    );
    return { rows, columns, values };
  };
}
