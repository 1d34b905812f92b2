import { upperTail } from '../kit/chi-square.ts';

interface Row {
  readonly iterations: number;
  readonly mean: number;
  readonly deviation: number;
}

/** By how many standard deviations a published count is above the model's mean. */
export function score({ iterations, mean, deviation }: Row): number {
  return (iterations - mean) / deviation;
}

/** Σz² over the rows, and the chance that as many single draws of the model would give less. */
export function scatterOf(rows: readonly Row[]): { readonly sum: number; readonly chanceOfLess: number } {
  const sum = rows.reduce((total, row) => total + score(row) ** 2, 0);
  return { sum, chanceOfLess: 1 - upperTail(sum, rows.length) };
}
