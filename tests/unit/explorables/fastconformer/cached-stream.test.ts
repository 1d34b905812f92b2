import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingRule, startCachedStream } from '../../../../src/explorables/fastconformer/cached-stream.ts';
import { makeNetwork } from '../../../../src/explorables/fastconformer/network.ts';
import { makeRandom } from '../../../../src/explorables/kit/random.ts';
import { noWork } from '../../../../src/explorables/kit/vectors.ts';
import { difference, network, noiseFrames, runBuffered, runCached, runOffline, shape } from './runs.ts';

const context = { left: 28, right: 6 };
const frames = noiseFrames(84);
const offline = runOffline(frames, context);

describe('a stream with caches', () => {
  it('gives what the whole recording gives', () => {
    expect(difference(runCached(frames, context), offline)).toBeLessThanOrEqual(1e-9);
  });

  it('does so for any weights, look-ahead, left context and length, the last chunk cut short', () => {
    const anyRun = fc.record({
      seed: fc.nat(1000),
      right: fc.nat(7),
      leftChunks: fc.nat(4),
      length: fc.integer({ min: 1, max: 40 }),
      layers: fc.integer({ min: 1, max: 4 }),
      kernel: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(anyRun, ({ seed, right, leftChunks, length, layers, kernel }) => {
        const of = makeNetwork({ ...shape, layers, kernel }, makeRandom(seed));
        const any = { left: leftChunks * (right + 1), right };
        const sound = noiseFrames(length, seed);
        const streamed = runCached(sound, any, fittingRule(any.left, of.shape), { of });
        expect(difference(streamed, runOffline(sound, any, of))).toBeLessThanOrEqual(1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    { name: 'attention one frame short', rule: { attention: 27, convolution: 8 } },
    { name: 'attention one frame long', rule: { attention: 29, convolution: 8 } },
    { name: 'no attention cache', rule: { attention: 0, convolution: 8 } },
    { name: 'convolution one frame short', rule: { attention: 28, convolution: 7 } },
    { name: 'no convolution cache', rule: { attention: 28, convolution: 0 } },
  ])('differs when the rule is broken: $name', ({ rule }) => {
    expect(difference(runCached(frames, context, rule), offline)).toBeGreaterThan(0.01);
  });

  it('differs when the cache is not whole chunks: 30 frames with chunks of 7, of which the mask knows 28', () => {
    expect(difference(runCached(frames, context, fittingRule(30, shape)), offline)).toBeGreaterThan(0.1);
  });

  it('differs when unfilled places are attended to as zeros', () => {
    const zeros = Array.from({ length: 28 }, () => Array.from({ length: shape.width }, () => 0));
    const start = startCachedStream(network);
    const filled = { ...start, layers: start.layers.map((layer) => ({ ...layer, attention: zeros })) };
    const streamed = runCached(frames, context, fittingRule(28, shape), { start: filled });
    expect(difference(streamed, offline)).toBeGreaterThan(0.01);
    // A convolution pads with zeros anyway: there they change nothing.
    const padded = { ...start, layers: start.layers.map((layer) => ({ ...layer, convolution: zeros.slice(0, 8) })) };
    expect(difference(runCached(frames, context, undefined, { start: padded }), offline)).toBeLessThanOrEqual(1e-9);
  });

  it('costs the same a chunk, however long the sound, once the caches are full', () => {
    const costs = [70, 77, 84].map((length) => {
      const work = noWork();
      runCached(frames.slice(0, length), context, undefined, { work });
      return work;
    });
    const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = costs.map(({ multiplyAdds }) => multiplyAdds);
    expect(third - second).toBe(second - first);
    expect(costs.map(({ passes }) => passes)).toEqual([70, 77, 84].map((length) => length * shape.layers));
  });
});

describe('cut buffers', () => {
  const pasts = [0, 7, 14, 28, 42, 56];
  const errors = pasts.map((past) => difference(runBuffered(frames, context, past), offline));

  it('differ from the whole recording, the less the longer the buffer', () => {
    expect(errors.toSorted((a, b) => b - a)).toEqual(errors);
    expect(errors.at(-1)).toBeGreaterThan(1e-6);
    expect(errors[0]).toBeGreaterThan(0.5);
  });

  it('agree once the buffer holds all the past there is', () => {
    expect(difference(runBuffered(frames, context, 77), offline)).toBeLessThanOrEqual(1e-9);
  });

  it('run each frame buffer-over-hop times', () => {
    const past = 21;
    const [short = Number.NaN, long = Number.NaN] = [70, 77].map((length) => {
      const work = noWork();
      runBuffered(frames.slice(0, length), context, past, work);
      return work.passes;
    });
    expect(long - short).toBe(shape.layers * (past + 7));
  });
});
