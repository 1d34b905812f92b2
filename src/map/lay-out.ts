import { fitToGrid } from './fit-to-grid.ts';
import { FreePlaces } from './free-places.ts';
import { nearestVectors } from './nearest-vectors.ts';
import { placeAmong } from './place-among.ts';
import { type Point, side } from './point.ts';
import { umapLayout } from './umap-layout.ts';

interface Wanted {
  /** Where each paper is on the last map; `null` for a newcomer. */
  readonly kept: readonly (Point | null)[];
  /** Up to three papers most like one, the most alike first; none where that cannot be said. Asked only for newcomers to a map that is kept. */
  readonly alike: (paper: number) => readonly number[];
  /** What the papers are about, as `textVectors` gives it. Asked only where the map is made from nothing, or for a newcomer that is `alike` to none. */
  readonly vectors: () => Float32Array;
  /** Of larger collections, about this many papers are laid out, and the others placed among them. */
  readonly mostLaidOut?: number;
}

/** A smaller share of papers with a place is no map to add to. */
const leastKept = 0.5;

/**
 * A place for each paper, near papers with like texts. Papers that have a place keep it, and newcomers are placed
 * among those most like them; only where fewer than half have a place is the map laid out from nothing.
 */
export function layOut({ kept, alike, vectors, mostLaidOut = 3000 }: Wanted): readonly Point[] {
  const known = [...kept.entries()].flatMap(([paper, place]) => (place ? [{ paper, place }] : []));
  if (known.length < kept.length * leastKept) return fresh(kept.length, vectors, mostLaidOut);
  const free = new FreePlaces(known.map(({ place }) => place));
  const placed = new Map(known.map(({ paper, place }) => [paper, place]));
  const settled = [...placed.keys()];
  let all: Float32Array | undefined;
  for (const [paper, place] of kept.entries()) {
    if (place) continue;
    const around = alike(paper)
      .map((other) => placed.get(other))
      .filter((other) => other !== undefined);
    all ??= around.length > 0 ? undefined : vectors();
    const wanted =
      around.length > 0 || !all ? placeAmong(around, weights) : amongLandmarks(all, paper, placed, settled);
    placed.set(paper, free.take(wanted));
  }
  return kept.map((place, paper) => place ?? placed.get(paper) ?? [0, 0]);
}

/** How much the papers most like a newcomer draw it, the most alike first. */
const weights = [1, 1 / 2, 1 / 3];

/** Too few for a layout: around the middle, or in it. */
function circle(count: number): readonly Point[] {
  const radius = count > 1 ? side / 4 : 0;
  return Array.from({ length: count }, (_, index) => {
    const angle = Math.PI + (2 * Math.PI * index) / count;
    return [Math.round(side / 2 + radius * Math.cos(angle)), Math.round(side / 2 + radius * Math.sin(angle))];
  });
}

function fresh(count: number, vectors: () => Float32Array, mostLaidOut: number): readonly Point[] {
  if (count < 4) return circle(count);
  const all = vectors();
  const step = Math.ceil(count / (mostLaidOut * 1.5));
  const chosen = Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
  const places = fitToGrid(umapLayout(all, chosen));
  const known = new Map(chosen.map((paper, index) => [paper, places[index] ?? ([0, 0] as const)]));
  const free = new FreePlaces();
  return Array.from({ length: count }, (_, paper) =>
    free.take(known.get(paper) ?? amongLandmarks(all, paper, known, chosen)),
  );
}

/** Landmarks that place a paper. */
const landmarks = 4;

function amongLandmarks(
  vectors: Float32Array,
  paper: number,
  known: ReadonlyMap<number, Point>,
  chosen: readonly number[],
): Point {
  const { papers, cosines } = nearestVectors(vectors, paper, chosen, landmarks);
  return placeAmong(
    papers.map((other) => known.get(other) ?? [0, 0]),
    cosines.map((cosine) => Math.max(0, cosine) ** 4),
  );
}
