import type { Lexicon } from '../parser/boundary/lexicon.ts';
import { type AugmentationShares, makeVariants } from './augment.ts';
import { makeRandom } from './random.ts';
import type { Entry } from './read-truth.ts';

/** An entry or a variant of one, and the lexicon of the other folds, from which its features come. */
export interface FoldedEntry {
  readonly entry: Entry;
  readonly lexicon: Lexicon;
}

/** The entries, then variants of them; donors of titles are of the entry's own fold. */
export function varyEntries(
  entries: readonly Entry[],
  folds: Int32Array,
  lexicons: readonly Lexicon[],
  shares: AugmentationShares,
  seed: number,
): FoldedEntry[] {
  const members = lexicons.map((_, fold) => entries.filter((_entry, index) => folds[index] === fold));
  const random = makeRandom(seed);
  const originals = entries.map((entry, index) => ({ entry, lexicon: lexicons[folds[index]!]! }));
  const variants = originals.flatMap(({ entry, lexicon }, index) => {
    const donors = members[folds[index]!]!;
    const donor = donors[Math.floor(random() * donors.length)]!;
    return makeVariants(entry, donor, shares, random).map((variant) => ({ entry: variant, lexicon }));
  });
  return [...originals, ...variants];
}
