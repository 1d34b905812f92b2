import { rankCuts } from './boundary/rank-cuts.ts';

/** One way to cut an entry. */
export interface Reading {
  readonly title: string;
  readonly abstract: string;
  readonly probability: number;
}

/** The best readings of a title and abstract run together, best first. */
export function readingsOf(body: string, limit = 2): readonly Reading[] {
  return rankCuts(body, limit).map(({ offset, probability }) => ({
    title: body.slice(0, offset),
    abstract: body.slice(offset + 1),
    probability,
  }));
}
