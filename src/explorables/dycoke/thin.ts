/**
 * The first half of DyCoke, temporal merging: before the language model reads a film, tiles that look like the tile
 * at the same place of an earlier frame are dropped. As the authors' code has it, "merging" keeps the earlier tile as
 * it is; nothing is averaged.
 */
import { dot } from '../kit/attention.ts';
import type { Feature } from '../kit/pixels.ts';

type Frames = readonly (readonly Feature[])[];

/** Which tiles are left: by frame and tile. */
export type Kept = readonly (readonly boolean[])[];

export const groupSize = 4;

/** In each group of four: which frame is thinned, and against which. Frame 0 stays whole. */
const pairs = [
  [1, 0],
  [3, 2],
  [2, 0],
] as const;

/** How many tiles a thinned frame keeps of `tiles`, at a rate of so many percent dropped. */
export function keptCount(tiles: number, percent: number): number {
  return Math.floor(((100 - percent) * tiles) / 100);
}

/**
 * Thins a film in groups of four frames. Frames 1 and 2 are compared with frame 0, frame 3 with frame 2, place by
 * place; each keeps the tiles that are least like the others. Likeness is always that of the film as it was.
 */
export function thin(frames: Frames, percent: number): Kept {
  const kept = frames.map((tiles) => tiles.map(() => true));
  for (let start = 0; start + groupSize <= frames.length; start += groupSize) {
    for (const [later, earlier] of pairs) {
      const likeness = similarities(frames[start + earlier]!, frames[start + later]!);
      const stays = leastLike(likeness, keptCount(likeness.length, percent));
      kept[start + later] = likeness.map((_, tile) => stays.has(tile));
    }
  }
  return kept;
}

/** How alike two frames are at each place: the cosine of the features, −1 to 1. */
export function similarities(earlier: readonly Feature[], later: readonly Feature[]): number[] {
  return later.map((feature, tile) => cosine(feature, earlier[tile]!));
}

export function cosine(a: Float64Array, b: Float64Array): number {
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

function leastLike(likeness: readonly number[], count: number): ReadonlySet<number> {
  const order = likeness.map((_, tile) => tile).sort((a, b) => likeness[a]! - likeness[b]! || a - b);
  return new Set(order.slice(0, count));
}

/**
 * What the film has lost: the mean distance between each tile and the one that is left in its stead. A dropped tile
 * of frame 3 has that of frame 2, and where this is dropped too, that of frame 0.
 */
export function loss(frames: Frames, kept: Kept): number {
  let sum = 0;
  for (const [frame, tiles] of frames.entries()) {
    for (const [tile, feature] of tiles.entries()) sum += distance(feature, frames[standIn(kept, frame, tile)]![tile]!);
  }
  return sum / (frames.length * (frames[0]?.length ?? 0));
}

/** The frame whose tile is left where this one was. */
export function standIn(kept: Kept, frame: number, tile: number): number {
  if (kept[frame]![tile]!) return frame;
  const place = frame % groupSize;
  return standIn(kept, frame - place + (pairs.find(([later]) => later === place)?.[1] ?? 0), tile);
}

function distance(a: Feature, b: Feature): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index]! - b[index]!) ** 2;
  return Math.sqrt(sum);
}
