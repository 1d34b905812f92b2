import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapse } from '../../../../src/explorables/fastconformer/collapse.ts';

const anyLabels = fc.array(fc.nat(2), { maxLength: 30 });

function inChunks(labels: readonly number[], chunk: number, carries: boolean): number[] {
  const heard = [];
  for (let at = 0; at < labels.length; at += chunk) {
    heard.push(...collapse(labels.slice(at, at + chunk), carries ? labels[at - 1] : undefined));
  }
  return heard;
}

describe('collapse', () => {
  it('merges runs and drops blanks; a blank parts equal labels', () => {
    expect(collapse([0, 3, 3, 0, 3, 1, 1, 0])).toEqual([3, 3, 1]);
  });

  it('gives the same in chunks when the last label is carried over', () => {
    fc.assert(
      fc.property(anyLabels, fc.integer({ min: 1, max: 7 }), (labels, chunk) => {
        expect(inChunks(labels, chunk, true)).toEqual(collapse(labels));
      }),
    );
  });

  it('hears a label twice when it is not', () => {
    expect(inChunks([2, 2, 2, 2], 2, false)).toEqual([2, 2]);
    expect(inChunks([2, 2, 2, 2], 2, true)).toEqual([2]);
  });
});
