import { describe, expect, it } from 'vitest';
import { hashWord, toKey } from '../../../src/parser/boundary/hash.ts';
import { readHead } from '../../../src/parser/boundary/head.ts';
import { buildKeyTable } from '../../../src/parser/boundary/key-table.ts';
import {
  embedTokens,
  hiddenWidth,
  makeActivations,
  scoreBoundary,
  tensorSizes,
  tokenWidth,
  toNetwork,
} from '../../../src/parser/boundary/network.ts';
import { readInput } from '../../../src/parser/boundary/network-input.ts';
import { backPropagate, spreadToRows } from '../../../src/training/back-propagate.ts';
import { makeRandom } from '../../../src/training/random.ts';

const empty = buildKeyTable([], []);
const words = buildKeyTable(
  ['sparse', 'we'].map((word) => toKey(hashWord(word))),
  [1, 2],
);
const body = 'Sparse Attention for Long Documents We study how (long) attention is sparse.';

describe('backPropagate', () => {
  it('gives the slope of the score in every tensor', () => {
    const random = makeRandom(1);
    const tensors = tensorSizes(2).map((size) => Float32Array.from({ length: size }, () => 0.4 * random() - 0.2));
    const network = toNetwork(tensors);
    const input = readInput(readHead(body, { words: empty, pairs: empty }), [3, 5], words);
    const [, boundary] = input.boundaries;
    if (boundary === undefined) throw new Error('expected two boundaries');
    const vectors = new Float32Array(80 * tokenWidth);
    const values = makeActivations();
    const mask = Float32Array.from({ length: hiddenWidth }, (_, unit) => (unit % 3 === 0 ? 0 : 1.5));
    const score = (): number => {
      embedTokens(network, input, vectors);
      return scoreBoundary(network, boundary, vectors, values, mask);
    };
    score();
    const slopes = tensors.map((tensor) => new Float32Array(tensor.length));
    const gradients = toNetwork(slopes);
    const vectorSlopes = new Float32Array(vectors.length);
    backPropagate(network, gradients, boundary, vectors, vectorSlopes, values, mask, 1);
    spreadToRows(gradients, input, vectorSlopes, () => undefined);
    const scoreWith = (tensor: Float32Array, at: number, value: number): number => {
      const before = tensor.slice(at, at + 1);
      tensor[at] = value;
      const changed = score();
      tensor.set(before, at);
      return changed;
    };
    for (const [index, tensor] of tensors.entries()) {
      const steep = [...(slopes[index] ?? []).entries()].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, 20);
      expect(steep.some(([, slope]) => slope !== 0)).toBe(true);
      for (const [at, slope] of steep) {
        const value = tensor.at(at) ?? 0;
        const measured = (scoreWith(tensor, at, value + 1e-3) - scoreWith(tensor, at, value - 1e-3)) / 2e-3;
        expect(Math.abs(measured - slope)).toBeLessThan(0.02 * Math.abs(slope) + 1e-3);
      }
    }
  });
});
