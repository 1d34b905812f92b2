import { escapeXml } from '../atom-feed.ts';
import type { AuthorName } from './author-name.ts';
import { type Citation, isoDate } from './citation.ts';
import { arxivPdf } from './identifiers.ts';

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

/**
 * The paper in Zotero's own RDF. Of the formats that Zotero follows from a page, only this one has the kind
 * “preprint” and tags at once.
 */
export function zoteroRdf(citation: Citation): string {
  const { arxiv, doi, venue } = citation;
  const named = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<rdf:RDF${named.join('')}>`,
    `<rdf:Description rdf:about="${escapeXml(citation.url)}">`,
    element('z:itemType', venue ? 'conferencePaper' : 'preprint'),
    element('dc:title', citation.plainTitle),
    ...authorList(citation.authors),
    ...(arxiv && !venue
      ? [`<dc:publisher><foaf:Organization><foaf:name>arXiv</foaf:name></foaf:Organization></dc:publisher>`]
      : []),
    ...(venue
      ? [`<bib:presentedAt><bib:Conference>${element('dc:title', venue.name)}</bib:Conference></bib:presentedAt>`]
      : []),
    ...(venue?.pages ? [element('bib:pages', venue.pages.replace(/[‐-―]+/g, '-'))] : []),
    ...(citation.issued ? [element('dc:date', isoDate(citation))] : []),
    ...(arxiv ? [element('prism:number', `arXiv:${arxiv.id}`)] : []),
    ...(doi ? [element('dc:identifier', `DOI ${doi}`)] : []),
    `<dc:identifier><dcterms:URI>${element('rdf:value', citation.url)}</dcterms:URI></dc:identifier>`,
    ...citation.keywords.map((keyword) => element('dc:subject', keyword)),
    ...(citation.abstract === '' ? [] : [element('dcterms:abstract', citation.abstract)]),
    ...(arxiv ? ['<link:link rdf:resource="#pdf"/>'] : []),
    '</rdf:Description>',
    ...(arxiv ? [pdf(arxivPdf(arxiv.id))] : []),
    '</rdf:RDF>',
    '',
  ].join('\n');
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

function pdf(url: string): string {
  const address = `<dc:identifier><dcterms:URI>${element('rdf:value', url)}</dcterms:URI></dc:identifier>`;
  return `<z:Attachment rdf:about="#pdf">${element('z:itemType', 'attachment')}${address}${element('dc:title', 'Full Text PDF')}${element('link:type', 'application/pdf')}</z:Attachment>`;
}
