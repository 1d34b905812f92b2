import { softmax } from '../attention.ts';
import type { Cell, Tape } from './tape.ts';

/** One head: the `size` channels from `start` on. */
export interface Head {
  readonly start: number;
  readonly size: number;
}

/**
 * Adds to `context` what a head reads: the values weighted by the softmax of the scores. `penalties` are subtracted
 * from the scores, one per key.
 */
export function attend(
  tape: Tape,
  context: Cell,
  query: Cell,
  keys: readonly Cell[],
  values: readonly Cell[],
  penalties: readonly number[],
  { start, size }: Head,
): void {
  const scale = 1 / Math.sqrt(size);
  const end = start + size;
  const scores = keys.map((key, index) => {
    let sum = 0;
    for (let at = start; at < end; at++) sum += query.value[at]! * key.value[at]!;
    return sum * scale - penalties[index]!;
  });
  const shares = softmax(scores);
  for (const [index, value] of values.entries()) {
    for (let at = start; at < end; at++) context.value[at]! += shares[index]! * value.value[at]!;
  }
  tape.push(() => {
    const gains = values.map((value) => {
      let sum = 0;
      for (let at = start; at < end; at++) sum += context.slope[at]! * value.value[at]!;
      return sum;
    });
    const mean = gains.reduce((sum, gain, index) => sum + gain * shares[index]!, 0);
    for (const [index, value] of values.entries()) {
      const steep = shares[index]! * (gains[index]! - mean) * scale;
      const key = keys[index]!;
      for (let at = start; at < end; at++) {
        value.slope[at]! += shares[index]! * context.slope[at]!;
        query.slope[at]! += steep * key.value[at]!;
        key.slope[at]! += steep * query.value[at]!;
      }
    }
  });
}
