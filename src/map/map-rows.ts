import type { MapView } from './map-view.ts';
import { PlaceGrid } from './place-grid.ts';
import { side } from './point.ts';

/** A paper as a row of a table. Numbers are indices in the collection. */
export interface MapRow {
  readonly index: number;
  /** Name of the region, or `''`. */
  readonly region: string;
  /** The papers nearest to it on the map. */
  readonly beside: readonly number[];
}

const besideShown = 2;

/** The map as a table: region by region, from the middle of each outward. */
export function mapRows({ data: { x, y }, order, regions }: MapView): readonly MapRow[] {
  const grid = new PlaceGrid(x, y, side);
  const placeOf = new Map(order.map((index, place) => [index, place]));
  const row = (index: number, region: string): MapRow => {
    const place = placeOf.get(index) ?? 0;
    const near = grid.near(x[place] ?? 0, y[place] ?? 0, side * 2, besideShown + 1);
    return {
      index,
      region,
      beside: near
        .filter((other) => other !== place)
        .slice(0, besideShown)
        .map((other) => order[other] ?? 0),
    };
  };
  if (regions.length === 0) return order.map((index) => row(index, ''));
  return regions.flatMap(({ name, papers }) => papers.map((index) => row(index, name)));
}
