import type { MapData } from './map-file.ts';

/** The dots of each color as one SVG path: a line of no length with round ends is a dot. */
export function dotPaths({
  x,
  y,
  colors,
}: Pick<MapData, 'x' | 'y' | 'colors'>): readonly { readonly color: number; readonly path: string }[] {
  const paths = new Map<number, { path: string; x: number; y: number }>();
  for (const [index, color] of colors.entries()) {
    const [toX, toY] = [x[index] ?? 0, y[index] ?? 0];
    const last = paths.get(color);
    const step = last ? `m${toX - last.x} ${toY - last.y}h0` : `M${toX} ${toY}h0`;
    paths.set(color, { path: (last?.path ?? '') + step, x: toX, y: toY });
  }
  return [...paths].sort(([a], [b]) => a - b).map(([color, { path }]) => ({ color, path }));
}
