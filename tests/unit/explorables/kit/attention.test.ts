import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  attend,
  causal,
  chunkedPrefill,
  chunkLimited,
  type Mask,
  softmax,
  streaming,
} from '../../../../src/explorables/kit/attention.ts';

/** A mask over so many positions, a line for each query. */
function picture(mask: Mask, size: number): string[] {
  return Array.from({ length: size }, (_, query) =>
    Array.from({ length: size }, (_, key) => (mask(query, key) ? 'x' : '.')).join(''),
  );
}

test('a streaming head sees sink and window', () => {
  expect(picture(streaming(1, 2), 6)).toEqual(['x.....', 'xx....', 'xxx...', 'x.xx..', 'x..xx.', 'x...xx']);
});

test('a chunk sees what the cache held when it began, and itself', () => {
  expect(picture(chunkedPrefill(1, 1, 2), 6)).toEqual(['x.....', 'xx....', 'xxx...', 'xxxx..', 'x..xx.', 'x..xxx']);
});

test('chunk-limited attention sees its own chunk, the future in it too, and those before', () => {
  expect(picture(chunkLimited(2, 1), 6)).toEqual(['xx....', 'xx....', 'xxxx..', 'xxxx..', '..xxxx', '..xxxx']);
});

test('no mask but the chunk-limited one sees the future', () => {
  const size = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(size, size, fc.integer({ min: 1, max: 9 }), (query, key, wide) => {
      fc.pre(key > query);
      for (const mask of [causal, streaming(wide, wide), chunkedPrefill(wide, wide, wide)]) {
        expect(mask(query, key)).toBe(false);
      }
    }),
  );
});

test('softmax sums to 1, is not moved by a shift, and gives masked scores nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -700, max: 700, noNaN: true }), { minLength: 1 }), (scores) => {
      const weights = softmax([...scores, Number.NEGATIVE_INFINITY]);
      expect(weights.at(-1)).toBe(0);
      expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    }),
  );
  expect([...softmax([1000, 1000])]).toEqual([0.5, 0.5]);
  expect([...softmax([Number.NEGATIVE_INFINITY])]).toEqual([0]);
});

test('a query that sees one key gives its value', () => {
  const vectors = [Float64Array.of(1, 2), Float64Array.of(3, 4)];
  const onlyItself: Mask = (query, key) => query === key;
  expect(attend(vectors, vectors, vectors, onlyItself)).toEqual(vectors);
});
