import type { KnownAddress } from './address-traits.ts';
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
 * Which paper (by index) is at which address: recognized by its very text, else by an identifier, else by
 * its title, else because title and text are much like what they were. Each address serves one paper, the
 * most alike, so that the order of the papers decides nothing.
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
    ({ bodies, year, families }) => bodies.map((body) => `${body} ${year} ${[...families][0] ?? ''}`),
    ({ bodies }) => bodies,
    ({ ids }) => ids,
    ({ titles }) => titles,
    ({ sketch }) => (sketch ? bandsOf(sketch).map(String) : []),
    rareWords(papers),
  ];
  for (const [step, keysOf] of steps.entries()) {
    const byText = step < 2;
    const candidates = pairUp(papers, openAddresses(), keysOf, (paper) => !claims.has(paper));
    claim(
      candidates.filter(({ paper, known }) => {
        const traits = papers[paper] as Traits;
        if (byText) return !isContrary(traits, known.traits);
        return compareToAddress(traits, known.traits, known.address.removed === true) === 'same';
      }),
    );
  }
  return claims;
}

/** Papers and addresses that have a key in common. */
export function pairUp(
  papers: readonly Traits[],
  addresses: readonly KnownAddress[],
  keysOf: (traits: Traits) => readonly string[],
  isOpen: (paper: number) => boolean,
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
  return papers.flatMap((traits, paper) => {
    if (!isOpen(paper)) return [];
    const found = new Set(keysOf(traits).flatMap((key) => compared(byKey.get(key))));
    return [...found].map((known) => ({ paper, known, likeness: likeness(traits, known.traits) }));
  });
}

/** Words of titles that few papers share, by which one whose text is not known may be found again. */
function rareWords(papers: readonly Traits[]): (traits: Traits) => readonly string[] {
  const counts = new Map<string, number>();
  for (const { titles } of papers) for (const word of wordsOf(titles)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return ({ titles }) => [...wordsOf(titles)].filter((word) => (counts.get(word) ?? 0) <= mostWithOneWord);
}

function wordsOf(titles: readonly string[]): ReadonlySet<string> {
  return new Set(titles.flatMap((title) => title.split(' ')));
}

function compared(group: readonly KnownAddress[] = []): readonly KnownAddress[] {
  return group.slice(0, mostComparisons);
}

function mostAlikeFirst(a: Candidate, b: Candidate, papers: readonly Traits[]): number {
  const [first, second] = [papers[a.paper]?.bodies[0] ?? '', papers[b.paper]?.bodies[0] ?? ''];
  return b.likeness - a.likeness || a.known.order - b.known.order || (first < second ? -1 : first > second ? 1 : 0);
}
