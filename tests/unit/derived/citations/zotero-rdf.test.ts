import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoteroRdf } from '../../../../src/derived/citations/zotero-rdf.ts';
import { anyText } from '../../support/any-text.ts';
import { readXml, type XmlElement } from '../../support/read-xml.ts';
import { cite, curated } from './citable.ts';

const all = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
const texts = (element: XmlElement, name: string) => all(element, name).map(({ text }) => text);
const names = ['Xiao, Guangxuan', 'Gemini Team'];

describe('zoteroRdf', () => {
  it('says that a preprint is one, with authors, date, abstract, tags and the file', () => {
    const root = readXml(zoteroRdf(cite({ curation: curated({ names, arxiv: '2410.10819' }) }, ['KV cache', 'Text'])));
    const [item] = root.children;
    expect(root.name).toBe('rdf:RDF');
    expect(item?.attributes).toEqual({ 'rdf:about': 'https://arxiv.org/abs/2410.10819' });
    expect(texts(root, 'z:itemType')).toEqual(['preprint', 'attachment']);
    expect(texts(root, 'foaf:surname')).toEqual(['Xiao', 'Gemini Team']);
    expect(texts(root, 'foaf:givenName')).toEqual(['Guangxuan']);
    expect(texts(root, 'dc:date')).toEqual(['2024-10-14']);
    expect(texts(root, 'dc:subject')).toEqual(['KV cache', 'Text']);
    expect(texts(root, 'dcterms:abstract')).toEqual(['We show this.']);
    expect(texts(root, 'prism:number')).toEqual(['arXiv:2410.10819']);
    expect(all(root, 'link:link')[0]?.attributes).toEqual({ 'rdf:resource': '#pdf' });
    expect(all(root, 'z:Attachment')[0]?.attributes).toEqual({ 'rdf:about': '#pdf' });
  });

  it('says that a conference paper is one', () => {
    const root = readXml(zoteroRdf(cite({ curation: curated({ venue: 'CVPR 2025', pages: '1–2' }) })));
    expect(texts(root, 'z:itemType')).toEqual(['conferencePaper']);
    expect(all(root, 'bib:Conference').map(({ text }) => text)).toEqual(['CVPR 2025']);
    expect(texts(root, 'bib:pages')).toEqual(['1-2']);
  });

  it('is well-formed, whatever the texts hold', () => {
    fc.assert(
      fc.property(anyText(), anyText(), anyText(), (title, abstract, name) => {
        const citation = cite({ title, abstract, stated: { names: [name] } }, [title]);
        expect(texts(readXml(zoteroRdf(citation)), 'dcterms:abstract').length).toBe(citation.abstract === '' ? 0 : 1);
      }),
    );
  });
});
