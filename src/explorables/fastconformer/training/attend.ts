import type { Cell, Tape } from './tape.ts';

/** One head: channels from `start` on, `size` of them. `penalties` are taken off the scores, one a key. */
export interface Head {
  readonly start: number;
  readonly size: number;
}

/** Adds to the context what a head reads: the values, each by its share of the softmax of the scores. */
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
  const highest = Math.max(...scores);
  const raised = scores.map((value) => Math.exp(value - highest));
  const total = raised.reduce((sum, value) => sum + value, 0);
  const shares = raised.map((value) => value / total);
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
