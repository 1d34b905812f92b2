import { describe, expect, it } from 'vitest';
import { reach } from '../../../../src/explorables/fastconformer/costs.ts';
import type { Frames } from '../../../../src/explorables/fastconformer/network.ts';
import { changedFrames, noiseFrames, runOffline, shape } from './runs.ts';

const context = { left: 4, right: 1 };
const frames = noiseFrames(80);
const before = runOffline(frames, context);

function nudge(at: number): Frames {
  return frames.map((frame, index) =>
    index === at ? frame.map((value, channel) => value + (channel + 1) / 4) : frame,
  );
}

describe('what an output can depend on', () => {
  it.each([20, 21])('reaches back no further than its own chunk: a change at frame %i', (at) => {
    const changed = changedFrames(before, runOffline(nudge(at), context));
    // The first to change is the first of the chunk, which sees the change as look-ahead.
    expect(changed[0]).toBe(20);
  });

  it('reaches on by what each layer’s attention and convolution add, counted in chunks', () => {
    const changed = changedFrames(before, runOffline(nudge(21), context));
    const furthest = 21 + reach(shape, context.left);
    expect(changed.at(-1)).toBeLessThanOrEqual(furthest + context.right);
    // Each layer adds the last frame of two chunks on, then eight frames of convolution.
    expect(changed.at(-1)).toBe(furthestByHand(21));
    expect(changed).toEqual(Array.from({ length: furthestByHand(21) - 19 }, (_, index) => 20 + index));
  });
});

/** Step by step through the layers: the end of the chunk two further on, then eight frames. */
function furthestByHand(at: number): number {
  let end = at;
  for (let layer = 0; layer < shape.layers; layer++) end = (Math.floor(end / 2) + 2) * 2 + 1 + 8;
  return end;
}
