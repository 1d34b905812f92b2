import { expect, test } from 'vitest';
import {
  attentionFlops,
  linearFlops,
  quantizedHeadBytes,
  tokenBytes,
} from '../../../../src/explorables/kit/kv-cache.ts';

const llama2 = { layers: 32, heads: 32, kvHeads: 32, headWidth: 128, parameters: 6_738_415_616 };

test('a token of Llama-2-7B takes half a mebibyte, of Llama-3-8B an eighth', () => {
  expect(tokenBytes(llama2, 2)).toBe(524_288);
  expect(tokenBytes({ ...llama2, kvHeads: 8 }, 2)).toBe(131_072);
});

test('four bits with a scale and a zero point for each vector', () => {
  // Half a byte a number, and 4 bytes, for the key and for the value.
  expect(quantizedHeadBytes({ headWidth: 128 }, 4)).toBe(136);
  expect(256 * quantizedHeadBytes({ headWidth: 128 }, 4)).toBe(34_816);
});

test('attention costs as much as the linear layers near 25,700 tokens of context in Llama-2-7B', () => {
  expect(attentionFlops(llama2, 1)).toBe(4 * 32 * 4096);
  expect(linearFlops(llama2) / attentionFlops(llama2, 1)).toBeCloseTo(25_705, -2);
});
