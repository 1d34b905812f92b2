import { type AuthorName, sortedName, wholeName } from '../citations/author-name.ts';
import { type Citation, isoDate, pageRange } from '../citations/citation.ts';
import { arxivPdf } from '../citations/identifiers.ts';

export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The tags by which Google Scholar and reference managers read a page (Highwire Press, as Scholar's
 * inclusion guidelines list them). Zotero takes a page with a bare `citation_title` for a journal article;
 * `z:itemType` tells it better, and a conference's title makes a conference paper.
 */
export function scholarlyMeta(citation: Citation): readonly MetaTag[] {
  const { venue, arxiv, doi, abstract, keywords } = citation;
  const [first, last] = venue?.pages ? pageRange(venue.pages) : [null, null];
  const tags: readonly (readonly [name: string, content: string | null | undefined])[] = [
    ['citation_title', citation.plainTitle],
    ...citation.authors.map((name) => ['citation_author', readableName(name)] as const),
    ['citation_publication_date', isoDate(citation, '/')],
    venue ? ['citation_conference_title', venue.name] : ['z:itemType', 'preprint'],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_arxiv_id', arxiv?.id],
    ['citation_pdf_url', arxiv && arxivPdf(arxiv.id)],
    ['citation_doi', doi],
    ['citation_public_url', citation.url],
    ['citation_keywords', keywords.join('; ')],
    ['citation_abstract', abstract],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** The name as printed; its parts in sorting order where readers would part it elsewhere than before the last word. */
function readableName(name: AuthorName): string {
  return 'literal' in name || (!name.family.includes(' ') && name.suffix === undefined)
    ? wholeName(name)
    : sortedName(name);
}
