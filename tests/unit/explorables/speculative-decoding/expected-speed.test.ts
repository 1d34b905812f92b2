import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRandom, weightedIndex } from '../../../../src/explorables/kit/random.ts';
import { acceptance, verifySampled } from '../../../../src/explorables/kit/verify-draft.ts';
import {
  bestLength,
  expectedTokens,
  speedUp,
  stepPrice,
} from '../../../../src/explorables/speculative-decoding/expected-speed.ts';

const alphas = fc.double({ min: 0, max: 0.99, noNaN: true });
const costs = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('expectedTokens', () => {
  it.each([
    [0.6, 1, 1.6],
    [0.6, 2, 1.96],
    [0.6, 3, 2.18],
    [0.6, 4, 2.31],
    [0.6, 5, 2.38],
    [0.6, 8, 2.47],
    [0.8, 1, 1.8],
    [0.8, 2, 2.44],
    [0.8, 3, 2.95],
    [0.8, 4, 3.36],
    [0.8, 5, 3.69],
    [0.8, 8, 4.33],
    [0.9, 1, 1.9],
    [0.9, 2, 2.71],
    [0.9, 3, 3.44],
    [0.9, 4, 4.1],
    [0.9, 5, 4.69],
    [0.9, 8, 6.13],
  ])('for α = %f and γ = %i is %f', (alpha, length, tokens) => {
    expect(Math.abs(expectedTokens(alpha, length) - tokens)).toBeLessThan(0.0051);
  });

  it('is the closed form of the paper', () => {
    fc.assert(
      fc.property(alphas, fc.nat(12), (alpha, length) => {
        expect(expectedTokens(alpha, length)).toBeCloseTo((1 - alpha ** (length + 1)) / (1 - alpha), 9);
      }),
    );
  });

  it('is 1 where nothing is kept and γ + 1 where everything is', () => {
    expect(expectedTokens(0, 5)).toBe(1);
    expect(expectedTokens(1, 5)).toBe(6);
    expect(expectedTokens(0.7, 0)).toBe(1);
  });

  it.each([
    { target: [0.5, 0.3, 0.2], drafter: [0.1, 0.5, 0.4] },
    { target: [0.5, 0.3, 0.2], drafter: [0.3, 0.4, 0.3] },
  ])('is the mean over many verified steps: %o', ({ target, drafter }) => {
    const random = makeRandom(3);
    const length = 4;
    const targets = Array.from({ length: length + 1 }, () => target);
    const drafters = Array.from({ length }, () => drafter);
    let tokens = 0;
    const steps = 50_000;
    for (let step = 0; step < steps; step += 1) {
      const guesses = drafters.map((shares) => weightedIndex(random, shares));
      const { written } = verifySampled(guesses, targets, drafters, random);
      expect(written.length).toBeGreaterThanOrEqual(1);
      expect(written.length).toBeLessThanOrEqual(length + 1);
      tokens += written.length;
    }
    // The deviation of one step is below 1.7 tokens: four standard deviations of the mean.
    expect(Math.abs(tokens / steps - expectedTokens(acceptance(target, drafter), length))).toBeLessThan(0.03);
  });
});

describe('speedUp', () => {
  it('gives the figure that Leviathan et al. print for a bigram drafter: α ≈ 0.2, γ = 3, no cost, 1.25 times', () => {
    expect(speedUp(0.2, 3, 0)).toBeCloseTo(1.25, 2);
  });

  it('is 3.16 for α = 0.75, γ = 7 and c = 0.02', () => {
    expect(speedUp(0.75, 7, 0.02)).toBeCloseTo(3.16, 2);
  });

  it('grows with every further guess if guesses are free, and stays below 1/(1 − α)', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 0.95, noNaN: true }), fc.integer({ min: 1, max: 12 }), (alpha, length) => {
        expect(speedUp(alpha, length + 1, 0)).toBeGreaterThan(speedUp(alpha, length, 0));
        expect(speedUp(alpha, length, 0)).toBeLessThan(1 / (1 - alpha));
      }),
    );
  });

  it('has one summit if they are not', () => {
    fc.assert(
      fc.property(alphas, costs, (alpha, cost) => {
        const curve = Array.from({ length: 120 }, (_, length) => speedUp(alpha, length, cost));
        const falls = curve.map((value, at) => at > 0 && value < (curve[at - 1] ?? 0));
        const first = falls.indexOf(true);
        // Once it falls it goes on falling.
        expect(first > 0 && falls.slice(first).every(Boolean)).toBe(true);
      }),
    );
  });

  it('never pays where a guess costs as much as its chance', () => {
    fc.assert(
      fc.property(
        alphas,
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        (alpha, extra, length) => {
          expect(speedUp(alpha, length, alpha + extra)).toBeLessThan(1);
        },
      ),
    );
  });

  it('reaches (1 + α)/(1 + c) where it costs less (Corollary 3.9)', () => {
    fc.assert(
      fc.property(alphas, fc.double({ min: 0, max: 0.99, noNaN: true }), (alpha, share) => {
        const cost = alpha * share;
        const best = speedUp(alpha, bestLength(alpha, cost, 10), cost);
        expect(best).toBeGreaterThanOrEqual((1 + alpha) / (1 + cost) - 1e-12);
      }),
    );
  });
});

describe('bestLength', () => {
  it('is where no other length is faster', () => {
    fc.assert(
      fc.property(alphas, costs, (alpha, cost) => {
        const best = bestLength(alpha, cost, 10);
        for (let length = 1; length <= 10; length += 1) {
          expect(speedUp(alpha, length, cost)).toBeLessThanOrEqual(speedUp(alpha, best, cost));
        }
      }),
    );
  });

  it('asks for more guesses as they get better, and for fewer as they get dearer', () => {
    const better = [0.3, 0.5, 0.7, 0.9].map((alpha) => bestLength(alpha, 0.05, 20));
    const dearer = [0.02, 0.1, 0.2, 0.5].map((cost) => bestLength(0.8, cost, 20));
    expect(better).toEqual([...new Set(better)].sort((a, b) => a - b));
    expect(dearer).toEqual([...new Set(dearer)].sort((a, b) => b - a));
  });
});

describe('stepPrice', () => {
  it('is one pass of the target and the price of each guess', () => {
    expect(stepPrice(0, 0.3)).toBe(1);
    expect(stepPrice(4, 0.25)).toBe(2);
  });
});
