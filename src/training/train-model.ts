import { sortedEntries } from '../parser/boundary/key-table.ts';
import type { Lexicon } from '../parser/boundary/lexicon.ts';
import { type Model, numberKeys } from '../parser/boundary/model.ts';
import { type AugmentationShares, scaleShares } from './augment.ts';
import { buildLexicon, frequencyOf } from './build-lexicon.ts';
import { countText, type TokenizedEntry, tokenizeEntry } from './count-text.ts';
import { groupEntries } from './group-entries.ts';
import type { Entry } from './read-truth.ts';
import { trainFirstPass } from './train-first-pass.ts';
import { trainSecondPass } from './train-second-pass.ts';
import { drawVariants, foldEntries } from './vary-entries.ts';
import { learnWordClasses } from './word-classes.ts';

/** Shares of variants beside one another, as they were tuned on 12,000 entries. */
const variantShares: AugmentationShares = {
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
  tail: 0.35,
  mark: 0.1,
  markOpening: 0.06,
  lowerOpening: 0.03,
  lowerAbstract: 0.015,
  lowerAll: 0.015,
};

/** With seven times as many entries, a fifth of the variants of each is enough. */
const variantScale = 0.2;

/** Everything that a run of training depends on besides its entries. */
export const defaultSettings = {
  folds: 4,
  minimumPair: 6,
  variants: scaleShares(variantShares, variantScale),
  first: {
    minimumFeature: 2,
    weightLimit: 28_000,
    unit: 1 / 24,
    ranker: { epochs: 4, rate: 0.1, lasso: 0.02, ridge: 0.1, dropout: 0.2, seed: 1 },
    /** Below 1, because unseen sources are harder than the training's. */
    sharpness: 0.85,
  },
  second: {
    /** A word must occur this often to have a vector of its own. */
    minimumWord: 8,
    /** One network for each; the seed draws its further variants too. */
    seeds: [7],
    network: {
      epochs: 2,
      batch: 32,
      rate: 0.002,
      decay: 0.01,
      wordDecay: 0.05,
      wordDropout: 0.3,
      propertyDropout: 0.15,
      hiddenDropout: 0.4,
    },
    roundness: [0.6, 0.4, 0.6, 0.05, 0.3, 0.05, 0.05],
  },
  /** What the scores of both passes count for where both are asked; see `judgeAgain`. */
  firstShare: 0.5,
  networkShare: 0.5,
};

/** See `defaultSettings`. */
export type Settings = typeof defaultSettings;

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

/** Trains a model on entries; the same entries in the same order give the same model, bit for bit. */
export function trainModel(entries: readonly Entry[], settings: Settings = defaultSettings): Model {
  const tokenized = entries.map(tokenizeEntry);
  const classes = learnWordClasses(tokenized);
  const folds = groupEntries(entries, settings.folds);
  const lexicons = foldLexicons(tokenized, folds, classes, settings);
  const originals = foldEntries(entries, folds, lexicons);
  const items = [...originals, ...drawVariants(originals, settings.variants, settings.first.ranker.seed)];
  const first = trainFirstPass(items, settings.first);
  const counts = countText(tokenized);
  const lexicon = buildLexicon(counts, classes, settings.minimumPair);
  const keys = sortedEntries(lexicon.words).map(([key]) => key);
  const vocabulary = keys.filter((key) => frequencyOf(counts, key) >= settings.second.minimumWord);
  const words = numberKeys(vocabulary);
  const networks = settings.second.seeds.map((seed) => {
    const more = drawVariants(originals, settings.variants, seed);
    return trainSecondPass([...items, ...more], first, words, vocabulary.length, settings.second, seed);
  });
  const { firstShare, networkShare } = settings;
  return { lexicon, ...first, words, networks, firstShare, networkShare };
}
