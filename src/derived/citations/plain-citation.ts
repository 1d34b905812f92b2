import { countNoun } from '../count-noun.ts';
import { wholeName } from './author-name.ts';
import type { Citation } from './citation.ts';

/** More names than a line of text should hold; the rest are counted. */
const manyNames = 20;

/** The citation as a sentence for people, without its address: who, what, where, when. */
export function plainCitation(citation: Citation): string {
  const { authors, authorCount, venue, arxiv, issued, yearBasis } = citation;
  const names = authors.slice(0, manyNames).map(wholeName).join(', ');
  const others = authors.length > manyNames ? ` and ${countNoun(authors.length - manyNames, 'other')}` : '';
  const byCount = authors.length === 0 && authorCount !== null ? ` (${countNoun(authorCount, 'author')})` : '';
  const where = venue ? venue.name + (venue.pages ? `, pp. ${venue.pages}` : '') : arxiv ? `arXiv:${arxiv.id}` : '';
  const says = issued !== null && yearBasis !== 'venue';
  const when = says ? `${issued.year}${yearBasis === 'inferred' ? ' (year inferred)' : ''}` : '';
  return [names + others, citation.plainTitle + byCount, [where, when].filter(Boolean).join(', ')]
    .filter((part) => part !== '')
    .map((part) => (/[.?!…]$/u.test(part) ? part : `${part}.`))
    .join(' ');
}
