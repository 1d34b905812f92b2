import type { Address, Registry } from '../schemas/registry.ts';
import { freeSlug } from './slugify.ts';
import { titleKey } from './title-key.ts';

/** All that a paper may be recognized by. Votes and comments are not among it. */
export interface Identity {
  readonly title: string;
  /** Digest of title and abstract run together, as listed. */
  readonly body: string;
  readonly id?: string | undefined;
  /** Shown or inferred; tells two papers of one title apart. */
  readonly year: number | null;
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
  /** True where the registry has to be written: newcomers, or a new name for a known paper. */
  readonly changed: boolean;
}

/**
 * Gives each paper its permanent address. A paper is recognized by its identifier, else by its text,
 * else by its title, each address serving one paper; the rest are newcomers.
 */
export function assignPermalinks(papers: readonly Identity[], registry: Registry): Assignment {
  const claims = matchAddresses(papers, registry.papers);
  const taken = new Set(registry.papers.flatMap(({ slug, formerly = [] }) => [slug, ...formerly]));
  const slugs: string[] = [];
  const newcomers: Address[] = [];
  for (const [index, paper] of papers.entries()) {
    const known = claims.get(index);
    const slug = known?.slug ?? freeSlug(paper.title, paper.year, paper.body.slice(0, 8), (s) => taken.has(s));
    slugs.push(slug);
    if (known) continue;
    taken.add(slug);
    newcomers.push({ slug, titles: [paper.title], bodies: [paper.body], ...(paper.id ? { ids: [paper.id] } : {}) });
  }
  const claimants = new Map([...claims].map(([index, address]) => [address, papers[index]]));
  const updated = registry.papers.map((address) => extend(address, claimants.get(address)));
  return {
    slugs,
    registry: { version: 1, papers: [...updated, ...newcomers] },
    newcomers: newcomers.map(({ slug }) => slug),
    vacant: registry.papers.filter((address) => !claimants.has(address)),
    changed: newcomers.length > 0 || updated.some((address, index) => address !== registry.papers[index]),
  };
}

/** Which paper (by index) claims which address: the surest evidence first. */
function matchAddresses(papers: readonly Identity[], addresses: readonly Address[]): ReadonlyMap<number, Address> {
  const claims = new Map<number, Address>();
  const claimed = new Set<Address>();
  const evidence: [(paper: Identity) => string | undefined, (address: Address) => readonly string[]][] = [
    [({ id }) => id, ({ ids = [] }) => ids],
    [({ body }) => body, ({ bodies }) => bodies],
    [({ title }) => titleKey(title), ({ titles }) => titles.map(titleKey)],
  ];
  for (const [keyOf, keysOf] of evidence) {
    const byKey = new Map<string, Address[]>();
    for (const address of addresses) {
      for (const key of keysOf(address)) byKey.set(key, [...(byKey.get(key) ?? []), address]);
    }
    for (const [index, paper] of papers.entries()) {
      const key = keyOf(paper);
      const address = byKey.get(key ?? '')?.find((candidate) => !claimed.has(candidate));
      if (key === undefined || !address || claims.has(index)) continue;
      claims.set(index, address);
      claimed.add(address);
    }
  }
  return claims;
}

function extend(address: Address, paper: Identity | undefined): Address {
  if (!paper) return address;
  const titles = including(address.titles, paper.title);
  const bodies = including(address.bodies, paper.body);
  const ids = paper.id ? including(address.ids ?? [], paper.id) : address.ids;
  if (titles === address.titles && bodies === address.bodies && ids === address.ids) return address;
  return { ...address, titles, bodies, ...(ids ? { ids } : {}) };
}

function including(list: string[], value: string): string[] {
  return list.includes(value) ? list : [...list, value];
}

/** The registry as a file: one paper a line, so that a change reads as a change of lines. */
export function formatRegistry(registry: Registry): string {
  const rows = registry.papers.map((address) => `    ${JSON.stringify(address)}`);
  return `{\n  "version": 1,\n  "papers": [\n${rows.join(',\n')}\n  ]\n}\n`;
}
