import type { Point } from './point.ts';

/** Colors that regions share. */
export const regionColors = 6;

/** A color for each region, so that near regions differ: each takes the one whose nearest region so far is farthest. */
export function colorRegions(centers: readonly Point[]): readonly number[] {
  const colors: number[] = [];
  for (const [x, y] of centers) {
    const away = Array.from({ length: regionColors }, () => Number.POSITIVE_INFINITY);
    for (const [index, color] of colors.entries()) {
      const [otherX, otherY] = centers[index] as Point;
      away[color] = Math.min(away[color] ?? 0, Math.hypot(x - otherX, y - otherY));
    }
    colors.push(away.indexOf(Math.max(...away)));
  }
  return colors;
}
