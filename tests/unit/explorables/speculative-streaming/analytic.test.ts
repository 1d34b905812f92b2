import { describe, expect, test } from 'vitest';
import {
  chanceFor,
  headNumbers,
  largeModels,
  speedOverDraftModel,
  streamNumbers,
  tokensOfChain,
} from '../../../../src/explorables/speculative-streaming/analytic.ts';
import { multiples } from '../../../../src/explorables/speculative-streaming/table-pictures.ts';

describe('the paper’s figure 4', () => {
  /** Read off the figure: at a target twice as slow as its draft model, by ζ/β; and where the lines meet 1. */
  const atTwo = [5, 3.75, 3, 2.5, 2.14];

  test('comes out with four guesses a verification', () => {
    expect(multiples.map((fewer) => speedOverDraftModel(4, 2, fewer).toFixed(2))).toEqual(
      atTwo.map((value) => value.toFixed(2)),
    );
    expect(speedOverDraftModel(4, 20, 1.2)).toBeCloseTo(1, 2);
    expect(speedOverDraftModel(4, 10, 1.4)).toBeCloseTo(1, 2);
  });

  test.each([3, 5])('and not with %i', (guesses) => {
    for (const [at, fewer] of multiples.entries()) {
      expect(Math.abs(speedOverDraftModel(guesses, 2, fewer) - (atTwo[at] ?? 0))).toBeGreaterThan(0.3);
    }
  });
});

test('heads need some ten thousand times the numbers of streams, under the assumed split', () => {
  const ratios = largeModels.map((model) => Math.round(headNumbers(model) / streamNumbers(model)));
  expect(ratios).toEqual([10_650, 10_874, 7_219]);
  expect(largeModels.map(({ name }) => name)).toEqual(['Phi-1.3B', 'OPT-6.7B', 'Mistral-7B']);
  // With the rows of streams alone it would be more.
  const rowsOnly = largeModels.map((model) => Math.round(headNumbers(model) / streamNumbers(model, 4, 0) / 1000));
  expect(rowsOnly).toEqual([53, 54, 36]);
});

test('1.8 to 3.1 tokens a pass need guesses that are kept with a chance of 0.455 to 0.758 in a chain of four', () => {
  expect(chanceFor(1.8, 4)).toBeCloseTo(0.455, 3);
  expect(chanceFor(3.1, 4)).toBeCloseTo(0.758, 3);
  expect(tokensOfChain(0.6, 4)).toBeCloseTo((1 - 0.6 ** 5) / 0.4, 12);
  expect(tokensOfChain(1, 4)).toBe(5);
});
