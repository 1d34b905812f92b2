import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKeyTable, readKey } from '../../../../src/parser/boundary/key-table.ts';
import { type PackedModel, unpackModel } from '../../../../src/parser/boundary/model.ts';
import { packModel } from '../../../../src/training/pack-model.ts';

const path = fileURLToPath(new URL('../../../../src/parser/boundary/model.json', import.meta.url));

describe('the packed model', () => {
  it('has at most 400,000 bytes', () => {
    expect(statSync(path).size).toBeLessThanOrEqual(400_000);
  });

  it('is what packing its unpacked form gives', () => {
    const packed = JSON.parse(readFileSync(path, 'utf8')) as PackedModel;
    expect(packModel(unpackModel(packed))).toEqual(packed);
  });

  it('keeps every key and value through packing', () => {
    const entries = (values: fc.Arbitrary<number>) =>
      fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 ** 24 - 1 }), values), {
        selector: ([key]) => key,
        maxLength: 50,
      });
    const table = (list: readonly (readonly [number, number])[]) =>
      buildKeyTable(
        list.map(([key]) => key),
        list.map(([, value]) => value),
      );
    fc.assert(
      fc.property(
        entries(fc.integer({ min: -127, max: 127 })),
        entries(fc.nat(65_535)),
        entries(fc.nat(255)),
        (weights, words, pairs) => {
          const model = unpackModel(
            packModel({ unit: 0.5, weights: table(weights), lexicon: { words: table(words), pairs: table(pairs) } }),
          );
          for (const [key, value] of weights) expect(readKey(model.weights, key)).toBe(value);
          for (const [key, value] of words) expect(readKey(model.lexicon.words, key)).toBe(value);
          for (const [key, value] of pairs) expect(readKey(model.lexicon.pairs, key)).toBe(value);
        },
      ),
    );
  });

  it('says so when it is cut short', () => {
    const section = { count: 9, gapBits: 3, valueBits: 0, riceBits: 1 };
    expect(() => unpackModel({ unit: 1, weights: section, words: section, pairs: section, data: 'AAAA' })).toThrow(
      /ended early/,
    );
  });
});
