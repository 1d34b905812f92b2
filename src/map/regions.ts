import { makeRandom } from '../explorables/kit/random.ts';
import type { Point } from './point.ts';

/** A part of the map whose papers are near each other. */
export interface Region {
  readonly center: Point;
  /** The papers in it, the nearest to its center first. */
  readonly papers: readonly number[];
}

const rounds = 40;
/** Smaller collections are taken in at a glance. */
const leastPapers = 24;
const mostRegions = 28;

/** How many regions a map of so many papers has: more, but also larger ones, with more papers. */
export function regionCount(papers: number): number {
  return papers < leastPapers ? 0 : Math.min(mostRegions, Math.max(3, Math.round(0.7 * papers ** 0.45)));
}

/** Divides the map into about `count` regions: k-means (Lloyd 1982) from a spread-out start (Arthur and Vassilvitskii 2007), seeded. */
export function regionsOf(places: readonly Point[], count: number): readonly Region[] {
  if (count === 0 || places.length === 0) return [];
  let centers = spreadOut(places, count);
  let members = assign(places, centers);
  for (let round = 0; round < rounds; round++) {
    const moved = members.map((papers, index) =>
      middleOf(
        papers.map((paper) => places[paper] as Point),
        centers[index],
      ),
    );
    const isStill = moved.every(([x, y], index) => x === centers[index]?.[0] && y === centers[index]?.[1]);
    centers = moved;
    members = assign(places, centers);
    if (isStill) break;
  }
  return members
    .map((papers, index): Region => {
      const center = centers[index] ?? [0, 0];
      const away = (paper: number) => squared(places[paper] as Point, center);
      return { center, papers: papers.toSorted((a, b) => away(a) - away(b) || a - b) };
    })
    .filter(({ papers }) => papers.length > 0)
    .sort((a, b) => b.papers.length - a.papers.length || a.center[0] - b.center[0]);
}

function spreadOut(places: readonly Point[], count: number): readonly Point[] {
  const random = makeRandom(1982);
  const centers = [places[Math.floor(random() * places.length)] as Point];
  const away = places.map((place) => squared(place, centers[0] as Point));
  while (centers.length < Math.min(count, places.length)) {
    let left = random() * away.reduce((sum, distance) => sum + distance, 0);
    const next = away.findIndex((distance) => {
      left -= distance;
      return left <= 0;
    });
    const center = places[Math.max(0, next)] as Point;
    centers.push(center);
    for (const [index, place] of places.entries()) away[index] = Math.min(away[index] ?? 0, squared(place, center));
  }
  return centers;
}

function assign(places: readonly Point[], centers: readonly Point[]): number[][] {
  const members: number[][] = centers.map(() => []);
  for (const [paper, place] of places.entries()) {
    let [best, least] = [0, Number.POSITIVE_INFINITY];
    for (const [index, center] of centers.entries()) {
      const distance = squared(place, center);
      if (distance < least) [best, least] = [index, distance];
    }
    members[best]?.push(paper);
  }
  return members;
}

function middleOf(places: readonly Point[], fallback: Point = [0, 0]): Point {
  if (places.length === 0) return fallback;
  const [x, y] = places.reduce(([a, b], place) => [a + place[0], b + place[1]] as const, [0, 0] as Point);
  return [Math.round(x / places.length), Math.round(y / places.length)];
}

const squared = (a: Point, b: Point): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
