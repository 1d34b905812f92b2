/**
 * The second half of DyCoke, dynamic pruning: the film's tiles that are left stay in a cache, and for each word that
 * is written the model attends only to some of them. Which ones, the attention of the layer below says.
 */
import { softmax } from '../kit/attention.ts';
import type { Feature } from '../kit/pixels.ts';
import { cosine } from './thin.ts';

/** How tiles are chosen: again for each word, or by the first word for all. */
export type Way = 'anew' | 'once';

export interface Rules {
  readonly way: Way;
  /** The part of the tiles that a word attends to, 0 to 1: the paper's 1 − P. */
  readonly share: number;
  /** A new choice is made where attention is less like that of the last choice than this, as a cosine. */
  readonly renewBelow: number;
}

/** What happens while one word is written. Tiles are counted in the order of the film. */
export interface Moment {
  /** The attention that the word would give to each tile if all of them were there. */
  readonly attention: Float64Array;
  /** The tiles attended to. */
  readonly chosen: readonly number[];
  /** The part of that attention that falls on the chosen tiles. */
  readonly kept: number;
  readonly isRenewed: boolean;
  /** Tiles in the cache after it, to which a later word can attend. */
  readonly cache: readonly number[];
}

/** How sharply attention falls with the angle between what is asked for and what a tile shows. */
const sharpness = 6;
/** What a word keeps of the one before it. */
const memory = 0.3;

/** What each word asks for: the mean feature of its object, and some of what the word before asked for. */
export function queriesOf(meanings: readonly Feature[]): Feature[] {
  const queries: Feature[] = [];
  for (const meaning of meanings) {
    const before = queries.at(-1);
    queries.push(meaning.map((value, index) => value + memory * (before?.[index] ?? 0)));
  }
  return queries;
}

/** Attention over tiles, all or some: a softmax of the cosines. The others have none. */
export function attentionTo(query: Feature, tiles: readonly Feature[], among?: readonly number[]): Float64Array {
  const scores = new Float64Array(tiles.length).fill(Number.NEGATIVE_INFINITY);
  for (const tile of among ?? tiles.keys()) scores[tile] = sharpness * cosine(query, tiles[tile]!);
  return softmax(scores);
}

/** The `count` tiles with most attention, in the order of the film; of equals the first. */
export function strongest(attention: Float64Array, count: number): number[] {
  const limit = attention.slice().sort()[attention.length - count] ?? Number.POSITIVE_INFINITY;
  let equals = count - attention.reduce((above, weight) => above + (weight > limit ? 1 : 0), 0);
  const chosen: number[] = [];
  for (const [tile, weight] of attention.entries()) {
    if (weight < limit) continue;
    if (weight > limit) chosen.push(tile);
    else if (equals > 0) {
      chosen.push(tile);
      equals -= 1;
    }
  }
  return chosen;
}

/**
 * Writes words over the tiles that were read. A choice made anew leaves all tiles in the cache, so that a later word
 * can have them; a choice made once erases the others.
 *
 * @param attentions what each word attends to, over the tiles that temporal merging left
 */
export function writeAnswer(attentions: readonly Float64Array[], rules: Rules): Moment[] {
  const tiles = attentions[0]?.length ?? 0;
  const count = Math.floor(tiles * rules.share);
  let cache: readonly number[] = Array.from({ length: tiles }, (_, tile) => tile);
  let choice: { readonly attention: Float64Array; readonly tiles: readonly number[] } | undefined;
  return attentions.map((attention) => {
    const isRenewed = !choice || (rules.way === 'anew' && cosine(attention, choice.attention) < rules.renewBelow);
    if (isRenewed || !choice) choice = { attention, tiles: strongest(attention, count) };
    if (rules.way === 'once') cache = choice.tiles;
    const chosen = choice.tiles;
    const kept = chosen.reduce((sum, tile) => sum + attention[tile]!, 0);
    return { attention, chosen, kept, isRenewed, cache };
  });
}

/** The tiles that a word would choose if all were there. */
export function wantedBy({ attention, chosen }: Moment): number[] {
  return strongest(attention, chosen.length);
}
