import { BitReader } from './bits.ts';
import { buildKeyTable, type KeyTable, sortedEntries } from './key-table.ts';
import type { Lexicon } from './lexicon.ts';
import { type Network, tensorSizes, toNetwork } from './network.ts';
import { decodeZ85 } from './z85.ts';

/** A trained model, ready for use. */
export interface Model {
  readonly lexicon: Lexicon;
  /** feature key → weight in units of `unit` (natural log odds) */
  readonly weights: KeyTable;
  readonly unit: number;
  /** Vocabulary of the network, a part of the lexicon's: word key → number from 1 up, in the order of keys. */
  readonly words: KeyTable;
  readonly network: Network;
  /** The numbers of each tensor of the network are multiples of this. */
  readonly steps: readonly number[];
  /** What the scores of the first pass and of the network count for where both are asked. */
  readonly firstShare: number;
  readonly networkShare: number;
}

/** One sorted table in the packed data. */
export interface PackedSection {
  readonly count: number;
  /** Rice parameter of the gaps between keys. */
  readonly gapBits: number;
  /** Bits of a value; 0 means signed numbers in Rice code with the parameter `riceBits`. */
  readonly valueBits: number;
  readonly riceBits: number;
}

/** A tensor in the packed data: signed multiples of `step` in Rice code. */
export interface PackedTensor {
  readonly step: number;
  readonly riceBits: number;
}

/** The model as it lies on disk. Every field is plain JSON. */
export interface PackedModel {
  readonly unit: number;
  readonly weights: PackedSection;
  readonly words: PackedSection;
  readonly pairs: PackedSection;
  /** In the order of `tensorSizes`. */
  readonly tensors: readonly PackedTensor[];
  readonly firstShare: number;
  readonly networkShare: number;
  /** Z85 of the sections, the vocabulary and the tensors, one after the other, without padding between them */
  readonly data: string;
}

/** 0, 1, 2, 3, 4 … stand for 0, -1, 1, -2, 2 … */
function unfold(value: number): number {
  return (value & 1) === 1 ? -((value + 1) >> 1) : value >> 1;
}

function readSection(reader: BitReader, section: PackedSection): KeyTable {
  const keys = new Int32Array(section.count);
  const values = new Int32Array(section.count);
  let key = -1;
  for (let index = 0; index < section.count; index += 1) {
    key += 1 + reader.readRice(section.gapBits);
    keys[index] = key;
    values[index] =
      section.valueBits > 0 ? reader.readBits(section.valueBits) : unfold(reader.readRice(section.riceBits));
  }
  return buildKeyTable(keys, values);
}

/** Numbers keys from 1 up. */
export function numberKeys(keys: readonly number[]): KeyTable {
  return buildKeyTable(
    keys,
    keys.map((_, index) => index + 1),
  );
}

/** The words of the lexicon that the network knows: one bit for each, in the order of their keys. */
function readVocabulary(reader: BitReader, words: KeyTable): number[] {
  return sortedEntries(words).flatMap(([key]) => (reader.readBits(1) === 1 ? [key] : []));
}

function readTensor(reader: BitReader, size: number, { step, riceBits }: PackedTensor): Float32Array {
  const values = new Float32Array(size);
  for (let index = 0; index < size; index += 1) values[index] = step * unfold(reader.readRice(riceBits));
  return values;
}

/** Decodes a packed model. */
export function unpackModel(packed: PackedModel): Model {
  const reader = new BitReader(decodeZ85(packed.data));
  const weights = readSection(reader, packed.weights);
  const words = readSection(reader, packed.words);
  const pairs = readSection(reader, packed.pairs);
  const vocabulary = readVocabulary(reader, words);
  const sizes = tensorSizes(vocabulary.length);
  const tensors = packed.tensors.map((tensor, index) => readTensor(reader, sizes[index]!, tensor));
  return {
    lexicon: { words, pairs },
    weights,
    unit: packed.unit,
    words: numberKeys(vocabulary),
    network: toNetwork(tensors),
    steps: packed.tensors.map((tensor) => tensor.step),
    firstShare: packed.firstShare,
    networkShare: packed.networkShare,
  };
}
