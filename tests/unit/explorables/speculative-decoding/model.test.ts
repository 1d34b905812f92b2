import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../../src/explorables/kit/fields.ts';
import { fields, look, type State, words } from '../../../../src/explorables/speculative-decoding/model.ts';

const start = defaults(fields);
const last = { ...start, words: fields.words.max };

describe('the model', () => {
  it('passes its test with the right repair and fails it with the wrong one, as the page has it at first', () => {
    expect(look(start)).toMatchObject({ written: 1000, isAstray: false });
    expect(look({ ...start, repair: 'target' })).toMatchObject({ written: 1000, isAstray: true });
    expect(look(last).isAstray).toBe(false);
    expect(look({ ...last, repair: 'target' }).test.statistic).toBeGreaterThan(400);
  });

  it('fails before the reader’s eyes: the misfit of the wrong repair grows with the words', () => {
    const misfit = [10, 40, 100, 200].map((steps) => look({ ...start, repair: 'target', words: steps }).test.statistic);
    expect(misfit).toEqual([...misfit].sort((a, b) => a - b));
  });

  it('seldom calls a fair run astray, wherever the bars are', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: words.length, maxLength: words.length });
    let astray = 0;
    let runs = 0;
    fc.assert(
      fc.property(shares, shares, (target, drafter) => {
        runs += 1;
        if (look({ ...last, target, drafter }).isAstray) astray += 1;
      }),
      { numRuns: 300, seed: 1 },
    );
    // One in a thousand is expected.
    expect(astray / runs).toBeLessThan(0.02);
  });

  it('finds no fault with either repair where drafter and target agree, or share no word', () => {
    for (const repair of ['leftover', 'target'] as const) {
      expect(look({ ...last, drafter: start.target, repair })).toMatchObject({ alpha: 1, kept: 1, isAstray: false });
      const apart: State = { ...last, target: [50, 50, 0, 0, 0], drafter: [0, 0, 50, 50, 0], repair };
      expect(look(apart)).toMatchObject({ alpha: 0, kept: 0, isAstray: false });
    }
  });

  it('makes a distribution of whatever a link brings', () => {
    const { target } = look({ ...start, target: [0, 0, 0, 0, 0] });
    expect(target).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(look({ ...start, target: [100, 0, 0, 0, 0], words: 4 })).toMatchObject({ limit: 0, isAstray: false });
  });

  it('judges only where the rarest word is expected five times', () => {
    expect(look({ ...start, words: 3 }).isEnough).toBe(false);
    expect(look({ ...start, words: 4 }).isEnough).toBe(true);
    const rare: State = { ...start, target: [60, 20, 10, 9, 1] };
    expect(look({ ...rare, words: 19 }).isEnough).toBe(false);
    expect(look({ ...rare, words: 20 }).isEnough).toBe(true);
    // A word that the target never says is not waited for.
    expect(look({ ...start, target: [50, 50, 0, 0, 0], words: 1 }).isEnough).toBe(true);
  });

  it('says nothing of words before there are any', () => {
    expect(look({ ...start, words: 0 })).toMatchObject({ kept: null, isAstray: false });
  });

  it('knows the fastest number of guesses, and that none pays where a guess costs more than it is worth', () => {
    const seen = look(start);
    expect(seen.bestSpeedUp).toBeGreaterThanOrEqual(seen.speedUp);
    expect(look({ ...start, guesses: seen.best }).speedUp).toBe(seen.bestSpeedUp);
    const apart: State = { ...start, target: [50, 50, 0, 0, 0], drafter: [10, 0, 45, 45, 0], cost: 0.2 };
    expect(look(apart).bestSpeedUp).toBeLessThan(1);
  });

  it('does not write the text anew while bars are moved', () => {
    expect(look({ ...start, drafter: [20, 20, 20, 20, 20] }).job).toBe(look(start).job);
  });
});
