import type { Mean } from './measure.ts';

/**
 * What the small network does on lines that training has not seen, as `measure.ts` gives it with its usual rules; a
 * test works it out again and fails where the network has moved on.
 */
export const measured: {
  /** Lines of each kind. */
  readonly lines: number;
  readonly perPass: Readonly<Record<'query' | 'log' | 'sentence', Mean>>;
  /** The part of passes over lines of all kinds that keep a guess of the first, the second, … stream. */
  readonly kept: readonly Mean[];
  /** Loss of the next word, in nats: of the page’s network, and as `train.ts --without-streams` prints it. */
  readonly loss: { readonly withStreams: Mean; readonly without: Mean };
} = {
  lines: 67,
  perPass: {
    query: { mean: 3.373134, error: 0.013908 },
    log: { mean: 3.445629, error: 0.021807 },
    sentence: { mean: 2.1301, error: 0.057991 },
  },
  kept: [
    { mean: 0.936152, error: 0.007184 },
    { mean: 0.776531, error: 0.012241 },
    { mean: 0.666954, error: 0.01385 },
  ],
  loss: { withStreams: { mean: 0.881435, error: 0.035465 }, without: { mean: 0.843402, error: 0.037085 } },
};
