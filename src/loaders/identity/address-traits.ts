import type { Address, Registry } from '../../schemas/registry.ts';
import { titleKey } from '../title-key.ts';
import { canonicalId } from './identifiers.ts';
import { decodeSketch } from './sketch.ts';
import type { Traits } from './traits.ts';

/** An address that may have a paper, with all that its paper is recognized by. */
export interface KnownAddress {
  readonly address: Address;
  readonly traits: Traits;
  /** Place in the registry, which is the order in which addresses were given. */
  readonly order: number;
}

/** The addresses of a registry. One that says `sameAs` lends what it knows to the address it names. */
export function knownAddresses(registry: Registry): readonly KnownAddress[] {
  const lent = Map.groupBy(
    registry.papers.filter(({ sameAs }) => sameAs !== undefined),
    ({ sameAs }) => sameAs,
  );
  return registry.papers.flatMap((address, order) =>
    address.sameAs === undefined
      ? [{ address, order, traits: addressTraits([address, ...(lent.get(address.slug) ?? [])]) }]
      : [],
  );
}

function addressTraits(rows: readonly Address[]): Traits {
  const families = new Set(rows.flatMap(({ by }) => by ?? []));
  const newest = rows.findLast(({ sketch }) => sketch !== undefined)?.sketch;
  return {
    titles: [...new Set(rows.flatMap(({ titles }) => titles.map(titleKey)))],
    bodies: [...new Set(rows.flatMap(({ bodies }) => bodies))],
    plain: null,
    ids: [...new Set(rows.flatMap(({ ids = [] }) => ids.map(canonicalId)))],
    sketch: newest === undefined ? null : decodeSketch(newest),
    year: rows[0]?.year ?? null,
    families,
    names: families,
    pages: null,
  };
}

/** The sketches that a registry keeps, by the digest of the text that each was drawn from. */
export function sketchesOf({ papers }: Registry): ReadonlyMap<string, string> {
  return new Map(
    papers.flatMap(({ bodies, sketch }) =>
      bodies.length === 1 && sketch !== undefined ? [[bodies[0] as string, sketch] as const] : [],
    ),
  );
}
