import { monthNames, type WorkType } from '../../schemas/record.ts';
import type { AuthorName } from './author-name.ts';
import type { Citation } from './citation.ts';

/** An item of CSL-JSON (Citation Style Language 1.0.2), in which `article` is a preprint. */
export interface CslItem {
  readonly id: string;
  readonly type: WorkType | 'document';
  readonly title: string;
  readonly author?: readonly AuthorName[];
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly [field: string]: unknown;
}

export function cslItem(citation: Citation): CslItem {
  const { issued, venue, volume, issue, pages, publisher, arxiv, doi, keywords, notes, abstract, language } = citation;
  const type = citation.type === 'other' ? null : citation.type;
  const date = issued && [
    issued.year,
    ...(issued.month ? [monthNames.indexOf(issued.month) + 1, ...(issued.day ? [issued.day] : [])] : []),
  ];
  return {
    id: citation.key,
    type: type ?? 'document',
    title: citation.plainTitle,
    ...(citation.authors.length > 0 ? { author: citation.authors } : {}),
    ...(date ? { issued: { 'date-parts': [date] as const } } : {}),
    ...(venue ? { 'container-title': venue } : {}),
    ...(volume ? { volume } : {}),
    ...(issue ? { issue } : {}),
    ...(pages ? { page: pages } : {}),
    ...(publisher ? { publisher } : arxiv && type === 'article' ? { publisher: 'arXiv' } : {}),
    ...(arxiv ? { number: `arXiv:${arxiv.id}` } : {}),
    ...(doi ? { DOI: doi } : {}),
    URL: citation.url,
    ...(abstract === '' ? {} : { abstract }),
    ...(language ? { language } : {}),
    ...(keywords.length > 0 ? { keyword: keywords.join(', ') } : {}),
    ...(notes.length > 0 ? { note: notes.join('. ') } : {}),
  };
}
