import { describe, expect, it } from 'vitest';
import { acceptance } from '../../../../src/explorables/kit/verify-draft.ts';
import { chiSquareTest } from '../../../../src/explorables/speculative-decoding/chi-square.ts';
import { writeWords, writtenShares } from '../../../../src/explorables/speculative-decoding/written-words.ts';

const target = [0.3, 0.25, 0.2, 0.2, 0.05];
const drafter = [0.52, 0.1, 0.08, 0.28, 0.02];

describe('writeWords', () => {
  it('settles where the exact shares are, with either repair', () => {
    for (const repair of ['leftover', 'target'] as const) {
      const { counts } = writeWords(target, drafter, 50_000, repair);
      expect(chiSquareTest(counts, writtenShares(target, drafter, repair)).chance).toBeGreaterThan(0.001);
    }
  });

  it('passes the test against the target with the right repair, and fails it with the wrong one', () => {
    expect(chiSquareTest(writeWords(target, drafter, 50_000, 'leftover').counts, target).chance).toBeGreaterThan(0.001);
    expect(chiSquareTest(writeWords(target, drafter, 50_000, 'target').counts, target).chance).toBeLessThan(1e-12);
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
