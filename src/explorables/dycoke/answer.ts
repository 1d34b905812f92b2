/**
 * The second half of DyCoke, dynamic pruning: the film's tiles that are left stay in a cache, and for each word that
 * is written the model attends only to some of them. Which ones, the attention of the layer below says.
 */
import { mix, softmax } from '../kit/attention.ts';
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

/** What happens while one word is written. */
export interface Moment {
  /** Attention of the layer below: one weight for each tile in the film, 0 where it is not in the cache. */
  readonly attention: Float64Array;
  /** The tiles attended to, in the order of the film. */
  readonly chosen: readonly number[];
  /** The tiles that would be chosen if every word chose, from all that were read. */
  readonly wanted: readonly number[];
  /** The part of the attention that the word would give over all tiles and that falls on the chosen ones. */
  readonly kept: number;
  readonly isRenewed: boolean;
  /** What the layer above reads: the features of the chosen tiles, by attention over these alone. */
  readonly output: Float64Array;
  /** Tiles and words in the cache after it. */
  readonly cached: number;
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
  const order = Array.from(attention.keys()).sort((a, b) => attention[b]! - attention[a]! || a - b);
  return order.slice(0, count).sort((a, b) => a - b);
}

/**
 * Writes words over the tiles that were read. A choice made anew leaves all tiles in the cache, so that a later word
 * can have them; a choice made once erases the others.
 *
 * @param tiles features of the tiles that temporal merging left
 * @param queries one for each word
 */
export function writeAnswer(tiles: readonly Feature[], queries: readonly Feature[], rules: Rules): Moment[] {
  const count = Math.floor(tiles.length * rules.share);
  let cache: readonly number[] = [...tiles.keys()];
  let choice: { readonly attention: Float64Array; readonly tiles: readonly number[] } | undefined;
  return queries.map((query, word) => {
    const full = attentionTo(query, tiles);
    const attention = cache.length === tiles.length ? full : attentionTo(query, tiles, cache);
    const isRenewed = !choice || (rules.way === 'anew' && cosine(attention, choice.attention) < rules.renewBelow);
    if (isRenewed || !choice) choice = { attention, tiles: strongest(attention, count) };
    if (rules.way === 'once') cache = choice.tiles;
    const chosen = choice.tiles;
    return {
      attention,
      chosen,
      wanted: strongest(full, count),
      kept: chosen.reduce((sum, tile) => sum + full[tile]!, 0),
      isRenewed,
      output: mix(attentionTo(query, tiles, chosen), tiles),
      cached: cache.length + word + 1,
    };
  });
}
