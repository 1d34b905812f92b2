import { type KeyTable, readKey, sortedEntries } from '../parser/boundary/key-table.ts';
import {
  caseLevel,
  classOf,
  closingLevel,
  cohesionLevel,
  type Lexicon,
  openingLevel,
  pairOpeningLevel,
} from '../parser/boundary/lexicon.ts';
import {
  countContexts,
  type Model,
  makeLexiconModels,
  type PackedModel,
  type PackedTable,
  vocabularyContext,
} from '../parser/boundary/model.ts';
import { listTensors } from '../parser/boundary/network.ts';
import { makeBitModel } from '../parser/boundary/range-decoder.ts';
import { encodeZ85 } from './encode-z85.ts';
import { RangeEncoder } from './range-encoder.ts';

/** 0, -1, 1, -2, 2 … become 0, 1, 2, 3, 4 … */
function fold(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** As many plain bits as leave about one step for the count of an average gap. */
function gapBitsFor(gaps: readonly number[]): number {
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
  return Math.max(0, Math.floor(Math.log2(mean + 1)));
}

function writeTable(encoder: RangeEncoder, table: KeyTable, writeValue: (value: number) => void): PackedTable {
  const entries = sortedEntries(table);
  const gaps = entries.map(([key], index) => key - (entries[index - 1]?.[0] ?? -1) - 1);
  const gapBits = gapBitsFor(gaps);
  const model = makeBitModel(countContexts);
  entries.forEach(([, value], index) => {
    encoder.writeCount(model, gaps[index]! >> gapBits);
    encoder.writePlain(gaps[index]! & ((1 << gapBits) - 1), gapBits);
    writeValue(value);
  });
  return { count: entries.length, gapBits };
}

function writeLexicon(encoder: RangeEncoder, { words, pairs }: Lexicon): Pick<PackedModel, 'words' | 'pairs'> {
  const models = makeLexiconModels();
  const packedWords = writeTable(encoder, words, (entry) => {
    encoder.writeLevel(models.classes, 0, classOf(entry), 7);
    encoder.writeLevel(models.casing, 0, caseLevel(entry), 3);
    encoder.writeLevel(models.opening, caseLevel(entry) * 8, openingLevel(entry), 3);
    encoder.writeLevel(models.closing, openingLevel(entry) * 8, closingLevel(entry), 3);
  });
  const packedPairs = writeTable(encoder, pairs, (entry) => {
    encoder.writeLevel(models.cohesion, 0, cohesionLevel(entry), 4);
    encoder.writeLevel(models.pairOpening, cohesionLevel(entry) * 16, pairOpeningLevel(entry), 4);
  });
  return { words: packedWords, pairs: packedPairs };
}

function writeVocabulary(encoder: RangeEncoder, { lexicon, words }: Model): void {
  const known = makeBitModel(8);
  for (const [key, entry] of sortedEntries(lexicon.words))
    encoder.writeBit(known, vocabularyContext(entry), readKey(words, key) > 0 ? 1 : 0);
}

function writeTensor(encoder: RangeEncoder, tensor: Float32Array, step: number): void {
  const model = makeBitModel(countContexts);
  for (const value of tensor) encoder.writeCount(model, fold(Math.round(value / step)));
}

/** Packs a model for `unpackModel`. */
export function packModel(model: Model): PackedModel {
  const encoder = new RangeEncoder();
  const values = makeBitModel(countContexts);
  const weights = writeTable(encoder, model.weights, (value) => encoder.writeCount(values, fold(value)));
  const lexicon = writeLexicon(encoder, model.lexicon);
  writeVocabulary(encoder, model);
  for (const { network, steps } of model.networks)
    for (const [index, tensor] of listTensors(network).entries()) writeTensor(encoder, tensor, steps[index]!);
  const { unit, firstShare, networkShare } = model;
  const steps = model.networks.map((network) => network.steps);
  return { unit, weights, ...lexicon, steps, firstShare, networkShare, data: encodeZ85(encoder.finish()) };
}
