import type { Point } from './point.ts';

const bits = 12;

/** How far along a Hilbert curve (1891) a place is: places that are near along the curve are near on the map. */
export function hilbertIndex(place: Point): number {
  let [x, y] = place;
  let index = 0;
  for (let size = 2 ** (bits - 1); size >= 1; size /= 2) {
    const isRight = x & size ? 1 : 0;
    const isLow = y & size ? 1 : 0;
    index = index * 4 + ((3 * isRight) ^ isLow);
    if (isLow === 1) continue;
    if (isRight === 1) {
      x = 2 * size - 1 - (x & (2 * size - 1));
      y = 2 * size - 1 - (y & (2 * size - 1));
    }
    [x, y] = [y, x];
  }
  return index;
}
