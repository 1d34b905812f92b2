import { applyConstraints, type Constraint, yearByPaper } from './constraints.ts';
import type { IndexReader } from './read-index.ts';

/** How many of the papers found have a value. */
export type FacetCounts = readonly (readonly [value: string, papers: number])[];

export interface Facets {
  /** Each facet counts the papers that its own choice would leave or bring. */
  readonly topics: FacetCounts;
  readonly years: FacetCounts;
}

/** Counts the papers with some of the words by topic and by year. */
export async function countFacets(
  index: IndexReader,
  papers: readonly number[],
  constraints: readonly Constraint[],
): Promise<Facets> {
  const without = (kind: Constraint['kind']) =>
    applyConstraints(
      papers,
      constraints.filter((constraint) => constraint.kind !== kind),
    ).papers;
  return { topics: await countTopics(without('topic'), index), years: countYears(without('year'), index) };
}

async function countTopics(papers: readonly number[], index: IndexReader): Promise<FacetCounts> {
  const found = new Set(papers);
  const members = await index.topics();
  return [...members].map(([label, own]) => [label, own.reduce((sum, paper) => sum + (found.has(paper) ? 1 : 0), 0)]);
}

function countYears(papers: readonly number[], index: IndexReader): FacetCounts {
  const yearOf = yearByPaper(index);
  const counts = new Map<string, number>();
  for (const [year] of index.head.years) if (year !== null) counts.set(String(year), 0);
  for (const paper of papers) {
    const year = yearOf(paper);
    if (year !== null) counts.set(String(year), (counts.get(String(year)) ?? 0) + 1);
  }
  return [...counts];
}
