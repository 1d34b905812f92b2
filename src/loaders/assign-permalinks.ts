import type { Address, Registry } from '../schemas/registry.ts';
import { type KnownAddress, knownAddresses } from './identity/address-traits.ts';
import { type Heir, likelyHeirs } from './identity/likely-heirs.ts';
import { matchAddresses } from './identity/match-addresses.ts';
import { isContrary } from './identity/same-paper.ts';
import { encodeSketch } from './identity/sketch.ts';
import { familyOf, type Traits } from './identity/traits.ts';
import type { MergedEntry } from './merge-entries.ts';
import { freeSlug } from './slugify.ts';

/** A paper that needs an address: what it is recognized by, and what a new address is made of. */
export interface Identity {
  /** The title that is shown, as listed. */
  readonly title: string;
  /** Shown or inferred; tells the slugs of two papers of one title apart. */
  readonly year: number | null;
  readonly traits: Traits;
  /** Family name of the first author, where authors are named. */
  readonly by: string | null;
  /** All titles as listed, the shown one first. */
  readonly titles: readonly string[];
}

export function identityOf({ record, titles, traits }: MergedEntry): Identity {
  const [first] = record.stated?.names ?? [];
  const by = first === undefined ? null : familyOf(first);
  return { title: record.title, titles, traits, by, year: record.year ?? record.yearInferred };
}

export interface Assignment {
  /** One slug for each paper, in the order of the papers. */
  readonly slugs: readonly string[];
  /** The registry with the newcomers at its end. */
  readonly registry: Registry;
  /** Slugs given out now. */
  readonly newcomers: readonly string[];
  /** Registered addresses that no paper claims. */
  readonly vacant: readonly Address[];
  /** Addresses of papers that are now one with another: each leads to that paper's address. */
  readonly absorbed: readonly { readonly from: string; readonly to: string }[];
  /** Vacant addresses with the papers that may be theirs. */
  readonly heirs: readonly Heir[];
  /** True where the registry has newcomers or new names for a known paper, which have to be committed. */
  readonly changed: boolean;
}

/**
 * Gives each paper its permanent address: the one that it has had (`matchAddresses`), else a new one. The
 * registry only grows.
 */
export function assignPermalinks(papers: readonly Identity[], registry: Registry): Assignment {
  const known = knownAddresses(registry);
  const claims = matchAddresses(
    papers.map(({ traits }) => traits),
    known,
  );
  const taken = new Set(registry.papers.flatMap(({ slug, formerly = [] }) => [slug, ...formerly]));
  const slugs: string[] = [];
  const newcomers: Address[] = [];
  for (const [index, paper] of papers.entries()) {
    const claimed = claims.get(index)?.address.slug;
    const fallback = paper.traits.bodies[0]?.slice(0, 8) ?? '';
    const slug = claimed ?? freeSlug(paper.title, paper.year, fallback, (candidate) => taken.has(candidate));
    slugs.push(slug);
    if (claimed !== undefined) continue;
    taken.add(slug);
    newcomers.push(newAddress(slug, paper));
  }
  const claimants = new Map([...claims].map(([index, { address }]) => [address, papers[index] as Identity]));
  const updated = registry.papers.map((address) => extend(address, claimants.get(address)));
  const unclaimed = known.filter(({ address }) => !claimants.has(address));
  const absorbed = absorbedAddresses(unclaimed, claims, papers);
  const gone = new Set(absorbed.map(({ from }) => from));
  const vacant = unclaimed.filter(({ address }) => !gone.has(address.slug));
  return {
    slugs,
    registry: { version: 1, papers: [...updated, ...newcomers] },
    newcomers: newcomers.map(({ slug }) => slug),
    vacant: vacant.map(({ address }) => address),
    absorbed,
    heirs: likelyHeirs(
      vacant,
      papers.map(({ traits }) => traits),
      slugs,
      claims,
    ),
    changed: newcomers.length > 0 || updated.some((address, index) => haveNewNames(address, registry.papers[index])),
  };
}

function newAddress(slug: string, { titles, traits, by }: Identity): Address {
  const { bodies, ids, year, sketch } = traits;
  return {
    slug,
    titles: [...titles],
    bodies: [...bodies].reverse(),
    ...(ids.length > 0 ? { ids: [...ids] } : {}),
    ...(year === null ? {} : { year }),
    ...(by === null ? {} : { by }),
    ...(sketch === null ? {} : { sketch: encodeSketch(sketch) }),
  };
}

/** An address with what its paper is known by now; itself where that is nothing new. */
function extend(address: Address, paper: Identity | undefined): Address {
  if (!paper) return address;
  const { traits } = paper;
  const { removed, ...kept } = address;
  const extended: Address = {
    ...kept,
    titles: including(address.titles, paper.titles),
    // The text that is shown comes last.
    bodies: including(address.bodies, [...traits.bodies].reverse()),
  };
  const ids = including(address.ids ?? [], traits.ids);
  if (ids.length > 0) extended.ids = ids;
  if (address.year === undefined && traits.year !== null) extended.year = traits.year;
  if (address.by === undefined && paper.by !== null) extended.by = paper.by;
  const isNewText = !address.bodies.includes(traits.bodies[0] ?? '');
  if (traits.sketch && (isNewText || address.sketch === undefined)) extended.sketch = encodeSketch(traits.sketch);
  return JSON.stringify(extended) === JSON.stringify(address) && removed === undefined ? address : extended;
}

function including(list: readonly string[], values: readonly string[]): string[] {
  return [...list, ...values.filter((value) => !list.includes(value))];
}

/** Whether an address got titles, texts or identifiers. What is only filled in can be drawn again at any time. */
function haveNewNames(address: Address, before: Address | undefined): boolean {
  const countNames = (row: Address | undefined) =>
    row ? row.titles.length + row.bodies.length + (row.ids?.length ?? 0) : 0;
  return countNames(address) !== countNames(before);
}

/** Vacant addresses whose very text or identifier a paper has taken over, with that paper's address. */
function absorbedAddresses(
  vacant: readonly KnownAddress[],
  claims: ReadonlyMap<number, KnownAddress>,
  papers: readonly Identity[],
): Assignment['absorbed'] {
  if (vacant.length === 0) return [];
  const holders = new Map<string, KnownAddress[]>();
  for (const [index, known] of claims) {
    const traits = (papers[index] as Identity).traits;
    for (const key of new Set([...namesOf(known.traits), ...namesOf(traits)]))
      holders.set(key, [...(holders.get(key) ?? []), known]);
  }
  return vacant.flatMap(({ address, traits }) => {
    const holder = namesOf(traits)
      .flatMap((key) => holders.get(key) ?? [])
      .find((known) => !isContrary(known.traits, traits));
    return holder ? [{ from: address.slug, to: holder.address.slug }] : [];
  });
}

function namesOf({ bodies, ids }: Traits): readonly string[] {
  return [...bodies, ...ids];
}

/** The registry as a file: one paper a line, so that a change reads as a change of lines. */
export function formatRegistry(registry: Registry): string {
  const rows = registry.papers.map((address) => `    ${JSON.stringify(address)}`);
  return `{\n  "version": 1,\n  "papers": [\n${rows.join(',\n')}\n  ]\n}\n`;
}
