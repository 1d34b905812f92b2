import { type Cut, rankCuts } from './boundary/rank-cuts.ts';

/** One way to cut an entry. */
export interface Reading {
  readonly title: string;
  readonly abstract: string;
  readonly probability: number;
}

/** The best readings of a title and abstract run together, best first. */
export function readingsOf(body: string, limit = 2): readonly Reading[] {
  return rankSpaces(body, limit).map(({ offset, probability }) => {
    const end = endOfTitle(body, offset);
    return { title: body.slice(0, end), abstract: body.slice(end + 1), probability };
  });
}

/** Ranks all white space of a body, of whatever kind, as the model ranks plain spaces. */
function rankSpaces(body: string, limit: number): readonly Cut[] {
  return rankCuts(body.replace(/[^\S ]/g, ' '), limit);
}

/**
 * The best cut at a plain space. Where the title more likely ends at white space of another kind, the cut's
 * probability is low: title and abstract are said to be joined by a space, so they are not cut there.
 */
export function bestCut(body: string): Cut | undefined {
  const limit = /[^\S ]/.test(body) ? Number.POSITIVE_INFINITY : 1;
  return rankSpaces(body, limit).find(({ offset }) => body[offset] === ' ');
}

/** The chance that the title of a body ends at a place, 0 to 1. */
export function chanceOfCut(body: string, offset: number): number {
  return rankSpaces(body, Number.POSITIVE_INFINITY).find((cut) => cut.offset === offset)?.probability ?? 0;
}

/** Of a doubled space at a cut, the first ends the title and the others belong to the abstract. */
export function endOfTitle(body: string, offset: number): number {
  let end = offset;
  while (end > 1 && body[end - 1] === ' ') end--;
  return end;
}
