import { keyBits } from '../parser/boundary/hash.ts';
import { type KeyTable, readKey, sortedEntries } from '../parser/boundary/key-table.ts';
import type { Model, PackedModel, PackedSection, PackedTensor } from '../parser/boundary/model.ts';
import { listTensors } from '../parser/boundary/network.ts';
import { encodeZ85 } from './encode-z85.ts';

/** Writes what `BitReader` reads. */
class BitWriter {
  private readonly bytes: number[] = [];
  private length = 0;

  writeBit(bit: number): void {
    if ((this.length & 7) === 0) this.bytes.push(0);
    if (bit === 1) this.bytes[this.bytes.length - 1]! |= 1 << (7 - (this.length & 7));
    this.length += 1;
  }

  writeBits(value: number, count: number): void {
    for (let shift = count - 1; shift >= 0; shift -= 1) this.writeBit((value >> shift) & 1);
  }

  writeRice(value: number, bits: number): void {
    for (let high = value >> bits; high > 0; high -= 1) this.writeBit(0);
    this.writeBit(1);
    this.writeBits(value, bits);
  }

  toText(): string {
    return encodeZ85(this.bytes);
  }
}

/** 0, -1, 1, -2, 2 … become 0, 1, 2, 3, 4 … */
function fold(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** The Rice parameter that makes `values` shortest. */
function bestRice(values: readonly number[]): number {
  const lengths = Array.from({ length: keyBits }, (_, bits) =>
    values.reduce((sum, value) => sum + (value >> bits) + 1 + bits, 0),
  );
  return lengths.indexOf(Math.min(...lengths));
}

function writeSection(writer: BitWriter, table: KeyTable, valueBits: number): PackedSection {
  const entries = sortedEntries(table);
  const gaps = entries.map(([key], index) => key - (entries[index - 1]?.[0] ?? -1) - 1);
  const gapBits = bestRice(gaps);
  const riceBits = valueBits > 0 ? 0 : bestRice(entries.map(([, value]) => fold(value)));
  entries.forEach(([, value], index) => {
    writer.writeRice(gaps[index]!, gapBits);
    if (valueBits > 0) writer.writeBits(value, valueBits);
    else writer.writeRice(fold(value), riceBits);
  });
  return { count: entries.length, gapBits, valueBits, riceBits };
}

function writeTensor(writer: BitWriter, tensor: Float32Array, step: number): PackedTensor {
  const values = Array.from(tensor, (value) => fold(Math.round(value / step)));
  const riceBits = bestRice(values);
  for (const value of values) writer.writeRice(value, riceBits);
  return { step, riceBits };
}

/** Packs a model for `unpackModel`. */
export function packModel(model: Model): PackedModel {
  const writer = new BitWriter();
  const weights = writeSection(writer, model.weights, 0);
  const words = writeSection(writer, model.lexicon.words, 16);
  const pairs = writeSection(writer, model.lexicon.pairs, 8);
  for (const [key] of sortedEntries(model.lexicon.words)) writer.writeBit(readKey(model.words, key) > 0 ? 1 : 0);
  const tensors = listTensors(model.network).map((tensor, index) => writeTensor(writer, tensor, model.steps[index]!));
  const { unit, firstShare, networkShare } = model;
  return { unit, weights, words, pairs, tensors, firstShare, networkShare, data: writer.toText() };
}
