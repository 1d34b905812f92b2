import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTest } from '../../../../src/explorables/kit/chi-square.ts';
import { makeRandom, type Random, weightedIndex } from '../../../../src/explorables/kit/random.ts';
import {
  acceptance,
  type Distribution,
  firstChoice,
  keepChance,
  leftover,
  type Repair,
  sharpen,
  verifyGreedy,
  verifySampled,
  verifyTree,
} from '../../../../src/explorables/kit/verify-draft.ts';

const target = [0.3, 0.2, 0.15, 0.1, 0.1, 0.08, 0.05, 0.02];
const drafter = [0.1, 0.3, 0.05, 0.2, 0.05, 0.02, 0.18, 0.1];

const distribution = (size: number) =>
  fc
    .array(fc.integer({ min: 0, max: 50 }), { minLength: size, maxLength: size })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map((weights) => {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return weights.map((weight) => weight / sum);
    });
const pair = fc.integer({ min: 2, max: 9 }).chain((size) => fc.tuple(distribution(size), distribution(size)));

/** Every way in which one guess can end, weighed: what is written in the long run, without drawing a number. */
function writtenExactly(p: Distribution, q: Distribution, repair: Repair): number[] {
  const shares = p.map(() => 0);
  for (const [guess, offered] of q.entries()) {
    const chance = keepChance(p, q, guess);
    shares[guess] = (shares[guess] ?? 0) + offered * chance;
    for (const [token, share] of (repair === 'leftover' ? leftover(p, q) : p).entries()) {
      shares[token] = (shares[token] ?? 0) + offered * (1 - chance) * share;
    }
  }
  return shares;
}

const furthest = (a: Distribution, b: Distribution) =>
  Math.max(...a.map((share, token) => Math.abs(share - (b[token] ?? 0))));

describe('acceptance', () => {
  it('is one less the total variation distance, and the same from either side', () => {
    fc.assert(
      fc.property(pair, ([p, q]) => {
        const distance = p.reduce((sum, share, token) => sum + Math.abs(share - (q[token] ?? 0)), 0) / 2;
        expect(acceptance(p, q)).toBeCloseTo(1 - distance, 12);
        expect(acceptance(q, p)).toBeCloseTo(acceptance(p, q), 12);
      }),
    );
  });

  it('is 1 only where both agree, and 0 only where they share no token', () => {
    fc.assert(
      fc.property(pair, ([p, q]) => {
        const rate = acceptance(p, q);
        expect(rate > 1 - 1e-12).toBe(furthest(p, q) < 1e-12);
        expect(rate === 0).toBe(p.every((share, token) => share === 0 || q[token] === 0));
      }),
    );
    expect(acceptance([0.5, 0.5, 0], [0, 0, 1])).toBe(0);
    expect(acceptance(target, target)).toBeCloseTo(1, 12);
  });

  it('is the share of guesses that are kept', () => {
    const random = makeRandom(11);
    let kept = 0;
    for (let run = 0; run < 200_000; run += 1) {
      kept += verifySampled([weightedIndex(random, drafter)], [target, target], [drafter], random).kept;
    }
    // Four standard deviations of the mean.
    expect(Math.abs(kept / 200_000 - acceptance(target, drafter))).toBeLessThan(0.0045);
  });
});

