import { describe, expect, test } from 'vitest';
import { kinds } from '../../../../src/explorables/speculative-streaming/corpus.ts';
import {
  keptByStream,
  lossOfNextWord,
  type Mean,
  tallyPasses,
  usualRules,
  wordsPerPass,
} from '../../../../src/explorables/speculative-streaming/measure.ts';
import { measured } from '../../../../src/explorables/speculative-streaming/measured.ts';
import { network } from '../../../../src/explorables/speculative-streaming/model.ts';
import { fields } from '../../../../src/explorables/speculative-streaming/picture.ts';

function same(stated: Mean | undefined, fresh: Mean | undefined): void {
  expect(stated?.mean).toBeCloseTo(fresh?.mean ?? Number.NaN, 5);
  expect(stated?.error).toBeCloseTo(fresh?.error ?? Number.NaN, 5);
}

describe('the figures that the page calls measured', () => {
  test('come out again', () => {
    const kept = kinds.map((kind) => tallyPasses(kind, measured.lines, usualRules));
    for (const [at, kind] of kinds.entries()) same(measured.perPass[kind], wordsPerPass(kept[at] ?? []));
    expect(measured.kept).toHaveLength(usualRules.streams);
    for (const [stream, fresh] of keptByStream(kept.flat(), usualRules.streams).entries())
      same(measured.kept[stream], fresh);
    same(measured.loss.withStreams, lossOfNextWord(network(), measured.lines));
    expect(kept.flat(2).length).toBeGreaterThanOrEqual(400);
    expect(kept.flat().length).toBeGreaterThanOrEqual(200);
  });

  test('are means with their standard errors, worked out by hand', () => {
    const passes = (...written: number[]) => written.map((words) => ({ kept: words - 1, written: words }));
    expect(wordsPerPass([passes(1, 3), passes(4, 4)])).toEqual({ mean: 3, error: 1 });
    // A pass that ends the line with a guess writes no word of its own.
    expect(wordsPerPass([[{ kept: 3, written: 3 }], passes(3)]).mean).toBe(3);
    expect(keptByStream([passes(1, 3), passes(4, 2)], 3).map(({ mean }) => mean)).toEqual([0.75, 0.5, 0.25]);
    expect(keptByStream([passes(1, 2)], 1)[0]?.error).toBeCloseTo(0.5, 12);
  });

  test('are with the rules that the page begins with', () => {
    const { streams, branches, prune } = fields;
    expect(usualRules).toEqual({ streams: streams.value, branches: branches.value, threshold: prune.value / 100 });
  });

  test('a query takes fewer passes than a sentence, by more than three standard errors', () => {
    const { query, sentence } = measured.perPass;
    expect(query.mean - sentence.mean).toBeGreaterThan(3 * Math.hypot(query.error, sentence.error));
  });

  test('guesses are kept the less often the further they look ahead', () => {
    const parts = measured.kept.map(({ mean }) => mean);
    expect(parts).toEqual(parts.toSorted((a, b) => b - a));
    expect(new Set(parts).size).toBe(parts.length);
  });
});
