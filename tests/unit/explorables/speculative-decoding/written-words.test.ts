import { describe, expect, it } from 'vitest';
import { chiSquareTest } from '../../../../src/explorables/kit/chi-square.ts';
import { makeRandom, weightedIndex } from '../../../../src/explorables/kit/random.ts';
import { acceptance, keepChance, type Repair, verifySampled } from '../../../../src/explorables/kit/verify-draft.ts';
import { writeWords, writtenShares } from '../../../../src/explorables/speculative-decoding/written-words.ts';

const target = [0.3, 0.25, 0.2, 0.2, 0.05];
const drafter = [0.52, 0.1, 0.08, 0.28, 0.02];

describe('writeWords', () => {
  /** How many of 200 runs of 2,000 words are so uneven that one fair run in twenty is. */
  function unevenRuns(repair: Repair, shares: readonly number[]): number {
    const seeds = Array.from({ length: 200 }, (_, seed) => makeRandom(7919 * seed));
    const chances = seeds.map((random) => {
      return chiSquareTest(writeWords(target, drafter, 2000, repair, random).counts, shares).chance;
    });
    return chances.filter((chance) => chance < 0.05).length;
  }

  it.each(['leftover', 'target'] as const)('settles where the exact shares are: %s', (repair) => {
    const uneven = unevenRuns(repair, writtenShares(target, drafter, repair));
    // Ten are expected; three standard deviations are nine.
    expect(uneven).toBeGreaterThan(1);
    expect(uneven).toBeLessThan(20);
  });

  it('passes the test against the target with the right repair, and never with the wrong one', () => {
    expect(unevenRuns('leftover', target)).toBeLessThan(20);
    expect(unevenRuns('target', target)).toBe(200);
  });

  it('keeps the share of guesses that is the overlap', () => {
    const { kept } = writeWords(target, drafter, 50_000, 'leftover');
    expect(Math.abs(kept / 50_000 - acceptance(target, drafter))).toBeLessThan(0.009);
  });

  it('goes on from where a shorter run ended', () => {
    const short = writeWords(target, drafter, 300, 'target');
    const long = writeWords(target, drafter, 400, 'target');
    const added = long.counts.map((count, word) => count - (short.counts[word] ?? 0));
    expect(added.every((count) => count >= 0)).toBe(true);
    expect(added.reduce((sum, count) => sum + count, 0)).toBe(100);
  });

  it.each(['leftover', 'target'] as const)('writes what the verifier writes from the same numbers: %s', (repair) => {
    const random = makeRandom(9);
    const counts = target.map(() => 0);
    for (let run = 0; run < 2000; run += 1) {
      const guess = weightedIndex(random, drafter);
      const draw = random();
      const isKept = draw < keepChance(target, drafter, guess);
      // The verifier's first number decides; its second draws the replacement, or a further word that isn't counted.
      const numbers = [draw, isKept ? 0 : random()];
      const next = () => numbers.shift() ?? 0;
      const word = verifySampled([guess], [target, target], [drafter], next, repair).written[0] ?? -1;
      counts[word] = (counts[word] ?? 0) + 1;
    }
    expect(writeWords(target, drafter, 2000, repair, makeRandom(9)).counts).toEqual(counts);
  });

  it('never writes what cannot be', () => {
    const { counts } = writeWords([0, 0.5, 0, 0.5, 0], [0.4, 0, 0.3, 0.3, 0], 20_000, 'leftover');
    expect([counts[0], counts[2], counts[4]]).toEqual([0, 0, 0]);
  });

  it('writes the same again', () => {
    expect(writeWords(target, drafter, 500, 'leftover')).toEqual(writeWords(target, drafter, 500, 'leftover'));
  });
});

describe('writtenShares', () => {
  it('are the target’s with the right repair only', () => {
    const error = (repair: 'leftover' | 'target') =>
      Math.max(...writtenShares(target, drafter, repair).map((share, word) => Math.abs(share - (target[word] ?? 0))));
    expect(error('leftover')).toBeLessThan(1e-12);
    expect(error('target')).toBeGreaterThan(0.05);
  });

  it('are the target’s with the wrong repair too, where the drafter agrees or shares no word with it', () => {
    expect(writtenShares(target, target, 'target')).toEqual(target.map((share) => expect.closeTo(share, 12)));
    expect(writtenShares([0.6, 0.4, 0], [0, 0, 1], 'target')).toEqual([0.6, 0.4, 0]);
  });
});
