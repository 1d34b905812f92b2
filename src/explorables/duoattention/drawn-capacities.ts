import { countByLayer, headMap } from './head-map.ts';
import { capacity, fittedBudget, settings } from './memory.ts';

/** The longest text in 4 bits at half of the heads, in tokens, for each of a number of drawn maps. */
export function drawnCapacities(draws: number): readonly number[] {
  return Array.from({ length: draws }, (_, seed) =>
    capacity(settings.int4, fittedBudget, countByLayer(headMap(settings.int4, 0.5, seed))),
  );
}
