import type { Lexicon } from '../parser/boundary/lexicon.ts';
import { type AugmentationShares, makeVariants } from './augment.ts';
import { makeRandom } from './random.ts';
import type { Entry } from './read-truth.ts';

/** An entry or a variant of one, and the lexicon of the other folds, from which its features come. */
export interface FoldedEntry {
  readonly entry: Entry;
  readonly lexicon: Lexicon;
}

/** The entries, each with the lexicon of the other folds. */
export function foldEntries(
  entries: readonly Entry[],
  folds: Int32Array,
  lexicons: readonly Lexicon[],
): readonly FoldedEntry[] {
  return entries.map((entry, index) => ({ entry, lexicon: lexicons[folds[index]!]! }));
}

/** Variants of entries; donors of titles are of the entry's own fold, which shares its lexicon. */
export function drawVariants(items: readonly FoldedEntry[], shares: AugmentationShares, seed: number): FoldedEntry[] {
  const members = Map.groupBy(items, (item) => item.lexicon);
  const random = makeRandom(seed);
  return items.flatMap(({ entry, lexicon }) => {
    const donors = members.get(lexicon)!;
    const donor = donors[Math.floor(random() * donors.length)]!.entry;
    return makeVariants(entry, donor, shares, random).map((variant) => ({ entry: variant, lexicon }));
  });
}
