import type { FirstModel } from '../parser/boundary/first-pass.ts';
import { keyBits } from '../parser/boundary/hash.ts';
import { type Examples, frequentKeys, makeExamples } from './examples.ts';
import { quantizeWeights } from './quantize.ts';
import { type RankerSettings, trainRanker } from './train-ranker.ts';
import type { FoldedEntry } from './vary-entries.ts';

/** Settings of the first pass; see `defaultSettings`. */
interface FirstSettings {
  /** A feature must occur this often to count. */
  readonly minimumFeature: number;
  readonly weightLimit: number;
  /** Weights are multiples of this many nats. */
  readonly unit: number;
  /** Factor of scores before the softmax. */
  readonly sharpness: number;
  readonly ranker: RankerSettings;
}

/** Replaces keys by their rank among `kept` plus one; keys that are not kept become 0. */
function renumber(examples: Examples, kept: Int32Array): void {
  const ranks = new Int32Array(1 << keyBits);
  kept.forEach((key, rank) => {
    ranks[key] = rank + 1;
  });
  const { keys } = examples;
  for (let at = 0; at < keys.length; at += 1) keys[at] = ranks[keys[at]!]!;
}

function countFrequencies(examples: Examples, size: number): Float64Array {
  const frequencies = new Float64Array(size);
  for (const key of examples.keys) frequencies[key]! += 1;
  return frequencies;
}

/** Trains the log-linear model of the first pass. */
export function trainFirstPass(items: readonly FoldedEntry[], settings: FirstSettings): FirstModel {
  const examples = makeExamples(
    items.map((item) => item.entry),
    (index) => items[index]!.lexicon,
  );
  const kept = frequentKeys(examples, settings.minimumFeature);
  renumber(examples, kept);
  const weights = trainRanker(examples, kept.length + 1, settings.ranker);
  const frequencies = countFrequencies(examples, kept.length + 1);
  const { weightLimit, unit, sharpness } = settings;
  return {
    weights: quantizeWeights(kept, weights.subarray(1), frequencies.subarray(1), weightLimit, unit),
    unit: unit * sharpness,
  };
}
