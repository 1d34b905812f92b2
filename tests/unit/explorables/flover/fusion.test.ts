import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse } from '../../../../src/explorables/flover/fusion.ts';
import { schedule } from '../../../../src/explorables/flover/model.ts';
import { iterationTime, measure } from '../../../../src/explorables/flover/schedule.ts';
import { empty, liveSpan } from '../../../../src/explorables/flover/slot-block.ts';
import { fuseTokenByToken } from './fuse-token-by-token.ts';
import { anyMachine, anyRequests, plainMachine, tokensByRequest } from './traffic.ts';

describe('fuse', () => {
  it('takes a newcomer in at the next boundary and lets it go at its own length', () => {
    const requests = [
      { id: 0, arrival: 0, steps: 10 },
      { id: 1, arrival: 20, steps: 3 },
    ];
    const { outcomes } = fuse(requests, plainMachine, true);
    expect(outcomes.map(({ first, finish }) => [first, finish])).toEqual([
      [0, 80],
      [24, 48],
    ]);
  });

  it('walks over the hole that a request leaves in the middle, unless slots are reordered', () => {
    const requests = [10, 2, 10].map((steps, id) => ({ id, arrival: 0, steps }));
    const widths = (reorder: boolean) => fuse(requests, plainMachine, reorder).stretches.map(({ width }) => width);
    expect(widths(false)).toEqual([3, 3]);
    expect(widths(true)).toEqual([3, 2]);
    expect(measure(fuse(requests, plainMachine, true)).moves).toBe(1);
  });

  it('agrees with the token-by-token telling, to the bit', () => {
    fc.assert(
      fc.property(anyRequests, anyMachine, (requests, machine) => {
        const told = fuseTokenByToken(requests, machine);
        for (const { id, first, finish } of fuse(requests, machine, false).outcomes) {
          expect({ first, finish }).toEqual(told.get(id));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets nobody wait a round who is ready at a boundary, though times are not exact', () => {
    const machine = { ...plainMachine, stepTime: 0.1 };
    for (let iteration = 1; iteration <= 60; iteration += 1) {
      const late = { id: 1, arrival: iteration * 0.1, steps: 5 };
      const { outcomes } = fuse([{ id: 0, arrival: 0, steps: 100 }, late], machine, true);
      expect(outcomes[1]?.first).toBeCloseTo(late.arrival, 6);
    }
  });

  it('takes like iterations in one stride: one for each that comes or goes, at most', () => {
    fc.assert(
      fc.property(anyRequests, anyMachine, (requests, machine) => {
        expect(fuse(requests, machine, true).stretches.length).toBeLessThanOrEqual(2 * requests.length);
      }),
    );
  });

  it.each([false, true])('conserves tokens and finishes everyone once (reordering: %s)', (reorder) => {
    fc.assert(
      fc.property(anyRequests, anyMachine, (requests, machine) => {
        const { outcomes, stretches } = fuse(requests, machine, reorder);
        const tokens = tokensByRequest(stretches);
        expect(outcomes.map(({ id }) => id)).toEqual(requests.map(({ id }) => id));
        for (const { id, steps } of requests) expect(tokens.get(id)).toBe(steps);
        for (const { id, first, finish } of outcomes) {
          const held = stretches.filter(({ slots }) => slots.includes(id));
          expect([held[0]?.start, held.at(-1)?.end]).toEqual([first, finish]);
          for (const [index, stretch] of held.entries()) {
            if (index > 0) expect(stretch.start).toBe(held[index - 1]?.end);
          }
        }
      }),
    );
  });

  it('is fair: fused in the order of readiness, each within one iteration while slots are free', () => {
    fc.assert(
      fc.property(anyRequests, anyMachine, (requests, machine) => {
        const roomy = { ...machine, slots: 12 };
        const { outcomes } = fuse(requests, roomy, true);
        const longest = iterationTime(roomy, 12);
        for (const [index, { ready, first }] of outcomes.entries()) {
          expect(first).toBeGreaterThanOrEqual(outcomes[index - 1]?.first ?? 0);
          expect(first - ready).toBeGreaterThanOrEqual(0);
          expect(first - ready).toBeLessThan(longest);
        }
      }),
    );
  });

  it('finishes equal requests in the order of arrival, the last of them alone again, if companions cost nothing', () => {
    const requests = Array.from({ length: 12 }, (_, id) => ({ id, arrival: id * 24, steps: 50 }));
    const { outcomes } = fuse(requests, plainMachine, false);
    expect(outcomes.map(({ finish }) => finish)).toEqual(requests.map(({ arrival }) => arrival + 50 * 8));
    // With a price on companions the same sum is no longer right.
    expect(measure(fuse(requests, { ...plainMachine, slotCost: 0.1 }, false)).total).toBeGreaterThan(11 * 24 + 400);
  });

  it('with reordering walks over live slots only, which lie side by side in every iteration', () => {
    fc.assert(
      fc.property(anyRequests, anyMachine, (requests, machine) => {
        const { stretches } = fuse(requests, machine, true);
        for (const { slots, width } of stretches) {
          const span = liveSpan(slots);
          expect(width).toBe(slots.filter((id) => id !== empty).length);
          expect(span ? span.high - span.low + 1 : 0).toBe(width);
        }
      }),
    );
  });

  it('takes no longer than one after the other, as long as sharing costs no more than not sharing', () => {
    fc.assert(
      fc.property(anyRequests, anyMachine, (requests, machine) => {
        const total = (policy: 'serial' | 'reordering') => measure(schedule(policy, requests, machine)).total;
        // A newcomer waits for a boundary: at most one iteration of everyone is lost to that per request.
        const boundaries = requests.length * iterationTime(machine, machine.slots);
        expect(total('reordering')).toBeLessThanOrEqual(total('serial') + boundaries);
        if (machine.slotCost === 0) expect(total('reordering')).toBeLessThanOrEqual(total('serial') + machine.stepTime);
      }),
    );
    const requests = Array.from({ length: 12 }, (_, id) => ({ id, arrival: 0, steps: 20 }));
    const dear = { ...plainMachine, slotCost: 1.5 };
    expect(measure(fuse(requests, dear, true)).total).toBeGreaterThan(
      measure(schedule('serial', requests, dear)).total,
    );
  });
});
