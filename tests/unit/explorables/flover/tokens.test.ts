import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse } from '../../../../src/explorables/flover/fusion.ts';
import { measure } from '../../../../src/explorables/flover/schedule.ts';
import { ToyDecoder } from './toy-decoder.ts';
import { anyMachine, anyRequests, plainMachine } from './traffic.ts';

const decoder = new ToyDecoder();
const scattered = [30, 5, 30, 12, 30, 8].map((steps, id) => ({ id, arrival: id * 20, steps }));

describe('the tokens of a request', () => {
  it.each([false, true])('are the same in company as alone, bit for bit (reordering: %s)', (reorder) => {
    fc.assert(
      fc.property(anyRequests, anyMachine, (requests, machine) => {
        const texts = decoder.play(fuse(requests, machine, reorder));
        for (const { id, steps } of requests) expect(texts.get(id)).toEqual(decoder.alone(id, steps));
      }),
      { numRuns: 60 },
    );
  });

  it('are not, when a slot is renamed and its contents stay behind', () => {
    const plan = fuse(scattered, plainMachine, true);
    expect(measure(plan).moves).toBeGreaterThan(0);
    const texts = decoder.play(plan, () => undefined);
    expect(scattered.some(({ id, steps }) => texts.get(id)?.join() !== decoder.alone(id, steps).join())).toBe(true);
  });

  it('differ from request to request', () => {
    expect(decoder.alone(0, 20)).not.toEqual(decoder.alone(1, 20));
  });
});
