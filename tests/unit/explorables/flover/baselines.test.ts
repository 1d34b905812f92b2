import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  runConcurrently,
  runFromQueue,
  runInBatches,
  runSerially,
} from '../../../../src/explorables/flover/baselines.ts';
import { measure } from '../../../../src/explorables/flover/schedule.ts';
import { anyMachine, anyRequests, plainMachine, tokensByRequest } from './traffic.ts';

const two = [
  { id: 0, arrival: 0, steps: 10 },
  { id: 1, arrival: 20, steps: 3 },
] as const;

describe('runSerially', () => {
  it('serves one after the other', () => {
    const machine = { ...plainMachine, promptTime: 5 };
    expect(runSerially(two, machine).outcomes).toEqual([
      { id: 0, arrival: 0, steps: 10, prompt: 0, ready: 5, first: 5, last: 85, finish: 85 },
      { id: 1, arrival: 20, steps: 3, prompt: 85, ready: 90, first: 90, last: 114, finish: 114 },
    ]);
  });

  it('reads the weights once for every token', () => {
    expect(measure(runSerially(two, plainMachine))).toMatchObject({ iterations: 13, tokensPerPass: 1, total: 104 });
  });
});

describe('runInBatches', () => {
  it('makes everyone wait for the window, then for the longest', () => {
    const { outcomes, stretches } = runInBatches(two, plainMachine);
    expect(outcomes.map(({ prompt, last, finish }) => [prompt, last, finish])).toEqual([
      [40, 120, 120],
      [40, 64, 120],
    ]);
    expect(stretches.map(({ width, iterations }) => [width, iterations])).toEqual([
      [2, 3],
      [2, 7],
    ]);
  });

  it('opens a new batch for whoever comes when the window closes', () => {
    const { outcomes } = runInBatches([two[0], { id: 1, arrival: 40, steps: 3 }], plainMachine);
    expect(outcomes.map(({ prompt, finish }) => [prompt, finish])).toEqual([
      [40, 120],
      [120, 144],
    ]);
  });

  it('has no answer before the window has closed and the batch has run', () => {
    fc.assert(
      fc.property(anyRequests, anyMachine, (requests, machine) => {
        const { outcomes } = runInBatches(requests, machine);
        let opened = 0;
        for (const [index, { arrival, steps, finish }] of outcomes.entries()) {
          if (index === 0 || arrival >= opened + machine.window) opened = arrival;
          const least = opened + machine.window + machine.promptTime + steps * machine.stepTime;
          expect(finish).toBeGreaterThanOrEqual(least);
        }
      }),
    );
  });

  it('is serial when the window shrinks to nothing', () => {
    fc.assert(
      fc.property(anyRequests, anyMachine, (requests, machine) => {
        const apart = requests.map((request) => ({ ...request, arrival: request.arrival + request.id }));
        const closed = { ...machine, window: 0 };
        expect(runInBatches(apart, closed).outcomes).toEqual(runSerially(apart, closed).outcomes);
      }),
    );
    expect(runInBatches(two, plainMachine).outcomes).not.toEqual(runSerially(two, plainMachine).outcomes);
  });
});

describe('runFromQueue', () => {
  it('takes all that wait when the machine falls free, and nobody who comes later', () => {
    const requests = [0, 1, 2, 1000].map((arrival, id) => ({ id, arrival, steps: 10 }));
    // 10 steps of 8 ms for the first alone, then the two that wait, then the last when it comes.
    expect(runFromQueue(requests, plainMachine).outcomes.map(({ finish }) => finish)).toEqual([80, 160, 160, 1080]);
  });
});

describe('runConcurrently', () => {
  it('shares the bandwidth: two at once are half as fast each', () => {
    const { outcomes } = runConcurrently(two, plainMachine);
    // Alone until 20 (2.5 tokens), then two until the second has its 3 tokens at 68, then alone again.
    expect(outcomes.map(({ finish }) => finish)).toEqual([104, 68]);
  });

  it('does the work of serving one after the other: a token for each reading of the weights', () => {
    fc.assert(
      fc.property(anyRequests, anyMachine, (requests, machine) => {
        const instant = { ...machine, promptTime: 0 };
        const concurrent = measure(runConcurrently(requests, instant));
        expect(concurrent.total).toBeCloseTo(measure(runSerially(requests, instant)).total, 6);
        expect(concurrent.tokensPerPass).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('every way of serving', () => {
  it.each([
    ['serially', runSerially],
    ['in batches', runInBatches],
    ['from the queue', runFromQueue],
    ['concurrently', runConcurrently],
  ] as const)('%s finishes everyone once, in stages that follow one another', (_, run) => {
    fc.assert(
      fc.property(anyRequests, anyMachine, (requests, machine) => {
        const { outcomes, stretches } = run(requests, machine);
        expect(outcomes.map(({ id }) => id)).toEqual(requests.map(({ id }) => id));
        for (const { arrival, prompt, ready, first, last, finish } of outcomes) {
          const stages = [arrival, prompt, ready, first, last, finish];
          expect([...stages].sort((one, other) => one - other)).toEqual(stages);
        }
        if (run === runConcurrently) return;
        const tokens = tokensByRequest(stretches);
        for (const { id, steps } of requests) expect(tokens.get(id)).toBe(steps);
      }),
    );
  });
});
