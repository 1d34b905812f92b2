import { type Point, side } from './point.ts';

type Place = readonly number[];

/** Part of the grid that stays free around the papers. */
const margin = 120;
/** Screens are wide: a map that is rounder is drawn out to this many times its height. */
const leastWidth = 1.35;

/**
 * Turns a layout so that it is widest from left to right, and scales it to the grid of the map. Far-off papers
 * are drawn in, so that they do not shrink everything else.
 */
export function fitToGrid(places: readonly Place[]): readonly Point[] {
  const turned = turnLevel(places).map(([x = 0, y = 0]): Place => [x, y]);
  const reach = Math.max(spreadOf(turned, 0), spreadOf(turned, 1)) * 2.2 || 1;
  const drawn = turned.map(([x = 0, y = 0]) => drawIn(x / reach, y / reach));
  const [left, right] = rangeOf(drawn, 0);
  const [top, bottom] = rangeOf(drawn, 1);
  const wide = (side - 2 * margin) / (right - left || 1);
  const high = Math.min(wide, (side - 2 * margin) / leastWidth / (bottom - top || 1));
  const shift = [(side - (left + right) * wide) / 2, (side - (top + bottom) * high) / 2] as const;
  return drawn.map(([x = 0, y = 0]) => [Math.round(x * wide + shift[0]), Math.round(y * high + shift[1])]);
}

/** Leaves what is within the reach as it is; beyond it distances shrink to their logarithm. */
function drawIn(x: number, y: number): Place {
  const distance = Math.hypot(x, y);
  if (distance <= 1) return [x, y];
  const factor = (1 + Math.log(distance)) / distance;
  return [x * factor, y * factor];
}

/** Centered, and with its principal axis from left to right. */
function turnLevel(places: readonly Place[]): readonly Place[] {
  const [centerX, centerY] = [mean(places, 0), mean(places, 1)];
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x = 0, y = 0] of places) {
    xx += (x - centerX) ** 2;
    yy += (y - centerY) ** 2;
    xy += (x - centerX) * (y - centerY);
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return places.map(([x = 0, y = 0]) => [
    (x - centerX) * cos + (y - centerY) * sin,
    (y - centerY) * cos - (x - centerX) * sin,
  ]);
}

function mean(places: readonly Place[], part: 0 | 1): number {
  return places.reduce((sum, place) => sum + (place[part] ?? 0), 0) / Math.max(1, places.length);
}

function spreadOf(places: readonly Place[], part: 0 | 1): number {
  return Math.sqrt(places.reduce((sum, place) => sum + (place[part] ?? 0) ** 2, 0) / Math.max(1, places.length));
}

function rangeOf(places: readonly Place[], part: 0 | 1): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const place of places) {
    least = Math.min(least, place[part] ?? 0);
    most = Math.max(most, place[part] ?? 0);
  }
  return [least, most];
}
