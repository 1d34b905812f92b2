import type { PaperFacts } from './facts/fact.ts';

export interface LookUp {
  readonly label: string;
  readonly url: string;
  /** True where the address holds the paper's own identifier, not a search by title. */
  readonly exact: boolean;
}

interface Identifiers {
  readonly arxiv: string | null;
  readonly doi: string | null;
  /** The paper's own page. */
  readonly url: string | null;
}

export const noIdentifiers: Identifiers = { arxiv: null, doi: null, url: null };

/** The identifiers of a paper's facts. */
export function identifiersOf({ arxiv, doi, url }: PaperFacts): Identifiers {
  return { arxiv: arxiv?.value.id ?? null, doi: doi?.value ?? null, url: url?.value ?? null };
}

/** Where else a paper can be found: by identifier where one is known, else by a search for its title. */
export function lookUps(title: string, { arxiv, doi, url }: Identifiers): readonly LookUp[] {
  const query = encodeURIComponent(title.toWellFormed());
  const id = arxiv === null ? null : encodePath(arxiv);
  return [
    ...(url === null ? [] : [{ label: new URL(url).hostname, url, exact: true }]),
    id === null
      ? { label: 'arXiv', url: `https://arxiv.org/search/?searchtype=title&query=${query}`, exact: false }
      : { label: 'arXiv', url: `https://arxiv.org/abs/${id}`, exact: true },
    ...(doi === null ? [] : [{ label: 'DOI', url: `https://doi.org/${encodePath(doi)}`, exact: true }]),
    id === null
      ? { label: 'Semantic Scholar', url: `https://www.semanticscholar.org/search?q=${query}`, exact: false }
      : { label: 'Semantic Scholar', url: `https://www.semanticscholar.org/arxiv/${id}`, exact: true },
    id === null
      ? { label: 'Google Scholar', url: `https://scholar.google.com/scholar?q=${query}`, exact: false }
      : { label: 'Google Scholar', url: `https://scholar.google.com/scholar_lookup?arxiv_id=${id}`, exact: true },
  ];
}

function encodePath(identifier: string): string {
  return identifier.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
