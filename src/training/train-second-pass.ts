import type { FirstModel } from '../parser/boundary/first-pass.ts';
import type { KeyTable } from '../parser/boundary/key-table.ts';
import type { RoundNetwork } from '../parser/boundary/model.ts';
import { listTensors, toNetwork } from '../parser/boundary/network.ts';
import { makeNetworkExample } from './network-examples.ts';
import { type NetworkSettings, trainNetwork } from './train-network.ts';
import type { FoldedEntry } from './vary-entries.ts';

/** Settings of the second pass; see `defaultSettings`. */
interface SecondSettings {
  readonly minimumWord: number;
  readonly network: NetworkSettings;
  /** Steps that the numbers of each tensor are rounded to, in shares of the root of their mean square. */
  readonly roundness: readonly number[];
}

/** The root of the mean square of the numbers that are not zero. */
function scaleOf(values: Float32Array): number {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    sum += value * value;
    if (value !== 0) count += 1;
  }
  return Math.sqrt(sum / Math.max(1, count));
}

/** A step in five digits, so that it reads the same from JSON everywhere. */
function stepOf(values: Float32Array, roundness: number): number {
  return Number(Math.max(1e-6, roundness * scaleOf(values)).toPrecision(5));
}

function roundNetwork(tensors: readonly Float32Array[], roundness: readonly number[]): RoundNetwork {
  const steps = tensors.map((tensor, index) => stepOf(tensor, roundness[index]!));
  const rounded = tensors.map((tensor, index) =>
    tensor.map((value) => steps[index]! * Math.round(value / steps[index]!)),
  );
  return { network: toNetwork(rounded), steps };
}

/** Trains a network of the second pass on what the first one leaves in doubt most. */
export function trainSecondPass(
  items: readonly FoldedEntry[],
  first: FirstModel,
  words: KeyTable,
  wordCount: number,
  settings: SecondSettings,
  seed: number,
): RoundNetwork {
  const examples = items.flatMap(({ entry, lexicon }) => makeNetworkExample(entry, lexicon, first, words) ?? []);
  const network = trainNetwork(examples, wordCount, settings.network, seed);
  return roundNetwork(listTensors(network), settings.roundness);
}
