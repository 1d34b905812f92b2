import { type ContourMultiPolygon, contourDensity } from 'd3-contour';
import { type Point, side } from './point.ts';

/** Levels of density that are drawn, as shares of the greatest. */
const levels = [0.06, 0.2, 0.4, 0.65];
/** The unit of the density's grid, and of the coordinates of the outlines. */
const cell = 32;

/** A method that the library has and its types have not. */
interface WithContours {
  contours(places: Point[]): ((level: number) => ContourMultiPolygon) & { readonly max: number };
}

/**
 * Outlines of where many papers are, as a relief map has them: one SVG path for each level, the widest first, in
 * units of `contourUnit`.
 */
export function contours(places: readonly Point[]): readonly string[] {
  const cells = (side + 1) / cell;
  const spacing = cells / Math.sqrt(Math.max(1, places.length));
  const density = contourDensity<Point>()
    .x(([x]) => x / cell + cells / 2)
    .y(([, y]) => y / cell + cells / 2)
    .size([cells * 2, cells * 2])
    .cellSize(1)
    .bandwidth(Math.min(13, Math.max(2.4, spacing * 1.1)));
  const outlines = (density as unknown as WithContours).contours([...places]);
  return levels
    .map((level) => pathOf(outlines(level * outlines.max).coordinates, cells / 2))
    .filter((path) => path !== '');
}

export const contourUnit = cell / 2;

/** Corners of the grid between two that are kept. */
const cornersKept = 4;

/** Smooth outlines: a curve from the middle of each side to the next, drawn to the corner between them. */
function pathOf(polygons: readonly (readonly (readonly number[][])[])[], shift: number): string {
  return polygons
    .flat()
    .map((ring) => curveOf(ring, shift))
    .join('');
}

function curveOf(ring: readonly (readonly number[])[], shift: number): string {
  const step = Math.max(1, Math.min(cornersKept, Math.floor(ring.length / 6)));
  // The last corner is the first once more.
  const corners = ring
    .slice(0, -1)
    .filter((_, index) => index % step === 0)
    .map(([x = 0, y = 0]) => [(x - shift) * 2, (y - shift) * 2] as const);
  const middles = corners.map(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    return [Math.round((x + nextX) / 2), Math.round((y + nextY) / 2)] as const;
  });
  const [startX, startY] = middles.at(-1) ?? [0, 0];
  const curves = corners.map(([x, y], index) => {
    const [fromX, fromY] = middles.at(index - 1) ?? [0, 0];
    const [toX, toY] = middles[index] ?? [0, 0];
    return [Math.round(x) - fromX, Math.round(y) - fromY, toX - fromX, toY - fromY];
  });
  return `M${startX} ${startY}q${curves.flat().join(' ').replaceAll(' -', '-')}z`;
}
