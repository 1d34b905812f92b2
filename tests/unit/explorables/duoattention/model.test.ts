import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeStreaming,
  isKept,
  lookBack,
  makeStreamingCache,
  prefillStreaming,
  randomVector,
  toy,
} from '../../../../src/explorables/duoattention/model.ts';
import { attend, causal, chunkedPrefill, streaming } from '../../../../src/explorables/kit/attention.ts';
import { makeRandom } from '../../../../src/explorables/kit/random.ts';

/** Queries, keys and values of a head over a random text. */
function randomHead(seed: number, length: number) {
  const random = makeRandom(seed);
  const vectors = () => Array.from({ length }, () => randomVector(random, 8));
  const [queries, keys, values] = [vectors(), vectors(), vectors()];
  const entries = keys.map((key, at) => ({ key, value: values[at] ?? new Float64Array(8) }));
  return { queries, keys, values, entries };
}

function difference(a: readonly Float64Array[], b: readonly Float64Array[]): number {
  return Math.max(
    ...a.flatMap((row, at) => Array.from(row, (value, index) => Math.abs(value - (b[at]?.[index] ?? Number.NaN)))),
  );
}

const anyCase = fc.record({
  seed: fc.integer(),
  length: fc.integer({ min: 1, max: 60 }),
  sink: fc.integer({ min: 0, max: 6 }),
  recent: fc.integer({ min: 1, max: 12 }),
  chunk: fc.integer({ min: 1, max: 16 }),
});

describe('a streaming head', () => {
  test('that evicts gives what masked attention gives', () => {
    fc.assert(
      fc.property(anyCase, ({ seed, length, sink, recent }) => {
        const { queries, keys, values, entries } = randomHead(seed, length);
        const evicted = decodeStreaming(queries, entries, makeStreamingCache(sink, recent));
        expect(difference(evicted, attend(queries, keys, values, streaming(sink, recent)))).toBeLessThan(1e-12);
      }),
    );
  });

  test('does not, where its window is one shorter than the mask', () => {
    const { queries, keys, values, entries } = randomHead(1, 60);
    const evicted = decodeStreaming(queries, entries, makeStreamingCache(4, 7));
    expect(difference(evicted, attend(queries, keys, values, streaming(4, 8)))).toBeGreaterThan(0.01);
  });

  test('never holds more than sink and window, and just that much once the text is long enough', () => {
    fc.assert(
      fc.property(anyCase, ({ seed, length, sink, recent }) => {
        const { queries, entries } = randomHead(seed, length);
        const cache = makeStreamingCache(sink, recent);
        decodeStreaming(queries, entries, cache);
        expect(cache.entries()).toHaveLength(Math.min(length, sink + recent));
      }),
    );
  });

  test('sees everything while the text is short', () => {
    const { queries, keys, values, entries } = randomHead(2, 20);
    const evicted = decodeStreaming(queries, entries, makeStreamingCache(4, 16));
    expect(difference(evicted, attend(queries, keys, values, causal))).toBeLessThan(1e-12);
  });
});

describe('pre-fill in chunks', () => {
  test('gives what its own mask gives', () => {
    fc.assert(
      fc.property(anyCase, ({ seed, length, sink, recent, chunk }) => {
        const { queries, keys, values, entries } = randomHead(seed, length);
        const filled = prefillStreaming(queries, entries, makeStreamingCache(sink, recent), chunk);
        expect(difference(filled, attend(queries, keys, values, chunkedPrefill(sink, recent, chunk)))).toBeLessThan(
          1e-12,
        );
      }),
    );
  });

  test('is not the mask of decoding', () => {
    const { queries, keys, values, entries } = randomHead(3, 60);
    const filled = prefillStreaming(queries, entries, makeStreamingCache(4, 8), 16);
    expect(difference(filled, attend(queries, keys, values, streaming(4, 8)))).toBeGreaterThan(0.1);
  });

  test('in chunks of one word is, but for the word itself, which comes on top of the window', () => {
    const { queries, keys, values, entries } = randomHead(4, 60);
    const filled = prefillStreaming(queries, entries, makeStreamingCache(4, 7), 1);
    expect(difference(filled, attend(queries, keys, values, streaming(4, 8)))).toBeLessThan(1e-12);
  });
});

describe('the needle', () => {
  const places = Array.from({ length: toy.words - 1 }, (_, place) => place);

  test('is invisible to the streaming head exactly when it is neither in the sink nor in the window', () => {
    for (const place of places) {
      const mass = lookBack(place).streaming[place] ?? 0;
      const isLost = place >= toy.sink && toy.words - 1 - place >= toy.recent;
      expect(mass === 0).toBe(isLost);
      expect(isKept(place)).toBe(!isLost);
    }
  });

  test('draws the retrieval head as much from everywhere, and more than half of its attention', () => {
    const masses = places.map((place) => lookBack(place).retrieval[place] ?? 0);
    expect(Math.min(...masses)).toBeGreaterThan(0.5);
    expect(Math.max(...masses) - Math.min(...masses)).toBeLessThan(1e-12);
  });

  test('shares attention that sums to 1 in both heads', () => {
    for (const place of places) {
      for (const row of Object.values(lookBack(place))) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    }
  });
});
