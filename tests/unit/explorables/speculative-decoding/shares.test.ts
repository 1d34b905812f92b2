import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeHand, toPercents, withShare } from '../../../../src/explorables/speculative-decoding/shares.ts';

const percents = fc
  .array(fc.nat(100), { minLength: 2, maxLength: 7 })
  .map((values) => toPercents(values, values.length));

describe('withShare', () => {
  it('lets the others give in proportion', () => {
    expect(withShare([40, 30, 20, 10], 0, 70)).toEqual([70, 15, 10, 5]);
    expect(withShare([40, 30, 20, 10], 3, 0)).toEqual([45, 33, 22, 0]);
  });

  it('lets the others take alike where they have nothing', () => {
    expect(withShare([100, 0, 0], 0, 40)).toEqual([40, 30, 30]);
  });

  it('always gives whole per cents that sum to 100, the dragged one as it was dragged', () => {
    fc.assert(
      fc.property(percents, fc.nat(6), fc.integer({ min: -20, max: 130 }), (shares, at, value) => {
        const index = at % shares.length;
        const next = withShare(shares, index, value);
        expect(next.reduce((sum, share) => sum + share, 0)).toBe(100);
        expect(next.every((share) => Number.isInteger(share) && share >= 0)).toBe(true);
        expect(next[index]).toBe(Math.min(100, Math.max(0, value)));
      }),
    );
  });
});

describe('toPercents', () => {
  it('leaves a distribution as it is', () => {
    fc.assert(
      fc.property(percents, (shares) => {
        expect(toPercents(shares, shares.length)).toEqual(shares);
      }),
    );
  });

  it('makes one of anything', () => {
    expect(toPercents([1, 1], 2)).toEqual([50, 50]);
    expect(toPercents([], 4)).toEqual([25, 25, 25, 25]);
    expect(toPercents([Number.NaN, -3, 5], 3)).toEqual([0, 0, 100]);
    fc.assert(
      fc.property(fc.array(fc.double()), (values) => {
        expect(toPercents(values, 5).reduce((sum, share) => sum + share, 0)).toBe(100);
      }),
    );
  });
});

describe('makeHand', () => {
  it('gives the others their proportions back on the way back', () => {
    const hand = makeHand();
    const full = hand([40, 30, 20, 10], 0, 100);
    expect(full).toEqual([100, 0, 0, 0]);
    expect(hand(full, 0, 40)).toEqual([40, 30, 20, 10]);
    // Without a memory they share alike.
    expect(withShare(full, 0, 40)).toEqual([40, 20, 20, 20]);
  });

  it('takes hold anew when another bar is moved, or the shares came from elsewhere', () => {
    const hand = makeHand();
    hand([40, 30, 20, 10], 0, 100);
    expect(hand([100, 0, 0, 0], 1, 40)).toEqual([60, 40, 0, 0]);
    expect(hand([10, 10, 40, 40], 1, 20)).toEqual([9, 20, 36, 35]);
  });
});
