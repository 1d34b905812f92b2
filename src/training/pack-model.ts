import { fold } from '../parser/boundary/columns.ts';
import { type KeyTable, readKey, sortedEntries } from '../parser/boundary/key-table.ts';
import { type Model, type ModelHeader, type RoundNetwork, widths } from '../parser/boundary/model.ts';
import { listTensors } from '../parser/boundary/network.ts';
import { ColumnWriter } from './column-writer.ts';

/** Writes keys and values of a table, in the order of keys, which it gives back. */
function writeTable(
  writer: ColumnWriter,
  table: KeyTable,
  width: number,
  encode = (value: number) => value,
): readonly number[] {
  const entries = sortedEntries(table);
  const keys = entries.map(([key]) => key);
  writer.writeKeys(keys, widths.key);
  writer.writeNumbers(
    entries.map(([, value]) => encode(value)),
    width,
  );
  return keys;
}

function writeNetwork(writer: ColumnWriter, { network, steps }: RoundNetwork): void {
  for (const [index, tensor] of listTensors(network).entries()) {
    const numbers = Array.from(tensor, (value) => fold(Math.round(value / steps[index]!)));
    writer.writeNumbers(numbers, widths.tensor);
  }
}

/** Packs a model into bytes for `unpackModel`; the same model gives the same bytes. */
export function packModel(model: Model): Uint8Array {
  const { lexicon, unit, firstShare, networkShare } = model;
  const columns = new ColumnWriter();
  const weights = writeTable(columns, model.weights, widths.weight, fold);
  const words = writeTable(columns, lexicon.words, widths.word);
  columns.writeNumbers(
    words.map((key) => Math.min(1, readKey(model.words, key))),
    widths.known,
  );
  const pairs = writeTable(columns, lexicon.pairs, widths.pair);
  for (const network of model.networks) writeNetwork(columns, network);
  const header: ModelHeader = {
    unit,
    firstShare,
    networkShare,
    weights: weights.length,
    words: words.length,
    pairs: pairs.length,
    steps: model.networks.map(({ steps }) => steps),
  };
  return withHeader(header, columns.finish());
}

function withHeader(header: ModelHeader, columns: Uint8Array): Uint8Array {
  const writer = new ColumnWriter();
  const text = new TextEncoder().encode(JSON.stringify(header));
  writer.writeNumbers([text.length], 4);
  writer.add(text);
  writer.add(columns);
  return writer.finish();
}
