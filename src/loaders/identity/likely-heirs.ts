import type { KnownAddress } from './address-traits.ts';
import { pairUp, rareWords } from './match-addresses.ts';
import { compareToAddress } from './same-paper.ts';
import { bandsOf } from './sketch.ts';
import type { Traits } from './traits.ts';

/** A vacant address and the address of a paper that may be the one it was given to. */
export interface Heir {
  readonly vacant: string;
  readonly heir: string;
}

/**
 * For each vacant address the paper that most likely is its own, where that is not sure. Asked are papers
 * that came later than the address, and only until the registry settles it: by `sameAs` or by `removed`.
 */
export function likelyHeirs(
  vacant: readonly KnownAddress[],
  papers: readonly Traits[],
  slugs: readonly string[],
  claims: ReadonlyMap<number, KnownAddress>,
): readonly Heir[] {
  const open = vacant.filter(({ address }) => address.removed !== true);
  const wordsOf = rareWords(open.map(({ traits }) => traits));
  const keysOf = (traits: Traits) => [
    ...traits.titles,
    ...traits.ids,
    ...(traits.sketch ? bandsOf(traits.sketch).map(String) : []),
    ...wordsOf(traits).filter((word) => word.length > 3),
  ];
  const orders = papers.map((_, paper) => claims.get(paper)?.order ?? Number.POSITIVE_INFINITY);
  const oldest = open.reduce((least, { order }) => Math.min(least, order), Number.POSITIVE_INFINITY);
  const later = [...papers.entries()].filter(([paper]) => (orders[paper] as number) > oldest);
  const candidates = pairUp(
    later,
    open,
    keysOf,
    (traits, known) => compareToAddress(traits, known.traits, false) !== 'other',
  );
  const byAddress = Map.groupBy(
    candidates.filter(({ paper, known }) => (orders[paper] as number) > known.order),
    ({ known }) => known,
  );
  return open.flatMap((known) => {
    const [best] = (byAddress.get(known) ?? []).sort((a, b) => b.likeness - a.likeness || a.paper - b.paper);
    return best ? [{ vacant: known.address.slug, heir: slugs[best.paper] ?? '' }] : [];
  });
}
