import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeBitModel, RangeDecoder } from '../../../../src/parser/boundary/range-decoder.ts';
import { makeRandom } from '../../../../src/training/random.ts';
import { RangeEncoder } from '../../../../src/training/range-encoder.ts';

const number = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), value: fc.nat(60) }),
  fc.record({ kind: fc.constant('level' as const), value: fc.nat(15) }),
  fc.record({ kind: fc.constant('plain' as const), value: fc.nat(2 ** 20 - 1) }),
  fc.record({ kind: fc.constant('bit' as const), value: fc.nat(1) }),
);

it('reads back any mixture of numbers', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 400 }), (numbers) => {
      const encoder = new RangeEncoder();
      const written = { count: makeBitModel(10), level: makeBitModel(16), bit: makeBitModel(1) };
      for (const { kind, value } of numbers) {
        if (kind === 'count') encoder.writeCount(written.count, value);
        else if (kind === 'level') encoder.writeLevel(written.level, 0, value, 4);
        else if (kind === 'plain') encoder.writePlain(value, 20);
        else encoder.writeBit(written.bit, 0, value);
      }
      const decoder = new RangeDecoder(Uint8Array.from(encoder.finish()));
      const read = { count: makeBitModel(10), level: makeBitModel(16), bit: makeBitModel(1) };
      for (const { kind, value } of numbers) {
        if (kind === 'count') expect(decoder.readCount(read.count)).toBe(value);
        else if (kind === 'level') expect(decoder.readLevel(read.level, 0, 4)).toBe(value);
        else if (kind === 'plain') expect(decoder.readPlain(20)).toBe(value);
        else expect(decoder.readBit(read.bit, 0)).toBe(value);
      }
    }),
  );
});

it('carries over a run of full bytes', () => {
  // Nothing but ones of a rare kind drives the lower end towards 1, byte after byte of 255.
  const encoder = new RangeEncoder();
  const bits = Array.from({ length: 4_000 }, (_, index) => (index % 1_000 === 999 ? 0 : 1));
  const model = makeBitModel(1);
  for (const bit of bits) encoder.writeBit(model, 0, bit);
  const decoder = new RangeDecoder(Uint8Array.from(encoder.finish()));
  const again = makeBitModel(1);
  expect(bits.map(() => decoder.readBit(again, 0))).toEqual(bits);
});

it('needs hardly more than the entropy of what it writes', () => {
  const random = makeRandom(1);
  const encoder = new RangeEncoder();
  const model = makeBitModel(1);
  for (let index = 0; index < 50_000; index += 1) encoder.writeBit(model, 0, random() < 0.1 ? 1 : 0);
  const entropy = -(0.1 * Math.log2(0.1) + 0.9 * Math.log2(0.9));
  expect((encoder.finish().length * 8) / 50_000 / entropy).toBeLessThan(1.03);
});
