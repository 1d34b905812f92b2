import { z } from 'zod';

/** Coordinates on the map's grid. */
const coordinate = z.int().min(0).max(4095);

/** `map-places.json`: where each paper is on the map, by its address. */
export const mapPlacesSchema = z.strictObject({
  version: z.literal(1),
  places: z.record(z.string(), z.tuple([coordinate, coordinate])),
});
