import { type AuthorName, sortedName, wholeName } from '../citations/author-name.ts';
import { type Citation, isoDate } from '../citations/citation.ts';
import { pageRange } from '../citations/pages.ts';
import { zoteroType } from '../citations/zotero-rdf.ts';

export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** More tags than this no reader of a page takes in; the files beside the page name all. */
const mostAuthors = 200;

/**
 * The tags by which Google Scholar and reference managers read a page (Highwire Press, as Scholar's
 * inclusion guidelines list them). Zotero takes a page with a bare `citation_title` for a journal article;
 * `z:itemType` tells it better where no title of a journal or a conference does.
 */
export function scholarlyMeta(citation: Citation): readonly MetaTag[] {
  const { pages, arxiv, doi, pdf, abstract, keywords } = citation;
  const [first, last] = pages ? pageRange(pages) : [null, null];
  const tags: readonly (readonly [name: string, content: string | null | undefined])[] = [
    ['citation_title', citation.plainTitle],
    ...citation.authors.slice(0, mostAuthors).map((name) => ['citation_author', readableName(name)] as const),
    ['citation_publication_date', isoDate(citation, '/')],
    ...placeTags(citation),
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_arxiv_id', arxiv?.id],
    ['citation_pdf_url', pdf],
    ['citation_doi', doi],
    ['citation_language', citation.language],
    ['citation_public_url', citation.url],
    ['citation_keywords', keywords.join('; ')],
    ['citation_abstract', abstract],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

type Row = readonly [name: string, content: string | null];

/** What holds the paper, by the tag that each kind of work has. */
function placeTags({ type, venue, volume, issue, publisher }: Citation): readonly Row[] {
  const numbers: readonly Row[] = [
    ['citation_volume', volume],
    ['citation_issue', issue],
    ['citation_publisher', publisher],
  ];
  const itemType: Row = ['z:itemType', zoteroType(type)];
  if (type === 'article-journal' && venue) return [['citation_journal_title', venue], ...numbers];
  if (type === 'paper-conference' && venue) return [['citation_conference_title', venue], ...numbers];
  if (type === 'chapter' && venue) return [['citation_inbook_title', venue], itemType, ...numbers];
  if (type === 'thesis') return [['citation_dissertation_institution', publisher ?? venue], itemType];
  if (type === 'report')
    return [
      ['citation_technical_report_institution', publisher ?? venue],
      ['citation_technical_report_number', issue],
      itemType,
    ];
  return [itemType, ...numbers];
}

/** The name as printed; its parts in sorting order where readers would part it elsewhere than before the last word. */
function readableName(name: AuthorName): string {
  return 'literal' in name || (!name.family.includes(' ') && name.suffix === undefined)
    ? wholeName(name)
    : sortedName(name);
}
