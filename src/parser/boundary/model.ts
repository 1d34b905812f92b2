import { ColumnReader, unfold } from './columns.ts';
import { buildKeyTable, type KeyTable } from './key-table.ts';
import type { Lexicon } from './lexicon.ts';
import { type Network, tensorSizes, toNetwork } from './network.ts';

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

/** What the bytes of a model begin with, as JSON after its length in four bytes. The columns follow. */
export interface ModelHeader extends Pick<Model, 'unit' | 'firstShare' | 'networkShare'> {
  /** Numbers of keys. */
  readonly weights: number;
  readonly words: number;
  readonly pairs: number;
  /** The steps of each network's tensors. */
  readonly steps: readonly (readonly number[])[];
}

/** Bytes of each number of a column; keys have 24 bits. */
export const widths = { key: 3, weight: 2, word: 2, known: 1, pair: 1, tensor: 2 } as const;

/** Numbers keys from 1 up. */
export function numberKeys(keys: ArrayLike<number>): KeyTable {
  const numbers = new Int32Array(keys.length);
  for (let index = 0; index < keys.length; index += 1) numbers[index] = index + 1;
  return buildKeyTable(keys, numbers);
}

function readHeader(reader: ColumnReader): ModelHeader {
  const length = reader.readNumbers(1, 4)[0]!;
  return JSON.parse(new TextDecoder().decode(reader.take(length))) as ModelHeader;
}

function readTensor(reader: ColumnReader, size: number, step: number): Float32Array {
  const numbers = reader.readNumbers(size, widths.tensor);
  const values = new Float32Array(size);
  for (let index = 0; index < size; index += 1) values[index] = step * unfold(numbers[index]!);
  return values;
}

function readNetwork(reader: ColumnReader, words: number, steps: readonly number[]): RoundNetwork {
  const sizes = tensorSizes(words);
  return { network: toNetwork(sizes.map((size, index) => readTensor(reader, size, steps[index]!))), steps };
}

/** Decodes a model from what `packModel` wrote. */
export function unpackModel(bytes: Uint8Array): Model {
  const reader = new ColumnReader(bytes);
  const header = readHeader(reader);
  const readTable = (count: number, width: number, decode: (value: number) => number): [Int32Array, KeyTable] => {
    const keys = reader.readKeys(count, widths.key);
    return [keys, buildKeyTable(keys, reader.readNumbers(count, width).map(decode))];
  };
  const [, weights] = readTable(header.weights, widths.weight, unfold);
  const [keys, words] = readTable(header.words, widths.word, (value) => value);
  const known = reader.readNumbers(header.words, widths.known);
  const vocabulary = keys.filter((_, index) => known[index] === 1);
  const [, pairs] = readTable(header.pairs, widths.pair, (value) => value);
  const networks = header.steps.map((steps) => readNetwork(reader, vocabulary.length, steps));
  const { unit, firstShare, networkShare } = header;
  return {
    lexicon: { words, pairs },
    weights,
    unit,
    words: numberKeys(vocabulary),
    networks,
    firstShare,
    networkShare,
  };
}
