import { describe, expect, it } from 'vitest';
import { readListing } from '../../../src/formats/listing-reader.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';

function read(value: unknown, file = 'a.json') {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  const { records, diagnostics } = readListing(text, { file });
  return { records, messages: diagnostics.map(formatDiagnostic) };
}

const one = { title: 'One', abstract: 'We show this.' };
const two = { title: 'Two', abstract: 'We show that.' };

describe('readListing on JSON', () => {
  it.each<[string, unknown]>([
    ['an array', [one, two]],
    ['a list within an object', { total: 2, next: null, data: [one, two] }],
    ['a list two objects deep', { status: 'ok', message: { 'total-results': 2, items: [one, two] } }],
    ['several objects', `${JSON.stringify(one, null, 1)}\n${JSON.stringify(two, null, 1)}`],
    ['pages of lists', [{ notes: [one] }, { notes: [two] }]],
    ['an array of lists', [[one], [two]]],
  ])('reads %s', (_, value) => {
    const { records, messages } = read(value);
    expect(messages).toEqual([]);
    expect(records.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  it('reads an array in a file that is named for lines, and lines in one that is named for an array', () => {
    expect(read([one, two], 'a.jsonl').records).toHaveLength(2);
    expect(read(`${JSON.stringify(one)}\n${JSON.stringify(two)}`).records).toHaveLength(2);
    expect(read([one, two], 'a.txt').records).toHaveLength(2);
  });

  it('names the line on which an object begins', () => {
    expect(read([one, two]).records.map(({ line }) => line)).toEqual([2, 6]);
  });

  it('points into an object that is not JSON, and reads the others', () => {
    const { records, messages } = read('[\n{"title": "One",\n "abstract": We},\n{"title": "Two", "abstract": "x"}\n]');
    expect(records.map(({ title }) => title)).toEqual(['Two']);
    expect(messages).toEqual([expect.stringMatching(/^a\.json:3:14: expected a JSON object, found “We}”/)]);
  });

  it('says that an array breaks off', () => {
    const { records, messages } = read('[{"title": "One", "abstract": "x"},\n{"title": "Tw');
    expect(records).toHaveLength(1);
    expect(messages).toEqual([expect.stringMatching(/^a\.json:2:\d+: expected .*JSON object/)]);
  });

  it('reads OpenReview’s notes of both versions', () => {
    const content = { title: 'One', abstract: 'We.', authors: ['Jane Doe'], keywords: ['a', 'b'], pdf: '/pdf/x.pdf' };
    const valued = Object.fromEntries(Object.entries(content).map(([name, value]) => [name, { value }]));
    for (const inner of [content, valued]) {
      const { records } = read({ notes: [{ id: 'x1', forum: 'x1', cdate: 1728864000000, content: inner }] });
      expect(records).toMatchObject([
        {
          id: 'x1',
          title: 'One',
          year: 2024,
          month: 'Oct',
          day: 14,
          stated: {
            names: ['Jane Doe'],
            keywords: ['a', 'b'],
            pdf: 'https://openreview.net/pdf/x.pdf',
            url: 'https://openreview.net/forum?id=x1',
          },
        },
      ]);
    }
  });

  it('reads what Semantic Scholar answers', () => {
    const paper = {
      paperId: 'ab12',
      externalIds: { DOI: '10.1000/x', ArXiv: '2405.00001', CorpusId: 7 },
      title: 'One',
      abstract: 'We.',
      venue: '',
      year: 2024,
      publicationDate: '2024-05-02',
      journal: { name: 'J. of X', volume: '3', pages: '1-9' },
      authors: [{ authorId: '1', name: 'Jane Doe' }],
      openAccessPdf: { url: 'https://example.org/x.pdf', status: 'GREEN' },
      citationCount: 3,
    };
    expect(read({ total: 1, data: [paper] }).records).toMatchObject([
      {
        id: 'ab12',
        year: 2024,
        month: 'May',
        day: 2,
        stated: {
          doi: '10.1000/x',
          arxiv: '2405.00001',
          venue: 'J. of X',
          volume: '3',
          pages: '1–9',
          pdf: 'https://example.org/x.pdf',
          other: { citationCount: '3', 'externalIds (rest)': '{"CorpusId":7}' },
        },
      },
    ]);
  });

  it('reads arXiv’s dump: the parsed names, the first version’s date, the number', () => {
    const paper = {
      id: '0704.0001',
      submitter: 'Jane Doe',
      authors: 'J. Doe, R. Roe Jr',
      title: 'A Title\n  over two lines',
      comments: '37 pages, 15 figures',
      'journal-ref': 'Phys.Rev.D76:013009,2007',
      doi: '10.1103/PhysRevD.76.013009',
      categories: 'hep-ph astro-ph.CO',
      abstract: '  We show.\n',
      versions: [
        { version: 'v1', created: 'Mon, 2 Apr 2007 19:18:42 GMT' },
        { version: 'v2', created: 'Tue, 24 Jul 2007 20:10:27 GMT' },
      ],
      update_date: '2008-11-26',
      authors_parsed: [
        ['Doe', 'J.', ''],
        ['Roe', 'R.', 'Jr'],
      ],
    };
    const { records, messages } = read(JSON.stringify(paper), 'a.json');
    expect(messages).toEqual([]);
    expect(records).toMatchObject([
      {
        title: 'A Title over two lines',
        abstract: 'We show.',
        authors: 2,
        comments: null,
        year: 2007,
        month: 'Apr',
        day: 2,
        stated: {
          names: ['Doe, J.', 'Roe, Jr, R.'],
          arxiv: '0704.0001',
          other: { submitter: 'Jane Doe', comments: '37 pages, 15 figures', update_date: '2008-11-26' },
        },
      },
    ]);
  });

  it('reads the daily papers of Hugging Face', () => {
    const paper = { id: '2405.00001', title: 'One', summary: 'We.', authors: [{ name: 'Jane Doe' }], upvotes: 9 };
    expect(read([{ paper, publishedAt: '2024-05-02T00:00:00Z', title: 'One', numComments: 2 }]).records).toMatchObject([
      { title: 'One', abstract: 'We.', upvotes: 9, comments: 2, month: 'May', stated: { arxiv: '2405.00001' } },
    ]);
  });

  it('reads what Crossref answers, and takes no date of the record for one of the paper', () => {
    const item = {
      DOI: '10.1000/x',
      type: 'journal-article',
      title: ['One'],
      author: [{ given: 'Jane', family: 'Doe' }],
      'container-title': ['Journal'],
      published: { 'date-parts': [[2024, 10]] },
      created: { 'date-parts': [[2024, 10, 3]] },
      abstract: '<jats:p>We.</jats:p>',
    };
    expect(read({ status: 'ok', message: { items: [item] } }).records).toMatchObject([
      { title: 'One', abstract: '<jats:p>We.</jats:p>', month: 'Oct', day: null, stated: { venue: 'Journal' } },
    ]);
  });

  it('reads a Zotero library', () => {
    const data = {
      itemType: 'journalArticle',
      title: 'One',
      creators: [
        { creatorType: 'author', firstName: 'Jane', lastName: 'Doe' },
        { creatorType: 'author', name: 'WHO' },
      ],
      abstractNote: 'We.',
      publicationTitle: 'J. of X',
      date: 'Oct. 2024',
      DOI: '10.1000/x',
      tags: [{ tag: 'snow' }, { tag: 'ice' }],
    };
    expect(read([{ key: 'ABCD', version: 1, data }]).records).toMatchObject([
      {
        id: 'ABCD',
        month: 'Oct',
        stated: { names: ['Doe, Jane', 'WHO'], type: 'article-journal', venue: 'J. of X', keywords: ['snow', 'ice'] },
      },
    ]);
  });

  it('reads a field by the name that the curator maps', () => {
    const text = JSON.stringify([{ heading: 'One', text: 'We.', title: 'Row 1' }]);
    const fields = { title: 'heading', abstract: ['text', 'body'] };
    expect(readListing(text, { file: 'a.json', fields }).records).toMatchObject([
      { title: 'One', abstract: 'We.', stated: { other: { title: 'Row 1' } } },
    ]);
  });
});
