import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKeyTable, readKey } from '../../../../src/parser/boundary/key-table.ts';
import type { Lexicon } from '../../../../src/parser/boundary/lexicon.ts';
import { type Model, numberKeys, type PackedModel, unpackModel } from '../../../../src/parser/boundary/model.ts';
import { listTensors, tensorSizes, toNetwork } from '../../../../src/parser/boundary/network.ts';
import { decodeZ85 } from '../../../../src/parser/boundary/z85.ts';
import { encodeZ85 } from '../../../../src/training/encode-z85.ts';
import { packModel } from '../../../../src/training/pack-model.ts';
import { makeRandom } from '../../../../src/training/random.ts';

const path = fileURLToPath(new URL('../../../../src/parser/boundary/model.json', import.meta.url));

/** A model without weights, whose network is all zeros. */
function smallModel(lexicon: Lexicon, vocabulary: readonly number[] = []): Model {
  const words = numberKeys(vocabulary);
  const tensors = tensorSizes(vocabulary.length).map((size) => new Float32Array(size));
  return {
    lexicon,
    weights: buildKeyTable([], []),
    unit: 0.5,
    words,
    networks: [{ network: toNetwork(tensors), steps: tensors.map(() => 0.25) }],
    firstShare: 1,
    networkShare: 1,
  };
}

describe('the packed model', () => {
  it('has at most 400,000 bytes', () => {
    expect(statSync(path).size).toBeLessThanOrEqual(400_000);
  });

  it('is what packing its unpacked form gives', () => {
    const packed = JSON.parse(readFileSync(path, 'utf8')) as PackedModel;
    expect(packModel(unpackModel(packed))).toEqual(packed);
  });

  it('keeps the numbers of its networks through packing', () => {
    const lexicon = { words: buildKeyTable([7, 5, 6], [1, 2, 3]), pairs: buildKeyTable([], []) };
    const [one, other] = [smallModel(lexicon, [5, 7]), smallModel(lexicon, [5, 7])];
    const model = { ...one, networks: [...one.networks, ...other.networks] };
    const random = makeRandom(3);
    for (const tensor of model.networks.flatMap(({ network }) => listTensors(network)))
      tensor.forEach((_, at) => {
        tensor[at] = 0.25 * Math.floor(200 * random() ** 3) - 2.5;
      });
    const unpacked = unpackModel(packModel(model));
    expect(unpacked.networks).toEqual(model.networks);
    expect([readKey(unpacked.words, 5), readKey(unpacked.words, 7), readKey(unpacked.words, 6)]).toEqual([1, 2, 0]);
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
          const lexicon = { words: table(words), pairs: table(pairs) };
          const model = unpackModel(packModel({ ...smallModel(lexicon), weights: table(weights) }));
          for (const [key, value] of weights) expect(readKey(model.weights, key)).toBe(value);
          for (const [key, value] of words) expect(readKey(model.lexicon.words, key)).toBe(value);
          for (const [key, value] of pairs) expect(readKey(model.lexicon.pairs, key)).toBe(value);
        },
      ),
    );
  });

  it('writes bytes as RFC 32 has them', () => {
    expect(encodeZ85([0x86, 0x4f, 0xd2, 0x6f, 0xb5, 0x59, 0xf7, 0x5b])).toBe('HelloWorld');
    fc.assert(
      fc.property(fc.array(fc.nat(255), { maxLength: 40 }), (bytes) => {
        const decoded = [...decodeZ85(encodeZ85(bytes))];
        expect(decoded.slice(0, bytes.length)).toEqual(bytes);
        expect(decoded.slice(bytes.length).every((byte) => byte === 0)).toBe(true);
      }),
    );
  });

  it('says so when it is cut short', () => {
    const table = { count: 9, gapBits: 3 };
    const packed = { unit: 1, weights: table, words: table, pairs: table, steps: [], data: '0000000000' };
    expect(() => unpackModel({ ...packed, firstShare: 1, networkShare: 1 })).toThrow(/ended early/);
  });
});
