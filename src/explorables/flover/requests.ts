import { exponential, type Random } from '../kit/random.ts';

/** One call for text: `arrival` in ms, `steps` tokens to generate (a whole number, at least 1). `id` is its place by arrival. */
export interface Request {
  readonly id: number;
  readonly arrival: number;
  readonly steps: number;
}

export type Arrivals = 'even' | 'random';

/** Lengths are equal where `shortest` is `longest`, else drawn evenly from the whole numbers between them. */
export interface Traffic {
  readonly count: number;
  /** Mean time between two arrivals, ms. */
  readonly gap: number;
  readonly arrivals: Arrivals;
  readonly shortest: number;
  readonly longest: number;
}

/**
 * Requests in the order of their arrival, the first at 0. Random arrivals are a Poisson process: gaps drawn from the
 * exponential distribution. Two numbers are drawn for each request whatever the settings, so that one seed keeps the
 * same pattern while the reader stretches the gaps or the lengths.
 */
export function makeRequests({ count, gap, arrivals, shortest, longest }: Traffic, random: Random): readonly Request[] {
  let arrival = 0;
  return Array.from({ length: count }, (_, id) => {
    const wait = exponential(random, 1);
    if (id > 0) arrival += arrivals === 'even' ? gap : gap * wait;
    return { id, arrival, steps: shortest + Math.floor(random() * (longest - shortest + 1)) };
  });
}
