import type { WorkType } from '../../schemas/record.ts';
import { escapeXml } from '../atom-feed.ts';
import type { AuthorName } from './author-name.ts';
import { type Citation, isoDate } from './citation.ts';
import { pageRange } from './pages.ts';

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  z: 'http://www.zotero.org/namespaces/export#',
  bib: 'http://purl.org/net/biblio#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  link: 'http://purl.org/rss/1.0/modules/link/',
  prism: 'http://prismstandard.org/namespaces/1.2/basic/',
};

const itemTypes: Readonly<Record<WorkType, string>> = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'paper-conference': 'conferencePaper',
  chapter: 'bookSection',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  software: 'computerProgram',
  webpage: 'webpage',
  other: 'document',
};

/** Zotero's name for a kind of work. */
export const zoteroType = (type: WorkType | null): string => itemTypes[type ?? 'other'];

/**
 * The paper in Zotero's own RDF. Of the formats that Zotero follows from a page, only this one has the kind
 * “preprint” and tags at once.
 */
export function zoteroRdf(citation: Citation): string {
  const { doi, pages, pdf, language } = citation;
  const named = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<rdf:RDF${named.join('')}>`,
    `<rdf:Description rdf:about="${escapeXml(citation.url)}">`,
    element('z:itemType', zoteroType(citation.type)),
    element('dc:title', citation.plainTitle),
    ...authorList(citation.authors),
    ...publisher(citation),
    ...container(citation),
    ...(pages ? [element('bib:pages', plainRange(pages))] : []),
    ...(citation.issued ? [element('dc:date', isoDate(citation))] : []),
    ...(language ? [element('z:language', language)] : []),
    ...numbers(citation),
    ...(doi ? [element('dc:identifier', `DOI ${doi}`)] : []),
    `<dc:identifier><dcterms:URI>${element('rdf:value', citation.url)}</dcterms:URI></dc:identifier>`,
    ...citation.keywords.map((keyword) => element('dc:subject', keyword)),
    ...(citation.abstract === '' ? [] : [element('dcterms:abstract', citation.abstract)]),
    ...(pdf ? ['<link:link rdf:resource="#pdf"/>'] : []),
    '</rdf:Description>',
    ...(pdf ? [attachment(pdf)] : []),
    '</rdf:RDF>',
    '',
  ].join('\n');
}

function publisher({ publisher: name, arxiv, type }: Citation): readonly string[] {
  const shown = name ?? (arxiv && type === 'article' ? 'arXiv' : null);
  if (shown === null) return [];
  return [`<dc:publisher><foaf:Organization>${element('foaf:name', shown)}</foaf:Organization></dc:publisher>`];
}

/** What holds the paper. Zotero takes volume and issue from there too. */
function container({ type, venue, volume, issue }: Citation): readonly string[] {
  const number = [
    ...(volume ? [element('prism:volume', volume)] : []),
    ...(issue && type !== 'report' ? [element('prism:number', issue)] : []),
  ].join('');
  const title = venue ? element('dc:title', venue) : '';
  if (type === 'paper-conference' && venue)
    return [
      `<bib:presentedAt><bib:Conference>${title}</bib:Conference></bib:presentedAt>`,
      ...(number === '' ? [] : [`<dcterms:isPartOf><bib:Journal>${number}</bib:Journal></dcterms:isPartOf>`]),
    ];
  if (title + number === '') return [];
  const kind = type === 'chapter' ? 'bib:Book' : type === 'book' ? 'bib:Series' : 'bib:Journal';
  return [`<dcterms:isPartOf><${kind}>${title}${number}</${kind}></dcterms:isPartOf>`];
}

/** A number of the item itself would be taken for a journal's issue: there, arXiv's is a remark. */
function numbers({ type, issue, arxiv }: Citation): readonly string[] {
  if (type === 'report' && issue) return [element('prism:number', issue)];
  if (!arxiv) return [];
  return [element(type === 'article-journal' ? 'dc:description' : 'prism:number', `arXiv:${arxiv.id}`)];
}

function plainRange(pages: string): string {
  const [first, last] = pageRange(pages);
  return last === null ? pages : `${first}-${last}`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function authorList(authors: readonly AuthorName[]): readonly string[] {
  if (authors.length === 0) return [];
  const people = authors.map((name) => {
    const parts =
      'literal' in name
        ? element('foaf:surname', name.literal)
        : element('foaf:surname', name.family) +
          element('foaf:givenName', name.given + (name.suffix === undefined ? '' : `, ${name.suffix}`));
    return `<rdf:li><foaf:Person>${parts}</foaf:Person></rdf:li>`;
  });
  return [`<bib:authors><rdf:Seq>${people.join('')}</rdf:Seq></bib:authors>`];
}

function attachment(url: string): string {
  const address = `<dc:identifier><dcterms:URI>${element('rdf:value', url)}</dcterms:URI></dc:identifier>`;
  return `<z:Attachment rdf:about="#pdf">${element('z:itemType', 'attachment')}${address}${element('dc:title', 'Full Text PDF')}${element('link:type', 'application/pdf')}</z:Attachment>`;
}
