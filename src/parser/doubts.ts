import { type Cut, rankCuts } from './boundary/rank-cuts.ts';
import { favorLabel } from './favor-label.ts';
import { beUnsure, isEnglish, rankUnspaced } from './other-languages.ts';

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
  const plain = body.replace(/[^\S ]/g, ' ');
  return weighCuts(plain, rankCuts(plain, Number.POSITIVE_INFINITY)).slice(0, limit);
}

/** Cuts of a body, best first, with what the model does not know: labels, and texts that are not in English. */
export function weighCuts(body: string, cuts: readonly Cut[]): readonly Cut[] {
  const unspaced = rankUnspaced(body);
  if (unspaced) return unspaced;
  const weighed = favorLabel(body, cuts);
  return isEnglish(body) ? weighed : beUnsure(weighed);
}

/** Cuts that are less likely than this are of no use. */
const leastChance = 1e-5;

/**
 * The cuts at plain spaces, best first. Where the title more likely ends at white space of another kind, their
 * probabilities are low: title and abstract are said to be joined by a space, so they are not cut there.
 */
export function plainCuts(body: string): readonly Cut[] {
  const cuts = rankSpaces(body, Number.POSITIVE_INFINITY).filter(({ offset }) => body[offset] === ' ');
  return cuts.filter(({ probability }, index) => index === 0 || probability >= leastChance);
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
