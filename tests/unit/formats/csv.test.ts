import { describe, expect, it } from 'vitest';
import { readListing } from '../../../src/formats/listing-reader.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';

function read(text: string, fields?: Parameters<typeof readListing>[1]['fields']) {
  const { records, diagnostics } = readListing(text, { file: 'a.csv', fields });
  return { records, messages: diagnostics.map(formatDiagnostic) };
}

describe('readListing on tables', () => {
  it('reads cells with separators, quotation marks and line breaks, and names the line', () => {
    const text = 'Title,Abstract,Year\r\n"One, ""two""","We.\n\nAnd, more.",2024\r\n\r\nThree,We.,2025\r\n';
    expect(read(text)).toMatchObject({
      records: [
        { line: 2, title: 'One, "two"', abstract: 'We.\n\nAnd, more.', year: 2024 },
        { line: 6, title: 'Three', year: 2025 },
      ],
      messages: [],
    });
  });

  it('reads Scopus’s columns', () => {
    const text =
      '\uFEFF"Authors","Author full names","Title","Year","Source title","Volume","Issue","Art. No.","Page start","Page end","Cited by","DOI","Link","Abstract","Author Keywords","Document Type"\n' +
      '"Doe J.; Roe R.","Doe, Jane (123); Roe, Rob (45)","One","2024","J. of X","3","1","","10","19","7","10.1000/x","https://example.org/","We.","snow; ice","Article"\n';
    expect(read(text).records).toMatchObject([
      {
        authors: 2,
        stated: {
          venue: 'J. of X',
          pages: '10–19',
          keywords: ['snow', 'ice'],
          type: 'article-journal',
          other: { 'Cited by': '7', Authors: 'Doe J.; Roe R.' },
        },
      },
    ]);
  });

  it('reads Web of Science’s columns of two letters', () => {
    const text =
      'PT\tAU\tTI\tSO\tDE\tAB\tPY\tVL\tBP\tEP\tDI\nJ\tDoe, J\tOne\tJ OF X\tsnow; ice\tWe.\t2024\t3\t10\t19\t10.1000/x\n';
    expect(readListing(text, { file: 'savedrecs.txt' }).records).toMatchObject([
      {
        title: 'One',
        abstract: 'We.',
        year: 2024,
        stated: { names: ['Doe, J'], venue: 'J OF X', pages: '10–19', doi: '10.1000/x' },
      },
    ]);
  });

  it('takes the columns that the curator names', () => {
    expect(
      read('Heading,Words,Row\nOne,We.,7\n', { title: 'Heading', abstract: 'Words', id: 'Row' }).records,
    ).toMatchObject([{ title: 'One', abstract: 'We.', id: '7' }]);
  });

  it('keeps the second of two columns of one name', () => {
    expect(read('Title,Abstract,Title\nOne,We.,Eins\n').records).toMatchObject([
      { title: 'One', stated: { other: { Title: 'Eins' } } },
    ]);
  });

  it('refuses a row with more cells than the header, and warns of one with fewer', () => {
    const { records, messages } = read('Title,Abstract,Year\nOne,We, and you.,2024\nTwo,We.\nThree,We.,2025,,\n');
    expect(records.map(({ title }) => title)).toEqual(['Two', 'Three']);
    expect(messages).toEqual([
      expect.stringMatching(/^a\.csv:2:1: expected 3 cells, as the header has, found 4, the last of which is “2024”/),
      expect.stringMatching(/^a\.csv:3: expected 3 cells, as the header has, found 2\./),
    ]);
  });

  it('points at a cell that is not closed', () => {
    const { records, messages } = read('Title,Abstract\nOne,We.\n"Two,We.\nThree,We.\n');
    expect(records).toHaveLength(1);
    expect(messages).toEqual([expect.stringMatching(/^a\.csv:3:1: expected a quotation mark at the end/)]);
  });

  it('says once that a table names no title', () => {
    const { messages } = read('Plate,Color\nx,red\ny,blue\n');
    expect(messages).toEqual([
      expect.stringMatching(/^a\.csv:2:1: expected titles, found only “Plate”, “Color” in all 2 entries/),
    ]);
  });
});
