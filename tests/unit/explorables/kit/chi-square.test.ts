import { describe, expect, it } from 'vitest';
import { chiSquareTest, limitFor, upperTail } from '../../../../src/explorables/kit/chi-square.ts';
import { makeRandom, weightedIndex } from '../../../../src/explorables/kit/random.ts';

describe('upperTail', () => {
  // Quantiles as every statistical table prints them.
  it.each([
    [3.841, 1, 0.05],
    [6.635, 1, 0.01],
    [5.991, 2, 0.05],
    [7.815, 3, 0.05],
    [9.488, 4, 0.05],
    [18.467, 4, 0.001],
    [11.07, 5, 0.05],
    [14.067, 7, 0.05],
    [31.41, 20, 0.05],
    [0.711, 4, 0.95],
  ])('of %f with %i degrees of freedom is %f', (value, freedom, chance) => {
    expect(Math.abs(upperTail(value, freedom) / chance - 1)).toBeLessThan(0.002);
  });

  it('is 0.25 for 9.0 with 7 degrees of freedom', () => {
    expect(upperTail(9, 7)).toBeCloseTo(0.253, 3);
  });

  it('is 1 for nothing, and 0 for what cannot be', () => {
    expect(upperTail(0, 4)).toBe(1);
    expect(upperTail(Number.POSITIVE_INFINITY, 4)).toBe(0);
    expect(upperTail(20_000, 7)).toBe(0);
  });
});

describe('limitFor', () => {
  it.each([
    [0.05, 1, 3.841],
    [0.05, 4, 9.488],
    [0.001, 4, 18.467],
    [0.001, 3, 16.266],
  ])('a chance of %f with %i degrees of freedom is at %f', (chance, freedom, limit) => {
    expect(limitFor(chance, freedom)).toBeCloseTo(limit, 2);
  });

  it('is 0 where there is only one outcome', () => {
    expect(limitFor(0.001, 0)).toBe(0);
  });
});

describe('chiSquareTest', () => {
  it('sums (seen − expected)² ÷ expected', () => {
    // Expected 30, 50, 20.
    expect(chiSquareTest([36, 45, 19], [0.3, 0.5, 0.2])).toMatchObject({ statistic: 1.2 + 0.5 + 0.05, freedom: 2 });
  });

  it('counts only what can happen, and refuses what cannot', () => {
    expect(chiSquareTest([6, 4, 0], [0.5, 0.5, 0]).freedom).toBe(1);
    expect(chiSquareTest([5, 4, 1], [0.5, 0.5, 0])).toMatchObject({ statistic: Number.POSITIVE_INFINITY, chance: 0 });
  });

  it('cannot tell anything without counts', () => {
    expect(chiSquareTest([0, 0], [0.4, 0.6])).toEqual({ statistic: 0, freedom: 1, chance: 1 });
    expect(chiSquareTest([9], [1]).chance).toBe(1);
  });

  it('finds one fair run in twenty too uneven at the level of one in twenty', () => {
    const shares = [0.3, 0.25, 0.2, 0.2, 0.05];
    const random = makeRandom(1);
    let uneven = 0;
    for (let run = 0; run < 2000; run += 1) {
      const counts = shares.map(() => 0);
      for (let draw = 0; draw < 400; draw += 1) {
        const word = weightedIndex(random, shares);
        counts[word] = (counts[word] ?? 0) + 1;
      }
      if (chiSquareTest(counts, shares).chance < 0.05) uneven += 1;
    }
    expect(uneven / 2000).toBeGreaterThan(0.035);
    expect(uneven / 2000).toBeLessThan(0.065);
  });
});
