import { describe, expect, test } from 'vitest';
import {
  filmCacheBytes,
  filmTokens,
  models,
  prefillWork,
  promptRange,
  retainedShare,
  tokensLeft,
} from '../../../../src/explorables/dycoke/costs.ts';
import { printedRuns, printedShares, printedWork } from '../../../../src/explorables/dycoke/published.ts';

/** A second copy of what the authors print, from figures/table.png and figures/overview.png of KD-TAO/DyCoke. */
const printed = {
  shares: '30:23.25 50:18.75 70:14.25',
  small: '0:3.4 30:2.4 50:1.8 70:1.2',
  middle: '0:41.4 30:30.8 50:24.1 70:17.9',
  large: '0:436.1 50:262.5 70:195.1',
};

test('the printed figures are the second copy’s', () => {
  expect(printedShares.map(({ drop, share }) => `${drop}:${share}`).join(' ')).toBe(printed.shares);
  for (const name of ['small', 'middle', 'large'] as const) {
    expect(printedWork[name].map(({ drop, work }) => `${drop}:${work}`).join(' ')).toBe(printed[name]);
  }
  expect(printedRuns).toEqual({ seconds: [2.3, 1.49], gigabytes: [34, 24] });
});

test('the part of the tokens that a word attends to is the printed one, to four digits', () => {
  for (const { drop, share } of printedShares) expect(100 * retainedShare(drop, 70)).toBeCloseTo(share, 10);
});

describe('work of the pre-fill', () => {
  const offBy = (name: keyof typeof models, prompt: number = models[name].prompt) =>
    printedWork[name].map(({ drop, work }) =>
      Math.abs(prefillWork({ ...models[name], prompt }, drop) / 1e12 / work - 1),
    );

  test('is the printed one within 1.5 %, and 3 % for the smallest model', () => {
    expect(Math.max(...offBy('middle'), ...offBy('large'))).toBeLessThan(0.015);
    expect(Math.max(...offBy('small'))).toBeLessThan(0.03);
  });

  test('hangs on one fitted number, the prompt, over the range that the page names', () => {
    const [middle, large] = (['middle', 'large'] as const).map((name) =>
      promptRange(models[name], printedWork[name], 0.015),
    );
    expect(middle).toEqual([37, 119]);
    expect(large).toEqual([33, 102]);
    expect(Math.max(...offBy('large', 103))).toBeGreaterThan(0.015);
    expect(Math.max(...offBy('middle', 36))).toBeGreaterThan(0.015);
    expect(Math.max(...offBy('large', 102), ...offBy('middle', 37))).toBeLessThanOrEqual(0.015);
  });

  test('would not come out without the attention’s square, or with grouped keys counted (control)', () => {
    const { layers, width, widened } = models.middle;
    const linear = layers * (4 * 6356 * width ** 2 + 2 * 6356 * width * widened);
    expect(linear / 1e12).toBeLessThan(0.85 * 41.4);
    const grouped = prefillWork(models.middle, 0) - layers * 2 * 6356 * width ** 2 * (1 - 4 / 28);
    expect(grouped / 1e12).toBeLessThan(0.985 * 41.4);
  });
});

test('tokens of 32 frames: ideal, and as the released code leaves the last group’s third frame whole', () => {
  const counts = (asReleased: boolean) =>
    [0, 30, 50, 70].map((drop) => tokensLeft(filmTokens.frames, 196, drop, asReleased));
  expect(counts(false)).toEqual([6272, 4856, 3920, 2960]);
  expect(counts(true)).toEqual([6272, 4915, 4018, 3098]);
});

test('keys and values of the whole film are 0.36 GB in the 7B model, not the ten that are saved', () => {
  expect(filmCacheBytes).toBe(6272 * 57_344);
  expect((filmCacheBytes / 1e9).toFixed(2)).toBe('0.36');
});

test('the factors of the abstract are divisions of what is printed', () => {
  const ratio = ([a, b]: readonly [number, number]) => (a / b).toFixed(1);
  expect([ratio(printedRuns.seconds), ratio(printedRuns.gigabytes)]).toEqual(['1.5', '1.4']);
});
