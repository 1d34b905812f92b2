import { buildKeyTable, type KeyTable, sortedEntries } from './key-table.ts';
import { caseLevel, closingLevel, type Lexicon, openingLevel, packPair, packWord } from './lexicon.ts';
import { type Network, tensorSizes, toNetwork } from './network.ts';
import { makeBitModel, RangeDecoder } from './range-decoder.ts';
import { decodeZ85 } from './z85.ts';

/** A trained model, ready for use. */
export interface Model {
  readonly lexicon: Lexicon;
  /** feature key → weight in units of `unit` (natural log odds) */
  readonly weights: KeyTable;
  readonly unit: number;
  /** Vocabulary of the networks, a part of the lexicon's: word key → number from 1 up, in the order of keys. */
  readonly words: KeyTable;
  readonly networks: readonly RoundNetwork[];
  /** What the scores of the first pass and the mean of the networks' count for where both are asked. */
  readonly firstShare: number;
  readonly networkShare: number;
}

/** A network whose numbers are, tensor by tensor, multiples of `steps`. */
export interface RoundNetwork {
  readonly network: Network;
  readonly steps: readonly number[];
}

/** A sorted table in the packed data: how many keys it has, and the plain bits at the end of the gaps between them. */
export interface PackedTable {
  readonly count: number;
  readonly gapBits: number;
}

/** The model as it lies on disk. Every field is plain JSON. */
export interface PackedModel {
  readonly unit: number;
  readonly weights: PackedTable;
  readonly words: PackedTable;
  readonly pairs: PackedTable;
  /** The steps of each network's tensors. */
  readonly steps: readonly (readonly number[])[];
  readonly firstShare: number;
  readonly networkShare: number;
  /** Z85 of what a range coder wrote: the tables, the vocabulary and the networks, one after the other. */
  readonly data: string;
}

/** Contexts of the counts in the packed data, after which it takes them to fall off evenly. */
export const countContexts = 48;

/** 0, 1, 2, 3, 4 … stand for 0, -1, 1, -2, 2 … */
function unfold(value: number): number {
  return (value & 1) === 1 ? -((value + 1) >> 1) : value >> 1;
}

function readTable(decoder: RangeDecoder, { count, gapBits }: PackedTable, readValue: () => number): KeyTable {
  const keys = new Int32Array(count);
  const values = new Int32Array(count);
  const gaps = makeBitModel(countContexts);
  let key = -1;
  for (let index = 0; index < count; index += 1) {
    const high = decoder.readCount(gaps);
    key += 1 + high * 2 ** gapBits + decoder.readPlain(gapBits);
    keys[index] = key;
    values[index] = readValue();
  }
  return buildKeyTable(keys, values);
}

/** Bit models of the fields of words, of pairs and of the vocabulary; `pack-model.ts` writes by the same. */
export const makeLexiconModels = () => ({
  classes: makeBitModel(128),
  casing: makeBitModel(8),
  /** Contexts: the case level. */
  opening: makeBitModel(8 * 8),
  /** Contexts: the opening level. */
  closing: makeBitModel(8 * 8),
  cohesion: makeBitModel(16),
  /** Contexts: the cohesion level. */
  pairOpening: makeBitModel(16 * 16),
});

/** The context of a word's bit in the vocabulary: which of its levels are known. */
export function vocabularyContext(entry: number): number {
  return Math.min(1, caseLevel(entry)) + 2 * Math.min(1, openingLevel(entry)) + 4 * Math.min(1, closingLevel(entry));
}

function readLexicon(decoder: RangeDecoder, packed: PackedModel): Lexicon {
  const models = makeLexiconModels();
  const words = readTable(decoder, packed.words, () => {
    const wordClass = decoder.readLevel(models.classes, 0, 7);
    const casing = decoder.readLevel(models.casing, 0, 3);
    const opening = decoder.readLevel(models.opening, casing * 8, 3);
    return packWord(wordClass, casing, opening, decoder.readLevel(models.closing, opening * 8, 3));
  });
  const pairs = readTable(decoder, packed.pairs, () => {
    const cohesion = decoder.readLevel(models.cohesion, 0, 4);
    return packPair(cohesion, decoder.readLevel(models.pairOpening, cohesion * 16, 4));
  });
  return { words, pairs };
}

/** Numbers keys from 1 up. */
export function numberKeys(keys: readonly number[]): KeyTable {
  return buildKeyTable(
    keys,
    keys.map((_, index) => index + 1),
  );
}

/** The words of the lexicon that the networks know: one bit for each, in the order of their keys. */
function readVocabulary(decoder: RangeDecoder, words: KeyTable): number[] {
  const known = makeBitModel(8);
  return sortedEntries(words).flatMap(([key, entry]) =>
    decoder.readBit(known, vocabularyContext(entry)) === 1 ? [key] : [],
  );
}

function readTensor(decoder: RangeDecoder, size: number, step: number): Float32Array {
  const values = new Float32Array(size);
  const model = makeBitModel(countContexts);
  for (let index = 0; index < size; index += 1) values[index] = step * unfold(decoder.readCount(model));
  return values;
}

function readNetwork(decoder: RangeDecoder, words: number, steps: readonly number[]): RoundNetwork {
  const sizes = tensorSizes(words);
  return { network: toNetwork(sizes.map((size, index) => readTensor(decoder, size, steps[index]!))), steps };
}

/** Decodes a packed model. */
export function unpackModel(packed: PackedModel): Model {
  const decoder = new RangeDecoder(decodeZ85(packed.data));
  const values = makeBitModel(countContexts);
  const weights = readTable(decoder, packed.weights, () => unfold(decoder.readCount(values)));
  const lexicon = readLexicon(decoder, packed);
  const vocabulary = readVocabulary(decoder, lexicon.words);
  return {
    lexicon,
    weights,
    unit: packed.unit,
    words: numberKeys(vocabulary),
    networks: packed.steps.map((steps) => readNetwork(decoder, vocabulary.length, steps)),
    firstShare: packed.firstShare,
    networkShare: packed.networkShare,
  };
}
