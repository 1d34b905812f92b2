import type { Point } from './point.ts';

/** How well a layout keeps neighbors; 1 where all are kept, about 0.5 where places say nothing. */
export interface Quality {
  /** Whether those near on the map are near in their texts. */
  readonly trustworthiness: number;
  /** Whether those near in their texts are near on the map. */
  readonly continuity: number;
}

/**
 * Trustworthiness and continuity (Venna and Kaski 2001), over some or all papers.
 * @param likenessTo likeness of the text of one paper to each other
 * @param asked papers whose neighborhoods are looked at
 */
export function layoutQuality(
  places: readonly Point[],
  likenessTo: (paper: number) => Float32Array,
  neighbors: number,
  asked: readonly number[],
): Quality {
  let [intruding, missing] = [0, 0];
  for (const paper of asked) {
    const inText = ranks(likenessTo(paper), paper);
    const [x, y] = places[paper] ?? [0, 0];
    const onMap = ranks(
      Float32Array.from(places, (place) => -Math.hypot(place[0] - x, place[1] - y)),
      paper,
    );
    for (let other = 0; other < places.length; other++) {
      const [text, map] = [inText[other] ?? 0, onMap[other] ?? 0];
      if (other === paper) continue;
      if (map <= neighbors && text > neighbors) intruding += text - neighbors;
      if (text <= neighbors && map > neighbors) missing += map - neighbors;
    }
  }
  const most = (asked.length * neighbors * (2 * places.length - 3 * neighbors - 1)) / 2;
  return { trustworthiness: 1 - intruding / most, continuity: 1 - missing / most };
}

/** Rank of each paper by nearness to one: 1 for the nearest, the earlier first where two are equally near. */
function ranks(nearness: Float32Array, paper: number): Int32Array {
  const order = Array.from(nearness.keys())
    .filter((other) => other !== paper)
    .sort((a, b) => (nearness[b] ?? 0) - (nearness[a] ?? 0) || a - b);
  const rank = new Int32Array(nearness.length);
  for (const [index, other] of order.entries()) rank[other] = index + 1;
  return rank;
}
