import type { Curation } from '../schemas/curation.ts';

export interface LookUp {
  readonly label: string;
  readonly url: string;
  /** True where the address holds the paper's own identifier, not a search by title. */
  readonly exact: boolean;
}

/** Where else a paper can be found: by identifier where one is known, else by a search for its title. */
export function lookUps(title: string, curation: Curation | null): readonly LookUp[] {
  const query = encodeURIComponent(title);
  const { arxiv, doi } = curation ?? {};
  return [
    arxiv
      ? { label: 'arXiv', url: `https://arxiv.org/abs/${arxiv.id}`, exact: true }
      : { label: 'arXiv', url: `https://arxiv.org/search/?searchtype=title&query=${query}`, exact: false },
    ...(doi ? [{ label: 'DOI', url: `https://doi.org/${doi.id}`, exact: true }] : []),
    arxiv
      ? { label: 'Semantic Scholar', url: `https://www.semanticscholar.org/arxiv/${arxiv.id}`, exact: true }
      : { label: 'Semantic Scholar', url: `https://www.semanticscholar.org/search?q=${query}`, exact: false },
    { label: 'Google Scholar', url: `https://scholar.google.com/scholar?q=${query}`, exact: false },
  ];
}
