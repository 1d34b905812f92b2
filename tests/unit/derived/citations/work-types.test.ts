import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../../src/derived/citations/bibtex.ts';
import { cslItem } from '../../../../src/derived/citations/csl-json.ts';
import { ris } from '../../../../src/derived/citations/ris.ts';
import { zoteroRdf } from '../../../../src/derived/citations/zotero-rdf.ts';
import { jsonLd, scholarlyArticle } from '../../../../src/derived/head/json-ld.ts';
import { scholarlyMeta } from '../../../../src/derived/head/scholarly-meta.ts';
import { type WorkType, workTypes } from '../../../../src/schemas/record.ts';
import { readCitations } from '../../../support/citation-js.ts';
import { anyText } from '../../support/any-text.ts';
import { readXml, type XmlElement } from '../../support/read-xml.ts';
import { cite } from './citable.ts';

const place = { venue: 'Somewhere', volume: '7', issue: '2', pages: '11-19', publisher: 'The House' };
const citationOf = (type: WorkType) => cite({ stated: { ...place, type } });
const metaOf = (type: WorkType) =>
  Object.fromEntries(scholarlyMeta(citationOf(type)).map(({ name, content }) => [name, content]));
const texts = (element: XmlElement, name: string): readonly string[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child.text] : []), ...texts(child, name)]);

describe('each kind of work', () => {
  it.each<[WorkType, string, string, string, string]>([
    ['article', 'misc', 'UNPB', 'preprint', 'ScholarlyArticle'],
    ['article-journal', 'article', 'JOUR', 'journalArticle', 'ScholarlyArticle'],
    ['paper-conference', 'inproceedings', 'CONF', 'conferencePaper', 'ScholarlyArticle'],
    ['chapter', 'incollection', 'CHAP', 'bookSection', 'Chapter'],
    ['book', 'book', 'BOOK', 'book', 'Book'],
    ['thesis', 'phdthesis', 'THES', 'thesis', 'Thesis'],
    ['report', 'techreport', 'RPRT', 'report', 'Report'],
    ['dataset', 'dataset', 'DATA', 'dataset', 'Dataset'],
    ['software', 'software', 'COMP', 'computerProgram', 'SoftwareSourceCode'],
    ['webpage', 'online', 'ELEC', 'webpage', 'WebPage'],
  ])('%s is @%s, TY %s, %s and %s', (type, entry, tag, item, thing) => {
    const citation = citationOf(type);
    expect(bibtex(citation)).toMatch(new RegExp(`^@${entry}\\{key2024,`));
    expect(ris(citation)).toMatch(new RegExp(`^TY {2}- ${tag}\r\n`));
    expect(cslItem(citation).type).toBe(type);
    expect(texts(readXml(zoteroRdf(citation)), 'z:itemType')[0]).toBe(item);
    expect(scholarlyArticle(citation)).toMatchObject({ '@type': thing });
  });

  it.each<[WorkType, string]>([
    ['article-journal', 'article-journal'],
    ['paper-conference', 'paper-conference'],
    ['chapter', 'chapter'],
    ['book', 'book'],
    ['thesis', 'thesis'],
    ['report', 'report'],
    ['dataset', 'dataset'],
    ['software', 'software'],
  ])('%s is read back from BibTeX by Citation.js as what it is', (type, read) => {
    expect(readCitations(bibtex(citationOf(type)))[0]?.type).toBe(read);
  });

  it('has its place in the field that the kind has', () => {
    expect(bibtex(citationOf('article-journal'))).toMatch(/journal\s+= \{Somewhere\}[\s\S]*number\s+= \{2\}/);
    expect(bibtex(citationOf('paper-conference'))).toMatch(/booktitle\s+= \{Somewhere\}/);
    expect(bibtex(citationOf('thesis'))).toMatch(/school\s+= \{The House\}/);
    expect(bibtex(citationOf('report'))).toMatch(/institution\s+= \{The House\}/);
    expect(metaOf('article-journal')).toMatchObject({ citation_journal_title: 'Somewhere', citation_issue: '2' });
    expect(metaOf('paper-conference')).toMatchObject({ citation_conference_title: 'Somewhere' });
    expect(metaOf('thesis')).toMatchObject({ citation_dissertation_institution: 'The House' });
    expect(metaOf('report')).toMatchObject({ citation_technical_report_institution: 'The House' });
    for (const type of workTypes.filter((one) => one !== 'article-journal' && one !== 'other'))
      expect(metaOf(type)).not.toHaveProperty('citation_journal_title');
  });

  it('has the server of a preprint as its publisher', () => {
    const item = cslItem(cite({ stated: { venue: 'bioRxiv', doi: '10.1101/2020.01.02.123456' } }));
    expect(item).toMatchObject({ type: 'article', publisher: 'bioRxiv' });
    expect(item).not.toHaveProperty('container-title');
  });
});

describe('hostile texts in any field', () => {
  const hostile = fc.oneof(
    anyText(30),
    fc.constantFrom(
      'x\r\nER  - \r\nTY  - JOUR',
      '}\n@article{y,',
      '</script><script>',
      ']]>',
      '\\',
      '{',
      '}',
      '"',
      '%',
      '\u2028',
      '$',
    ),
  );
  const stated = fc.record({
    type: fc.constantFrom(...workTypes),
    venue: hostile,
    volume: hostile,
    issue: hostile,
    pages: hostile,
    publisher: hostile,
    language: hostile,
    pdf: hostile,
    code: hostile,
    names: fc.array(hostile, { maxLength: 2 }),
    keywords: fc.array(hostile, { maxLength: 3 }),
  });

  it('leave BibTeX, RIS, RDF and JSON-LD one entry of the same shape', () => {
    fc.assert(
      fc.property(stated, (facts) => {
        const citation = cite({ stated: facts });
        expect(readCitations(bibtex(citation)).map(({ id, title }) => [id, title])).toEqual([
          ['key2024', 'DuoAttention: Efficient Inference'],
        ]);
        const rows = ris(citation).split('\r\n');
        expect(rows.filter((row) => /^(?:TY|ER) {2}-/.test(row)).length).toBe(2);
        for (const row of rows.slice(0, -1)) expect(row).toMatch(/^[A-Z][A-Z0-9] {2}- .*$/);
        expect(texts(readXml(zoteroRdf(citation)), 'dcterms:abstract')).toEqual(['We show this.']);
        const data = jsonLd([scholarlyArticle(citation)]);
        expect(data).not.toContain('<');
        expect(JSON.parse(data)['@graph'][0].headline).toBe('DuoAttention: Efficient Inference');
      }),
      { numRuns: 300 },
    );
  });
});
