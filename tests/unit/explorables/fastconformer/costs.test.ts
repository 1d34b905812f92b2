import { describe, expect, it } from 'vitest';
import { fittingRule } from '../../../../src/explorables/fastconformer/cached-stream.ts';
import {
  cacheNumbers,
  delay,
  passesInBuffers,
  reach,
  workPerFrame,
} from '../../../../src/explorables/fastconformer/costs.ts';
import { chunkMask } from '../../../../src/explorables/fastconformer/masks.ts';
import { published } from '../../../../src/explorables/fastconformer/published.ts';
import { noWork } from '../../../../src/explorables/kit/vectors.ts';
import { noiseFrames, runCached, shape } from './runs.ts';

const { shape: large, left, rights, frameMilliseconds } = published;

describe('the published settings', () => {
  it('have the worst latencies of the model card, and half of each as the mean', () => {
    const delays = rights.map((right) => delay('caches', right, large.layers));
    expect(delays.map(({ worst }) => worst * frameMilliseconds)).toEqual(published.worstMilliseconds);
    expect(delays.map(({ mean }) => mean * frameMilliseconds)).toEqual(published.worstMilliseconds.map((ms) => ms / 2));
  });

  it('cover the left context with whole chunks: 70, 35, 10 and 5', () => {
    expect(rights.map((right) => left / (right + 1))).toEqual([70, 35, 10, 5]);
    for (const right of rights) expect(() => chunkMask({ left, right })).not.toThrow();
    expect(() => chunkMask({ left, right: 3 })).toThrow('multiple of the chunk of 4 frames, found 70');
  });

  it('show why look-ahead by layer must stay tiny: the documentation’s 1360 ms', () => {
    const { right, layers, frameMilliseconds: ms, milliseconds } = published.regularExample;
    expect(delay('layers', right, layers).worst * ms).toBe(milliseconds);
    expect(delay('caches', right, layers).worst * ms).toBe(80);
  });

  it('need 678,912 numbers a stream, 2.72 MB at four bytes', () => {
    const { attention, convolution } = cacheNumbers(large, left);
    expect(attention + convolution).toBe(678_912);
    expect([(attention * 4) / 1e6, (convolution * 4) / 1e6].map((mb) => mb.toFixed(2))).toEqual(['2.44', '0.28']);
  });

  it('reach back 106 s though a layer’s attention sees 5.6 s', () => {
    expect(Math.round((reach(large, left) * frameMilliseconds) / 1000)).toBe(106);
    expect((left * frameMilliseconds) / 1000).toBe(5.6);
  });

  it('account for most of the 114 M parameters: a weight is one multiply-add a frame', () => {
    const weights = workPerFrame(large, { left: 0, right: 0 }) / 1e6;
    expect(weights / published.parameters).toBeGreaterThan(0.85);
    expect(weights / published.parameters).toBeLessThan(1);
  });
});

describe('workPerFrame', () => {
  it.each([
    { left: 14, right: 0 },
    { left: 14, right: 1 },
    { left: 14, right: 6 },
    { left: 0, right: 3 },
  ])('is what the small network counts: $left, $right', (context) => {
    const [shorter = Number.NaN, longer = Number.NaN] = [28, 28 + context.right + 1].map((length) => {
      const work = noWork();
      runCached(noiseFrames(length), context, fittingRule(context.left, shape), { work });
      return work.multiplyAdds;
    });
    expect((longer - shorter) / (context.right + 1)).toBeCloseTo(workPerFrame(shape, context), 6);
  });
});

describe('passesInBuffers', () => {
  it('is buffer over hop: 4 s in hops of 1 s run every frame four times', () => {
    expect(passesInBuffers(3, 1)).toBe(4);
    expect(passesInBuffers(0, 7)).toBe(1);
  });
});

it('the published constants agree with a second copy, typed from the sources that they name', () => {
  // Model card: latencies of 0, 80, 480 and 1,040 ms, 114 M parameters. Configuration: 17 layers of 512, 8 heads,
  // feed-forward 4 times as wide, kernel 9, contexts [70,0] [70,1] [70,6] [70,13], 10 ms a step reduced 8 times.
  expect(published.worstMilliseconds.join(' ')).toBe('0 80 480 1040');
  expect(Object.values(published.shape).join(' ')).toBe('17 512 8 4 9');
  expect(published.rights.map((right) => `[${published.left},${right}]`).join(' ')).toBe(
    '[70,0] [70,1] [70,6] [70,13]',
  );
  expect([published.frameMilliseconds, published.parameters]).toEqual([10 * 8, 114]);
  // Documentation, section on look-ahead: 17 × 2 × 40 ms = 1,360 ms.
  const { right, layers, frameMilliseconds, milliseconds } = published.regularExample;
  expect([layers, right, frameMilliseconds, milliseconds]).toEqual([17, 2, 40, 1360]);
});
