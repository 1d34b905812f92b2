import type { Region } from './regions.ts';
import type { TitleTerms } from './title-terms.ts';

export interface NamedRegion extends Region {
  /** A topic's label, or the words that set the region's titles apart; `''` where nothing does. */
  readonly name: string;
}

/** A topic as a name, with its papers. */
export interface TopicName {
  readonly label: string;
  readonly papers: readonly number[];
}

/** A topic names a region where this share of the region's papers have it … */
const leastShare = 0.5;
/** … and that is this many times its share of all papers. */
const leastLift = 1.8;
/** Words name a region that are in this share of its titles, and in at least this number of them. */
const leastInTitles = 0.08;
const leastTitles = 3;
/** And at least this many times as often as in all titles. */
const leastWordLift = 2;
const wordsNamed = 2;
/** Words that begin with as many of the same letters are of one family: “robot” and “robotic”. */
const familyLetters = 5;

/**
 * Names regions: by the topic that most of a region's papers have and few others, else by the words that its titles
 * have and others have not. No two have the same name.
 */
export function nameRegions(
  regions: readonly Region[],
  topics: readonly TopicName[],
  terms: TitleTerms,
): readonly NamedRegion[] {
  const total = terms.termsOf.length;
  const byTopic = topicNames(regions, topics, total);
  const inTitles = new Map<string, number>();
  for (const own of terms.termsOf) for (const term of own) inTitles.set(term, (inTitles.get(term) ?? 0) + 1);
  const used = new Set<string>();
  return regions.map((region) => {
    const name = byTopic.get(region) ?? wordName(region, { terms, inTitles, used, total });
    for (const word of name.split(', ')) used.add(word);
    return { ...region, name };
  });
}

/** The best fit first, so that a topic names the region that has most of it. */
function topicNames(regions: readonly Region[], topics: readonly TopicName[], total: number): Map<Region, string> {
  const fits = regions.flatMap((region) => {
    const members = new Set(region.papers);
    return topics.flatMap(({ label, papers }) => {
      const shared = papers.filter((paper) => members.has(paper)).length;
      const share = shared / region.papers.length;
      const isTelling = share >= leastShare && share / (papers.length / total) >= leastLift;
      return isTelling ? [{ region, label, fit: (2 * shared) / (region.papers.length + papers.length) }] : [];
    });
  });
  const names = new Map<Region, string>();
  const taken = new Set<string>();
  for (const { region, label } of fits.sort((a, b) => b.fit - a.fit || (a.label < b.label ? -1 : 1))) {
    if (names.has(region) || taken.has(label)) continue;
    names.set(region, label);
    taken.add(label);
  }
  return names;
}

interface Counted {
  readonly terms: TitleTerms;
  readonly inTitles: ReadonlyMap<string, number>;
  readonly used: ReadonlySet<string>;
  readonly total: number;
}

/** The terms with the greatest share of the region's titles, times the logarithm of how much greater that is than elsewhere. */
function wordName({ papers }: Region, { terms, inTitles, used, total }: Counted): string {
  const inRegion = new Map<string, number>();
  for (const paper of papers)
    for (const term of terms.termsOf[paper] ?? []) inRegion.set(term, (inRegion.get(term) ?? 0) + 1);
  const least = Math.max(leastTitles, papers.length * leastInTitles);
  const weighed = [...inRegion]
    .map(([term, count]) => ({ term, count, lift: (count / papers.length) * (total / (inTitles.get(term) ?? 1)) }))
    .filter(({ count, lift }) => count >= least && lift >= leastWordLift)
    .map(({ term, count, lift }) => ({ term, weight: count * Math.log(lift) ** 1.5 * (term.includes(' ') ? 1.5 : 1) }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  const names: string[] = [];
  const families = new Set<string>();
  for (const { term } of weighed) {
    const written = terms.written(term);
    const own = term.split(' ').map((stem) => stem.slice(0, familyLetters));
    if (names.length === wordsNamed || used.has(written) || own.some((family) => families.has(family))) continue;
    for (const family of own) families.add(family);
    names.push(written);
  }
  return names.join(', ');
}
