import { BitReader } from './bits.ts';
import { buildKeyTable, type KeyTable } from './key-table.ts';
import type { Lexicon } from './lexicon.ts';

/** A trained model, ready for use. */
export interface Model {
  readonly lexicon: Lexicon;
  /** feature key → weight in units of `unit` (natural log odds) */
  readonly weights: KeyTable;
  readonly unit: number;
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

/** The model as it lies on disk. Every field is plain JSON. */
export interface PackedModel {
  readonly unit: number;
  readonly weights: PackedSection;
  readonly words: PackedSection;
  readonly pairs: PackedSection;
  /** base64 of the three sections, one after the other, without padding between them */
  readonly data: string;
}

function decodeBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
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

/** Decodes a packed model. */
export function unpackModel(packed: PackedModel): Model {
  const reader = new BitReader(decodeBase64(packed.data));
  const weights = readSection(reader, packed.weights);
  const words = readSection(reader, packed.words);
  const pairs = readSection(reader, packed.pairs);
  return { lexicon: { words, pairs }, weights, unit: packed.unit };
}
