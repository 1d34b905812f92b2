import { expect, it } from 'vitest';
import { measured } from '../../../../src/explorables/fastconformer/measured.ts';
import { largestDifference, measuredRows } from '../../../../src/explorables/fastconformer/settings-table.ts';

it('the page shows what the encoder does', () => {
  expect(measured.rows).toEqual(measuredRows(measured.sounds));
  expect(measured.largestDifference).toBe(largestDifference());
});
