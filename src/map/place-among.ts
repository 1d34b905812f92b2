import { type Point, side } from './point.ts';

/** Within this distance of the nearest, others draw a paper toward them; one that is farther off would only pull it to where nothing is like it. */
const reach = side / 10;

/**
 * The place of a paper among its neighbors: between those that are together.
 * @param neighbors the places of the papers most like it, the most alike first; at least one
 * @param weights how much each draws, in the same order
 */
export function placeAmong(neighbors: readonly Point[], weights: readonly number[]): Point {
  const [nearest = [side / 2, side / 2]] = neighbors;
  let [sumX, sumY, sum] = [0, 0, 0];
  for (const [index, [x, y]] of neighbors.entries()) {
    if (Math.hypot(x - nearest[0], y - nearest[1]) > reach) continue;
    const weight = weights[index] ?? 0;
    sumX += weight * x;
    sumY += weight * y;
    sum += weight;
  }
  return sum > 0 ? [Math.round(sumX / sum), Math.round(sumY / sum)] : nearest;
}
