import fc from 'fast-check';
import type { Request } from '../../../../src/explorables/flover/requests.ts';
import type { Machine, Stretch } from '../../../../src/explorables/flover/schedule.ts';
import { empty } from '../../../../src/explorables/flover/slot-block.ts';

export const plainMachine: Machine = { stepTime: 8, slotCost: 0, promptTime: 0, slots: 12, window: 40 };

/** Up to 12 requests in the order of their arrival, in whole ms. */
export const anyRequests: fc.Arbitrary<Request[]> = fc
  .array(fc.record({ gap: fc.nat(200), steps: fc.integer({ min: 1, max: 40 }) }), { minLength: 1, maxLength: 12 })
  .map((draws) => {
    let arrival = 0;
    return draws.map(({ gap, steps }, id) => {
      if (id > 0) arrival += gap;
      return { id, arrival, steps };
    });
  });

/** Binary fractions only, so that times are exact and can be compared without tolerance. */
export const anyMachine: fc.Arbitrary<Machine> = fc.record({
  stepTime: fc.constantFrom(4, 8, 16),
  slotCost: fc.constantFrom(0, 0.125, 0.5, 1),
  promptTime: fc.constantFrom(0, 3, 20),
  slots: fc.integer({ min: 1, max: 12 }),
  window: fc.constantFrom(0, 40, 300),
});

/** Tokens that each request got, counted from the block. */
export function tokensByRequest(stretches: readonly Stretch[]): Map<number, number> {
  const tokens = new Map<number, number>();
  for (const { slots, iterations } of stretches) {
    for (const id of slots) if (id !== empty) tokens.set(id, (tokens.get(id) ?? 0) + iterations);
  }
  return tokens;
}
