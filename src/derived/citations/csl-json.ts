import { monthNames } from '../../schemas/record.ts';
import type { AuthorName } from './author-name.ts';
import type { Citation } from './citation.ts';

/** An item of CSL-JSON (Citation Style Language 1.0.2), in which `article` is a preprint. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article' | 'paper-conference' | 'document';
  readonly title: string;
  readonly author?: readonly AuthorName[];
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly [field: string]: unknown;
}

const types = { conference: 'paper-conference', preprint: 'article', unknown: 'document' } as const;

export function cslItem(citation: Citation): CslItem {
  const { issued, venue, arxiv, doi, keywords, notes, abstract } = citation;
  const date = issued && [
    issued.year,
    ...(issued.month ? [monthNames.indexOf(issued.month) + 1, ...(issued.day ? [issued.day] : [])] : []),
  ];
  return {
    id: citation.key,
    type: types[citation.kind],
    title: citation.plainTitle,
    ...(citation.authors.length > 0 ? { author: citation.authors } : {}),
    ...(date ? { issued: { 'date-parts': [date] as const } } : {}),
    ...(venue ? { 'container-title': venue.name } : {}),
    ...(venue?.pages ? { page: venue.pages } : {}),
    ...(arxiv && !venue ? { publisher: 'arXiv' } : {}),
    ...(arxiv ? { number: `arXiv:${arxiv.id}` } : {}),
    ...(doi ? { DOI: doi } : {}),
    URL: citation.url,
    ...(abstract === '' ? {} : { abstract }),
    ...(keywords.length > 0 ? { keyword: keywords.join(', ') } : {}),
    ...(notes.length > 0 ? { note: notes.join('. ') } : {}),
  };
}
