import { statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKeyTable, readKey } from '../../../../src/parser/boundary/key-table.ts';
import type { Lexicon } from '../../../../src/parser/boundary/lexicon.ts';
import { type Model, numberKeys, unpackModel } from '../../../../src/parser/boundary/model.ts';
import { listTensors, tensorSizes, toNetwork } from '../../../../src/parser/boundary/network.ts';
import { modelBytes, modelFile } from '../../../../src/trained/boundary-model.ts';
import { packModel } from '../../../../src/training/pack-model.ts';
import { makeRandom } from '../../../../src/training/random.ts';

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

function table(list: readonly (readonly [number, number])[]) {
  return buildKeyTable(
    list.map(([key]) => key),
    list.map(([, value]) => value),
  );
}

describe('the packed model', () => {
  it('has at most a megabyte', () => {
    expect(statSync(modelFile).size).toBeLessThanOrEqual(1_000_000);
  });

  it('is what packing its unpacked form gives', () => {
    expect(Buffer.from(packModel(unpackModel(modelBytes()))).equals(Buffer.from(modelBytes()))).toBe(true);
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
    fc.assert(
      fc.property(
        entries(fc.integer({ min: -32_768, max: 32_767 })),
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

  it('refuses a number that does not fit', () => {
    const empty = { words: table([]), pairs: table([]) };
    expect(() => packModel({ ...smallModel(empty), weights: table([[1, 40_000]]) })).toThrow(/expected a number below/);
  });

  it('says so when it is cut short', () => {
    const bytes = modelBytes();
    for (const length of [2, 100, 10_000, bytes.length - 1])
      expect(() => unpackModel(bytes.subarray(0, length))).toThrow(/end of the file/);
  });
});
