import type { MapData } from '../../map/map-file.ts';
import { keyLength, slugKey } from '../../map/slug-keys.ts';
import { ask } from '../search/engine.ts';
import { emptyQuestion } from '../search/question.ts';

export interface Found {
  /** The papers to light. */
  readonly papers: ReadonlySet<number>;
  readonly line: string;
}

/** Papers that are lit at most: the best. */
const mostLit = 40;

/**
 * Asks the search and finds the hits on the map.
 * @returns `null` where a later question has overtaken this one
 * @throws where the index cannot be fetched
 */
export async function findOnMap(data: MapData, text: string): Promise<Found | null> {
  const answer = await ask({ ...emptyQuestion, text }, mostLit, () => undefined);
  if (!answer) return null;
  const placeOf = new Map(data.keys.map((key, paper) => [key, paper]));
  const papers = answer.hits.flatMap(({ url }) => {
    const slug = /papers\/([^/]+)\/$/.exec(url)?.[1] ?? '';
    const paper = placeOf.get(slugKey(slug, data.salt).slice(0, keyLength));
    return paper === undefined ? [] : [paper];
  });
  return { papers: new Set(papers), line: describe(answer.total, papers.length, text) };
}

function describe(total: number, lit: number, text: string): string {
  if (total === 0) return `No paper matches “${text}”.`;
  if (total === 1) return `One paper matches “${text}”; it is lit.`;
  if (lit === total) return `${total} papers match “${text}”; they are lit.`;
  return `${total} papers match “${text}”; the best ${lit} are lit.`;
}
