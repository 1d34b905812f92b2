import { candidatePairs, type Pair } from './candidate-pairs.ts';
import { compareTitles } from './compare-titles.ts';
import { compareEntries, likeness } from './same-paper.ts';
import type { Traits } from './traits.ts';

/** Which entries are of one paper. */
export interface Grouping {
  /** Indexes of entries, a group for each paper, in the order of their first entries. */
  readonly groups: readonly (readonly number[])[];
  /** Pairs of entries that may be of one paper and were left two. */
  readonly unsure: readonly Pair[];
}

/**
 * Groups the entries that are of one paper. The groups do not depend on the order of the entries: the most
 * alike are joined first, and two groups that have different arXiv numbers are never joined.
 */
export function groupEntries(entries: readonly Traits[]): Grouping {
  const all = withoutContainers(entries);
  const judged = candidatePairs(all).map((pair) => {
    const [a, b] = pair.map((index) => all[index] as Traits) as [Traits, Traits];
    return { pair, a, b, verdict: compareEntries(a, b) };
  });
  const joins = judged
    .filter(({ verdict }) => verdict === 'same')
    .map((join) => ({ ...join, likeness: likeness(join.a, join.b), digests: orderOf(join.a, join.b) }))
    .sort((a, b) => b.likeness - a.likeness || (a.digests < b.digests ? -1 : 1));
  const forest = new Forest(all);
  for (const { pair } of joins) forest.join(...pair);
  const groups = Map.groupBy(all.keys(), (index) => forest.rootOf(index));
  return {
    groups: [...groups.values()],
    unsure: judged
      .filter(({ pair: [a, b], verdict }) => verdict === 'unsure' && forest.rootOf(a) !== forest.rootOf(b))
      .map(({ pair }) => pair),
  };
}

/**
 * Takes out each DOI that three entries or more state under titles of which none is like another: it is
 * the DOI of the volume that they are in.
 */
function withoutContainers(entries: readonly Traits[]): readonly Traits[] {
  const holders = new Map<string, string[]>();
  for (const { ids, titles } of entries)
    for (const id of ids.filter((candidate) => candidate.startsWith('doi:')))
      holders.set(id, [...(holders.get(id) ?? []), titles[0] ?? '']);
  const containers = new Set([...holders].filter(([, titles]) => areUnlike(titles)).map(([id]) => id));
  if (containers.size === 0) return entries;
  return entries.map((entry) => ({ ...entry, ids: entry.ids.filter((id) => !containers.has(id)) }));
}

function areUnlike(titles: readonly string[]): boolean {
  const [first, ...others] = [...new Set(titles)];
  return others.length > 1 && others.every((other) => compareTitles(first as string, other) === 'other');
}

/** A key that is the same for two entries in whatever order they are listed. */
function orderOf(a: Traits, b: Traits): string {
  return [a, b]
    .map(({ bodies, ids }) => `${bodies[0]} ${ids.join(' ')}`)
    .sort()
    .join(' ');
}

/** Disjoint sets of entries, each with the arXiv numbers of its members. */
class Forest {
  readonly #parents: number[];
  readonly #numbers: Set<string>[];

  constructor(all: readonly Traits[]) {
    this.#parents = [...all.keys()];
    this.#numbers = all.map(({ ids }) => new Set(ids.filter((id) => id.startsWith('arxiv:'))));
  }

  /** The first entry of the set that an entry is in. */
  rootOf(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root] as number;
    this.#parents[index] = root;
    return root;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)].sort((x, y) => x - y) as [number, number];
    if (first === second) return;
    const [numbers, others] = [this.#numbers[first] as Set<string>, this.#numbers[second] as Set<string>];
    if (numbers.size > 0 && others.size > 0 && numbers.isDisjointFrom(others)) return;
    for (const number of others) numbers.add(number);
    this.#parents[second] = first;
  }
}