describe('speculative sampling', () => {
  it('keeps the target’s distribution exactly, for any two distributions', () => {
    fc.assert(
      fc.property(pair, ([p, q]) => {
        expect(furthest(writtenExactly(p, q, 'leftover'), p)).toBeLessThan(1e-12);
      }),
    );
  });

  it('does not, when the replacement is drawn from the target itself', () => {
    expect(furthest(writtenExactly(target, drafter, 'target'), target)).toBeGreaterThan(0.05);
  });

  /** First tokens of 200,000 steps with three guesses each. */
  function firstTokens(repair: Repair): number[] {
    const random = makeRandom(20_240_115);
    const counts = target.map(() => 0);
    const targets = [target, target, target, target];
    for (let run = 0; run < 200_000; run += 1) {
      const guesses = [0, 1, 2].map(() => weightedIndex(random, drafter));
      const { written } = verifySampled(guesses, targets, [drafter, drafter, drafter], random, repair);
      const first = written[0] ?? -1;
      counts[first] = (counts[first] ?? 0) + 1;
    }
    return counts;
  }

  it('passes a chi-square test on 200,000 tokens', () => {
    expect(chiSquareTest(firstTokens('leftover'), target).chance).toBeGreaterThan(0.01);
  });

  it('fails it by far with the wrong repair', () => {
    expect(chiSquareTest(firstTokens('target'), target).statistic).toBeGreaterThan(10_000);
  });

  /** A target and a drafter that heed the token before. */
  const targetAfter = [
    [0.6, 0.3, 0.1],
    [0.2, 0.2, 0.6],
    [0.1, 0.8, 0.1],
  ];
  const drafterAfter = [
    [0.2, 0.5, 0.3],
    [0.5, 0.4, 0.1],
    [0.3, 0.3, 0.4],
  ];
  const sharesAfter = (table: readonly Distribution[], token: number): Distribution => table[token] ?? [];

  /** Pairs of tokens written after token 0, over as many steps as are needed. */
  function pairs(repair: Repair, runs: number): number[] {
    const random = makeRandom(5);
    const counts = Array.from({ length: 9 }, () => 0);
    for (let run = 0; run < runs; run += 1) {
      const text = [0];
      while (text.length < 3) step(text, repair, random);
      const at = (text[1] ?? 0) * 3 + (text[2] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    return counts;
  }

  function step(text: number[], repair: Repair, random: Random): void {
    const guesses: number[] = [];
    const before = [text.at(-1) ?? 0];
    for (let place = 0; place < 2; place += 1) {
      const guess = weightedIndex(random, sharesAfter(drafterAfter, before.at(-1) ?? 0));
      guesses.push(guess);
      before.push(guess);
    }
    const targets = before.map((token) => sharesAfter(targetAfter, token));
    const drafters = before.slice(0, 2).map((token) => sharesAfter(drafterAfter, token));
    text.push(...verifySampled(guesses, targets, drafters, random, repair).written);
  }

  const pairShares = [0, 1, 2].flatMap((first) =>
    [0, 1, 2].map((second) => (targetAfter[0]?.[first] ?? 0) * (targetAfter[first]?.[second] ?? 0)),
  );

  it('keeps the joint distribution of two tokens, not only each alone', () => {
    expect(chiSquareTest(pairs('leftover', 100_000), pairShares).chance).toBeGreaterThan(0.01);
  });

  it('loses it with the wrong repair', () => {
    expect(chiSquareTest(pairs('target', 100_000), pairShares).chance).toBeLessThan(1e-9);
  });

  it('is greedy mode at temperature 0, whatever is guessed and from whatever drafter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(distribution(5), distribution(5), fc.nat(4)), { maxLength: 6 }),
        distribution(5),
        fc.integer(),
        (places, last, seed) => {
          const guesses = places.map(([, , guess]) => guess);
          const targets = [...places.map(([p]) => p), last];
          const sampled = verifySampled(
            guesses,
            targets.map(sharpen),
            places.map(([, q]) => q),
            makeRandom(seed),
          );
          expect(sampled).toEqual(verifyGreedy(guesses, targets.map(firstChoice)));
        },
      ),
    );
  });
});

describe('greedy mode', () => {
  it('keeps guesses up to the first that the target would not choose, and adds one token', () => {
    expect(verifyGreedy([4, 7, 1], [4, 7, 9, 2])).toEqual({ kept: 2, written: [4, 7, 9] });
    expect(verifyGreedy([4, 7, 9], [4, 7, 9, 2])).toEqual({ kept: 3, written: [4, 7, 9, 2] });
    expect(verifyGreedy([1], [4, 7])).toEqual({ kept: 0, written: [4] });
    expect(verifyGreedy([], [4])).toEqual({ kept: 0, written: [4] });
  });

  it('wants one answer of the target more than there are guesses', () => {
    expect(() => verifyGreedy([1, 2], [1, 2])).toThrow('2 guesses need 3 answers of the target, got 2.');
    expect(() => verifySampled([0], [target], [drafter], makeRandom(1))).toThrow(RangeError);
  });
});

describe('a tree of guesses', () => {
  const tree = [
    { token: 5, parent: -1 },
    { token: 6, parent: -1 },
    { token: 7, parent: 1 },
    { token: 8, parent: 1 },
    { token: 9, parent: 3 },
  ];

  it('follows the target’s choices along the branch that has them', () => {
    const choices = new Map([
      [-1, 6],
      [1, 8],
      [3, 4],
    ]);
    expect(verifyTree(tree, (index) => choices.get(index) ?? -1)).toEqual({
      kept: 2,
      written: [6, 8, 4],
      path: [1, 3],
    });
  });

  it('writes one token if the tree is empty', () => {
    expect(verifyTree([], () => 3)).toEqual({ kept: 0, written: [3], path: [] });
  });

  it('with a single path is the same as a chain', () => {
    const tokens = fc.array(fc.nat(3), { maxLength: 6 });
    fc.assert(
      fc.property(tokens, fc.array(fc.nat(3), { minLength: 7, maxLength: 7 }), (guesses, answers) => {
        const choices = answers.slice(0, guesses.length + 1);
        const path = guesses.map((token, index) => ({ token, parent: index - 1 }));
        const { kept, written } = verifyTree(path, (index) => choices[index + 1] ?? -1);
        expect({ kept, written }).toEqual(verifyGreedy(guesses, choices));
      }),
    );
  });
});
