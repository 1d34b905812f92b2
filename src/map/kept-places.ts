import type { Point } from './point.ts';

/** Name of the file in the seeds folder that keeps the places of the papers from build to build. */
export const placesFile = 'map-places.json';

/** The file of places: a paper a line, by address, so that a change reads as a change of lines. */
export function formatPlaces(places: ReadonlyMap<string, Point>): string {
  const rows = [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, [x, y]]) => `    ${JSON.stringify(slug)}: [${x}, ${y}]`);
  return `{\n  "version": 1,\n  "places": {\n${rows.join(',\n')}\n  }\n}\n`;
}
