import type { Fact, PaperFacts } from './fact.ts';

type FactName = Exclude<keyof PaperFacts, 'unread'>;

/** What readers call each fact, in the order in which a page shows them. */
const labels: Readonly<Record<FactName, string>> = {
  authors: 'authors',
  authorCount: 'author count',
  date: 'date',
  type: 'type',
  venue: 'venue',
  volume: 'volume',
  issue: 'issue',
  pages: 'pages',
  publisher: 'publisher',
  keywords: 'keywords',
  doi: 'DOI',
  arxiv: 'arXiv identifier',
  url: 'address',
  pdf: 'PDF',
  code: 'code',
  license: 'license',
  project: 'project page',
  language: 'language',
};

const names = Object.keys(labels) as FactName[];

/** Labels of the facts that rest on one thing: the listing, inference, or a curator. */
export function labelsOf(facts: PaperFacts, basis: Fact<unknown>['basis']): readonly string[] {
  return names.flatMap((name) => (facts[name]?.basis === basis ? [labels[name]] : []));
}

/** The curator's sources, each with the labels of the facts that it is the source of. */
export function curatedSources(facts: PaperFacts): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const fact = facts[name];
    if (fact?.basis !== 'curated') continue;
    found.set(fact.source, [...(found.get(fact.source) ?? []), labels[name]]);
  }
  return found;
}
