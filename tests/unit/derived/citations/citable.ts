import { type CitablePaper, type Citation, citationOf } from '../../../../src/derived/citations/citation.ts';
import { resolveFacts } from '../../../../src/derived/facts/resolve-facts.ts';
import { noDate } from '../../../../src/derived/paper-date.ts';
import type { Paper } from '../../../../src/schemas/paper.ts';
import { plainAbstract, plainTitle } from '../../../../src/text/read-field.ts';

type Fields = Partial<Pick<Paper, 'title' | 'abstract' | 'authors' | 'month' | 'day' | 'year' | 'yearInferred'>> & {
  readonly slug?: string;
  readonly curation?: Paper['curation'];
  readonly stated?: Paper['stated'];
};

const source = 'https://example.org/';

/** Curated facts, each from the same source. */
export function curated(facts: {
  names?: string[];
  arxiv?: string;
  doi?: string;
  venue?: string;
  pages?: string;
}): NonNullable<Paper['curation']> {
  return {
    ...(facts.names ? { authors: { names: facts.names, source } } : {}),
    ...(facts.arxiv ? { arxiv: { id: facts.arxiv, source } } : {}),
    ...(facts.doi ? { doi: { id: facts.doi, source } } : {}),
    ...(facts.venue ? { venue: { name: facts.venue, ...(facts.pages ? { pages: facts.pages } : {}), source } } : {}),
  };
}

/** A paper of which a test states only what it is about. */
export function citable(fields: Fields = {}): CitablePaper {
  const paper = {
    slug: 'duoattention-efficient-inference',
    title: 'DuoAttention: Efficient Inference',
    abstract: 'We show this.',
    authors: 8,
    month: 'Oct' as const,
    day: 14,
    year: 2024,
    yearInferred: null,
    curation: null,
    stated: undefined,
    ...fields,
  };
  const facts = resolveFacts({ ...paper, sources: [{ file: 'a.txt', line: 1 }] });
  return {
    ...paper,
    plainTitle: plainTitle(paper.title),
    plainAbstract: plainAbstract(paper.abstract).plain,
    date: facts.date?.value ?? noDate,
    facts,
  };
}

export function cite(fields: Fields = {}, topics: readonly string[] = []): Citation {
  return citationOf(citable(fields), { key: 'key2024', page: 'https://site.example/papers/x/', topics });
}
