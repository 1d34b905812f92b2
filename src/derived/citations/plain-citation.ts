import { countNoun } from '../count-noun.ts';
import { wholeName } from './author-name.ts';
import type { Citation } from './citation.ts';
import { venueLine } from './venue-line.ts';

/** More names than a line of text should hold; the rest are counted. */
const manyNames = 20;

/** The citation as a sentence for people, without its address: who, what, where, when. */
export function plainCitation(citation: Citation): string {
  const { authors, authorCount, arxiv, publisher, issued, yearBasis } = citation;
  const names = authors.slice(0, manyNames).map(wholeName).join(', ');
  const byCount = authors.length === 0 && authorCount !== null ? ` (${countNoun(authorCount, 'author')})` : '';
  const where = [venueLine(citation) || (arxiv ? `arXiv:${arxiv.id}` : ''), publisher].filter(Boolean).join(', ');
  const says = issued !== null && yearBasis !== 'venue';
  const when = says ? `${issued.year}${yearBasis === 'inferred' ? ' (year inferred)' : ''}` : '';
  return [names + unnamed(citation), citation.plainTitle + byCount, [where, when].filter(Boolean).join(', ')]
    .filter((part) => part !== '')
    .map((part) => (/[.?!…]$/u.test(part) ? part : `${part}.`))
    .join(' ');
}

function unnamed({ authors, hasMoreAuthors }: Citation): string {
  if (authors.length > manyNames) return ` and ${countNoun(authors.length - manyNames, 'other')}`;
  return hasMoreAuthors && authors.length > 0 ? ', et al.' : '';
}
