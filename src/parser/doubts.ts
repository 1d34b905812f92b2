import { rankCuts } from './boundary/rank-cuts.ts';

/** One way to cut an entry. */
export interface Reading {
  readonly title: string;
  readonly abstract: string;
  readonly probability: number;
}

/** The best readings of a title and abstract run together, best first. */
export function readingsOf(body: string, limit = 2): readonly Reading[] {
  return rankCuts(body, limit).map(({ offset, probability }) => {
    const end = endOfTitle(body, offset);
    return { title: body.slice(0, end), abstract: body.slice(end + 1), probability };
  });
}

/** Of a doubled space at a cut, the first ends the title and the others belong to the abstract. */
export function endOfTitle(body: string, offset: number): number {
  let end = offset;
  while (end > 1 && body[end - 1] === ' ') end--;
  return end;
}
