import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsOf, momentAt, staysOf } from '../../../../src/explorables/flover/events.ts';
import { fuse } from '../../../../src/explorables/flover/fusion.ts';
import { policies, schedule } from '../../../../src/explorables/flover/model.ts';
import { measure } from '../../../../src/explorables/flover/schedule.ts';
import { empty } from '../../../../src/explorables/flover/slot-block.ts';
import { anyMachine, anyRequests, plainMachine } from './traffic.ts';

const three = [10, 2, 10].map((steps, id) => ({ id, arrival: 0, steps }));
const anyPolicy = fc.constantFrom(...policies);

describe('eventsOf', () => {
  it('has an arrival, a beginning and an answer for every request, in the order of time', () => {
    fc.assert(
      fc.property(anyPolicy, anyRequests, anyMachine, (policy, requests, machine) => {
        const events = eventsOf(schedule(policy, requests, machine));
        expect(events).toHaveLength(3 * requests.length);
        for (const [index, { time }] of events.entries()) {
          expect(time).toBeGreaterThanOrEqual(events[index - 1]?.time ?? 0);
        }
      }),
    );
  });
});

describe('momentAt', () => {
  const { stretches } = fuse(three, plainMachine, false);

  it('reads the clock of iterations, the live slots and the holes', () => {
    expect(momentAt(stretches, 0)).toEqual({ passes: 0, live: 3, holes: 0, moves: 0 });
    expect(momentAt(stretches, 20)).toEqual({ passes: 2, live: 2, holes: 1, moves: 0 });
    expect(momentAt(stretches, 80)).toEqual({ passes: 10, live: 0, holes: 0, moves: 0 });
  });

  it('shows a move only at its own moment', () => {
    const reordered = fuse(three, plainMachine, true).stretches;
    expect(momentAt(reordered, 16)).toEqual({ passes: 2, live: 2, holes: 0, moves: 1 });
    expect(momentAt(reordered, 17).moves).toBe(0);
  });
});

describe('staysOf', () => {
  it('joins what goes on and tells holes apart', () => {
    expect(staysOf(fuse(three, plainMachine, false).stretches)).toEqual([
      { id: 1, slot: 1, start: 0, end: 16 },
      { id: 0, slot: 0, start: 0, end: 80 },
      { id: empty, slot: 1, start: 16, end: 80 },
      { id: 2, slot: 2, start: 0, end: 80 },
    ]);
  });

  it('accounts for all the time that requests hold slots, and for no slot twice', () => {
    fc.assert(
      fc.property(anyPolicy, anyRequests, anyMachine, (policy, requests, machine) => {
        const plan = schedule(policy, requests, machine);
        const stays = staysOf(plan.stretches);
        for (const { id, first, last } of plan.outcomes) {
          const held = stays.filter((stay) => stay.id === id).reduce((sum, stay) => sum + stay.end - stay.start, 0);
          expect(held).toBeCloseTo(last - first, 6);
        }
        for (const one of stays) {
          for (const other of stays) {
            if (one === other || one.slot !== other.slot) continue;
            expect(one.end <= other.start || other.end <= one.start).toBe(true);
          }
        }
        expect(measure(plan).total).toBeGreaterThanOrEqual(Math.max(...stays.map(({ end }) => end)) - 1e-6);
      }),
    );
  });
});
