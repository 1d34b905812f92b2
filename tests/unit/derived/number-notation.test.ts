import { describe, expect, it } from 'vitest';
import { numberNotation } from '../../../src/derived/number-notation.ts';
import { findFigures } from '../../../src/text/figures/find-figures.ts';

describe('numberNotation', () => {
  it.each([
    ['It is 5K× faster than before.', '5,000×'],
    ['It achieves a 47–1033x speedup.', '47–1,033×'],
    ['It is 200–5000 times faster.', '200–5,000×'],
    ['Accuracy improves by 3.2 %.', '3.2%'],
    ['It runs in 20.93s on one GPU.', '20.93\u00A0s'],
  ])('of “%s” is “%s”', (abstract, notation) => {
    expect(findFigures(abstract).map(numberNotation)).toContain(notation);
  });
});
