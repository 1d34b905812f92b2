import { describe, expect, it } from 'vitest';
import { readListing } from '../../../src/formats/listing-reader.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';

function read(lines: readonly string[], file = 'a.ris') {
  const { records, diagnostics } = readListing(lines.join('\n'), { file });
  return { records, messages: diagnostics.map(formatDiagnostic) };
}

describe('readListing on RIS', () => {
  it('reads an entry with what continues a line, and keeps what has no field', () => {
    const { records, messages } = read([
      'Provider: A Publisher',
      '',
      'TY  - JOUR',
      'T1  - A Title',
      'over two lines',
      'A1  - Doe, Jane',
      'A1  - King, Martin Luther, Jr.',
      'A1  - World Health Organization',
      'N2  - We show this.',
      '      And that.',
      'KW  - snow',
      'KW  - ice; frost',
      'Y1  - 2024/10/14/',
      'JF  - Journal of X',
      'JA  - J. X',
      'VL  - 12',
      'IS  - 3',
      'SP  - 10',
      'EP  - 19',
      'DO  - doi:10.1000/x',
      'UR  - https://example.org/x',
      'UR  - https://example.com/x',
      'SN  - 1234-5678',
      'ER  - ',
    ]);
    expect(messages).toEqual([]);
    expect(records).toMatchObject([
      {
        line: 3,
        title: 'A Title over two lines',
        abstract: 'We show this. And that.',
        authors: 3,
        year: 2024,
        month: 'Oct',
        day: 14,
        stated: {
          names: ['Doe, Jane', 'King, Jr., Martin Luther', '{World Health Organization}'],
          type: 'article-journal',
          keywords: ['snow', 'ice', 'frost'],
          venue: 'Journal of X',
          volume: '12',
          issue: '3',
          pages: '10–19',
          doi: '10.1000/x',
          url: 'https://example.org/x',
          other: { JA: 'J. X', UR: 'https://example.com/x', SN: '1234-5678' },
        },
      },
    ]);
  });

  it('ends an entry that lost its last line where the next begins', () => {
    const { records, messages } = read(['TY  - JOUR', 'TI  - A', 'AB  - We.', 'TY  - CONF', 'TI  - B', 'AB  - We.']);
    expect(messages).toEqual([]);
    expect(records.map(({ title, line }) => [title, line])).toEqual([
      ['A', 1],
      ['B', 4],
    ]);
  });

  it('says that fields stand outside of all entries', () => {
    const { records, messages } = read([
      'TY  - JOUR',
      'TI  - A',
      'AB  - We.',
      'ER  - ',
      '',
      'TI  - B',
      'AB  - We.',
      'ER  - ',
    ]);
    expect(records).toHaveLength(1);
    expect(messages).toEqual([
      'a.ris:6:1: expected the first line of an entry (“TY  - …”), found “TI  - B”. ' +
        'Add that line, or take these fields out.',
    ]);
  });

  it('is recognized under any name, with Windows line ends and a byte order mark', () => {
    const lines = ['\uFEFFTY  - JOUR\r', 'TI  - A\r', 'AB  - We.\r', 'ER  -\r', ''];
    for (const file of ['a.ris', 'a.txt', 'a.dat']) {
      expect(read(lines, file)).toMatchObject({ records: [{ title: 'A', abstract: 'We.', line: 1 }], messages: [] });
    }
  });

  it('takes names without commas as they are printed where no name has one', () => {
    expect(read(['TY  - CONF', 'TI  - A', 'AB  - W', 'AU  - J. Doe', 'AU  - R. Roe']).records).toMatchObject([
      { stated: { names: ['J. Doe', 'R. Roe'], type: 'paper-conference' } },
    ]);
  });
});
