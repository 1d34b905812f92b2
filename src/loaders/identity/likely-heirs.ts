import type { KnownAddress } from './address-traits.ts';
import { pairUp } from './match-addresses.ts';
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
  const keysOf = ({ titles, ids, sketch }: Traits) => [
    ...titles,
    ...ids,
    ...(sketch ? bandsOf(sketch).map(String) : []),
    ...titles.flatMap((title) => title.split(' ').filter((word) => word.length > 3)),
  ];
  const candidates = pairUp(papers, open, keysOf, () => true).filter(({ paper, known }) => {
    const isLater = (claims.get(paper)?.order ?? Number.POSITIVE_INFINITY) > known.order;
    return isLater && compareToAddress(papers[paper] as Traits, known.traits, false) !== 'other';
  });
  return open.flatMap(({ address }) => {
    const [best] = candidates
      .filter(({ known }) => known.address === address)
      .sort((a, b) => b.likeness - a.likeness || a.paper - b.paper);
    return best ? [{ vacant: address.slug, heir: slugs[best.paper] ?? '' }] : [];
  });
}
