import type { KnownAddress } from './address-traits.ts';
import { isGlobalId } from './identifiers.ts';
import { compareToAddress, isContrary, likeness } from './same-paper.ts';
import { bandsOf } from './sketch.ts';
import type { Traits } from './traits.ts';

/** Addresses under one key with which a paper is compared. */
const mostComparisons = 200;
/** A word that more titles have says nothing of a paper. */
const mostWithOneWord = 50;

interface Candidate {
  readonly paper: number;
  readonly known: KnownAddress;
  readonly likeness: number;
}

/**
 * Which paper (by index) is at which address: recognized by its arXiv number or DOI, else by its very text,
 * else by an `id` of its listing, else by its title, else because title and text are much like what they were.
 * Each address serves one paper, the most alike, so that the order of the papers decides nothing.
 */
export function matchAddresses(
  papers: readonly Traits[],
  addresses: readonly KnownAddress[],
): ReadonlyMap<number, KnownAddress> {
  const claims = new Map<number, KnownAddress>();
  const claimed = new Set<KnownAddress>();
  const openAddresses = () => addresses.filter((known) => !claimed.has(known));
  const claim = (candidates: readonly Candidate[]) => {
    for (const { paper, known } of candidates.toSorted((a, b) => mostAlikeFirst(a, b, papers))) {
      if (claims.has(paper) || claimed.has(known)) continue;
      claims.set(paper, known);
      claimed.add(known);
    }
  };
  const steps: readonly ((traits: Traits) => readonly string[])[] = [
    ({ ids }) => ids.filter(isGlobalId),
    ({ bodies, year, families }) => bodies.map((body) => `${body} ${year} ${[...families][0] ?? ''}`),
    ({ bodies }) => bodies,
    ({ ids }) => ids,
    ({ titles }) => titles,
    ({ sketch }) => (sketch ? bandsOf(sketch).map(String) : []),
    rareWords(papers),
  ];
  for (const [step, keysOf] of steps.entries()) {
    const byText = step === 1 || step === 2;
    const isOne = (traits: Traits, known: KnownAddress) =>
      byText
        ? !isContrary(traits, known.traits)
        : compareToAddress(traits, known.traits, known.address.removed === true) === 'same';
    const open = [...papers.entries()].filter(([paper]) => !claims.has(paper));
    claim(pairUp(open, openAddresses(), keysOf, isOne));
  }
  return claims;
}

/** Papers (with their indexes) and addresses that have a key in common and that `isPair` accepts. */
export function pairUp(
  papers: readonly (readonly [paper: number, traits: Traits])[],
  addresses: readonly KnownAddress[],
  keysOf: (traits: Traits) => readonly string[],
  isPair: (traits: Traits, known: KnownAddress) => boolean,
): readonly Candidate[] {
  if (addresses.length === 0) return [];
  const byKey = new Map<string, KnownAddress[]>();
  for (const known of addresses) {
    for (const key of new Set(keysOf(known.traits))) {
      const group = byKey.get(key);
      if (group) group.push(known);
      else byKey.set(key, [known]);
    }
  }
  return papers.flatMap(([paper, traits]) =>
    [...new Set(keysOf(traits).flatMap((key) => compared(byKey.get(key))))].flatMap((known) =>
      isPair(traits, known) ? [{ paper, known, likeness: likeness(traits, known.traits) }] : [],
    ),
  );
}

/** Gives the words of a title that few of a list have, by which one whose text is not known may be found again. */
export function rareWords(all: readonly Traits[]): (traits: Traits) => readonly string[] {
  const counts = new Map<string, number>();
  for (const { titles } of all) for (const word of wordsOf(titles)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return ({ titles }) => [...wordsOf(titles)].filter((word) => (counts.get(word) ?? 0) <= mostWithOneWord);
}

function wordsOf(titles: readonly string[]): ReadonlySet<string> {
  return new Set(titles.flatMap((title) => title.split(' ')));
}

function compared(group: readonly KnownAddress[] = []): readonly KnownAddress[] {
  return group.slice(0, mostComparisons);
}

/** Of two that are equally alike, the pair that has an identifier in common, or none at all, comes first. */
function mostAlikeFirst(a: Candidate, b: Candidate, papers: readonly Traits[]): number {
  const [first, second] = [papers[a.paper] as Traits, papers[b.paper] as Traits];
  const [one, other] = [first.bodies[0] ?? '', second.bodies[0] ?? ''];
  return (
    b.likeness - a.likeness ||
    Number(haveLikeIds(second, b.known.traits)) - Number(haveLikeIds(first, a.known.traits)) ||
    a.known.order - b.known.order ||
    (one < other ? -1 : one > other ? 1 : 0)
  );
}

function haveLikeIds(paper: Traits, address: Traits): boolean {
  if (paper.ids.length === 0) return address.ids.length === 0;
  return paper.ids.some((id) => address.ids.includes(id));
}
