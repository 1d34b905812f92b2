import { keyBits } from '../parser/boundary/hash.ts';
import type { Lexicon } from '../parser/boundary/lexicon.ts';
import type { Model } from '../parser/boundary/model.ts';
import { makeVariants } from './augment.ts';
import { buildLexicon } from './build-lexicon.ts';
import { countText, type TokenizedEntry, tokenizeEntry } from './count-text.ts';
import { type Examples, frequentKeys, makeExamples } from './examples.ts';
import { groupEntries } from './group-entries.ts';
import { quantizeWeights } from './quantize.ts';
import { makeRandom } from './random.ts';
import type { Entry } from './read-truth.ts';
import { trainRanker } from './train-ranker.ts';
import { learnWordClasses } from './word-classes.ts';

/** Everything that a run of training depends on besides its entries. */
export const defaultSettings = {
  folds: 4,
  minimumPair: 4,
  minimumFeature: 2,
  weightLimit: 50_000,
  /** Weights are multiples of this many nats. */
  unit: 1 / 24,
  variants: {
    sentenceCase: 0.2,
    titleCase: 0.05,
    capitals: 0.01,
    formulas: 0.3,
    opening: 0.6,
    capitalOpening: 0.3,
    heading: 0.03,
    secondOpening: 0.6,
    hardOpening: 1,
    shorten: 0.35,
    lengthen: 0.4,
    mark: 0.03,
  },
  ranker: { epochs: 7, rate: 0.1, lasso: 0.02, ridge: 0.1, dropout: 0.2, seed: 1 },
  /** Factor of scores before the softmax: below 1, because unseen sources are harder than the training's. */
  sharpness: 0.85,
};

/** See `defaultSettings`. */
export type Settings = typeof defaultSettings;

/** Replaces keys by their rank among `kept` plus one; keys that are not kept become 0. */
function renumber(examples: Examples, kept: Int32Array): void {
  const ranks = new Int32Array(1 << keyBits);
  kept.forEach((key, rank) => {
    ranks[key] = rank + 1;
  });
  const { keys } = examples;
  for (let at = 0; at < keys.length; at += 1) keys[at] = ranks[keys[at]!]!;
}

/** A lexicon per fold, each from the other folds: an entry's features must not come from counts that include it. */
function foldLexicons(
  tokenized: readonly TokenizedEntry[],
  folds: Int32Array,
  classes: ReadonlyMap<number, number>,
  settings: Settings,
): Lexicon[] {
  return Array.from({ length: settings.folds }, (_, fold) =>
    buildLexicon(countText(tokenized.filter((_entry, index) => folds[index] !== fold)), classes, settings.minimumPair),
  );
}

function countFrequencies(examples: Examples, size: number): Float64Array {
  const frequencies = new Float64Array(size);
  for (const key of examples.keys) frequencies[key]! += 1;
  return frequencies;
}

/** An entry or a variant of one, and the fold it belongs to. */
interface FoldedEntry {
  readonly entry: Entry;
  readonly fold: number;
}

/** The entries, then their variants. */
function withVariants(entries: readonly Entry[], folds: Int32Array, settings: Settings): FoldedEntry[] {
  const members = Array.from({ length: settings.folds }, (_, fold) =>
    entries.filter((_entry, index) => folds[index] === fold),
  );
  const random = makeRandom(5);
  const originals = entries.map((entry, index) => ({ entry, fold: folds[index]! }));
  const variants = originals.flatMap(({ entry, fold }) => {
    const donors = members[fold]!;
    const donor = donors[Math.floor(random() * donors.length)]!;
    return makeVariants(entry, donor, settings.variants, random).map((variant) => ({ entry: variant, fold }));
  });
  return [...originals, ...variants];
}

/** Trains a model on entries; the same entries in the same order give the same model, bit for bit. */
export function trainModel(entries: readonly Entry[], settings: Settings = defaultSettings): Model {
  const tokenized = entries.map(tokenizeEntry);
  const classes = learnWordClasses(tokenized);
  const folds = groupEntries(entries, settings.folds);
  const lexicons = foldLexicons(tokenized, folds, classes, settings);
  const all = withVariants(entries, folds, settings);
  const examples = makeExamples(
    all.map((item) => item.entry),
    (index) => lexicons[all[index]!.fold]!,
  );
  const kept = frequentKeys(examples, settings.minimumFeature);
  renumber(examples, kept);
  const weights = trainRanker(examples, kept.length + 1, settings.ranker);
  const frequencies = countFrequencies(examples, kept.length + 1);
  const table = quantizeWeights(
    kept,
    weights.subarray(1),
    frequencies.subarray(1),
    settings.weightLimit,
    settings.unit,
  );
  const lexicon = buildLexicon(countText(tokenized), classes, settings.minimumPair);
  return { lexicon, weights: table, unit: settings.unit * settings.sharpness };
}
