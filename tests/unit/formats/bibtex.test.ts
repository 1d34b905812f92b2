import { describe, expect, it } from 'vitest';
import { readListing } from '../../../src/formats/listing-reader.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';

function read(text: string, file = 'a.bib') {
  const { records, diagnostics } = readListing(text, { file });
  return { records, messages: diagnostics.map(formatDiagnostic) };
}

const fields = (more: string) => read(`@article{k, title = {T}, abstract = {We.}, ${more}}`);

describe('readListing on BibTeX', () => {
  it('reads an entry with every kind of value', () => {
    const text = `
% a comment
@string{ jox = "Journal of X" }
@comment{ @article{no, title = {No}} }
@preamble{ "\\newcommand{\\x}{y}" }

@Article {doe2024:a,
  Author    = "Doe, Jane and {World Health Organization} and M{\\"u}ller, J{\\"o}rg",
  title     = {{WORD}Net and {"quotes"},
               over two lines},
  abstract  = {We show this.

               A second paragraph.},
  journal   = jox # { (new series)},
  volume    = 12, number = {3}, pages = {10--19},
  year      = 2024, month = oct # "~14",
  doi       = {https://doi.org/10.1000/a\\_b},
  url       = {https://example.org/\\~{}doe/a\\_b},
  keywords  = {snow; ice},
  language  = {english},
  issn      = {1234-5678},
}`;
    const { records, messages } = read(text);
    expect(messages).toEqual([]);
    expect(records).toEqual([
      {
        file: 'a.bib',
        line: 7,
        id: 'doe2024:a',
        upvotes: null,
        title: '{WORD}Net and {"quotes"}, over two lines',
        abstract: 'We show this.\n\nA second paragraph.',
        confidence: 1,
        authors: 3,
        month: 'Oct',
        day: 14,
        year: 2024,
        yearInferred: null,
        comments: null,
        stated: {
          names: ['Doe, Jane', '{World Health Organization}', 'M{\\"u}ller, J{\\"o}rg'],
          venue: 'Journal of X (new series)',
          volume: '12',
          issue: '3',
          pages: '10–19',
          doi: '10.1000/a_b',
          url: 'https://example.org/~doe/a_b',
          keywords: ['snow', 'ice'],
          language: 'en',
          type: 'article-journal',
          other: { issn: '1234-5678' },
        },
      },
    ]);
  });

  it('takes “and others” for authors that are not named', () => {
    expect(fields('author = {Doe, Jane and others}').records).toMatchObject([
      { authors: null, stated: { names: ['Doe, Jane', 'others'] } },
    ]);
  });

  it.each([
    ['month = oct', { month: 'Oct', day: null }],
    ['month = {October}', { month: 'Oct', day: null }],
    ['month = 10, day = 14', { month: 'Oct', day: 14 }],
    ['month = {14 Oct.}', { month: 'Oct', day: 14 }],
    ['month = "October 14"', { month: 'Oct', day: 14 }],
    ['date = {2024-10-14}', { month: 'Oct', day: 14 }],
  ])('reads the date of %s', (text, date) => {
    expect(fields(`year = {2024}, ${text}`)).toMatchObject({ records: [{ year: 2024, ...date }], messages: [] });
  });

  it.each([
    ['eprint = {2405.00001}, archivePrefix = {arXiv}, primaryClass = {cs.CL}', 'article'],
    ['journal = {arXiv preprint arXiv:2405.00001}', 'article'],
    ['journal = {CoRR}, volume = {abs/2405.00001}', 'article'],
    ['url = {https://arxiv.org/abs/2405.00001}', 'article'],
    ['journal = {Nature}, eprint = {2405.00001}, eprinttype = {arxiv}', 'article-journal'],
  ])('finds the arXiv number in %s', (text, type) => {
    expect(fields(text).records).toMatchObject([{ stated: { arxiv: '2405.00001', type } }]);
  });

  it.each([
    ['inproceedings', 'paper-conference'],
    ['incollection', 'chapter'],
    ['phdthesis', 'thesis'],
    ['techreport', 'report'],
    ['misc', 'other'],
    ['online', 'webpage'],
    ['dataset', 'dataset'],
  ])('knows the kind of @%s', (type, expected) => {
    expect(read(`@${type}{k, title = {T}, abstract = {We.}}`).records).toMatchObject([{ stated: { type: expected } }]);
  });

  it('takes over from the proceedings what a paper leaves open, and keeps the order of the file', () => {
    const text = `@inproceedings{a, title = {A}, abstract = {We.}, crossref = {p}}
@article{b, title = {B}, abstract = {We.}}
@proceedings{p, title = {Proc. of X}, year = {2024}, publisher = {ACL}, abstract = {All.}}`;
    expect(read(text).records).toMatchObject([
      { id: 'a', year: 2024, stated: { venue: 'Proc. of X', publisher: 'ACL' } },
      { id: 'b' },
      { id: 'p', title: 'Proc. of X' },
    ]);
  });

  it('keeps a reference to proceedings that the file does not have', () => {
    expect(fields('crossref = {nowhere}').records).toMatchObject([{ stated: { other: { crossref: 'nowhere' } } }]);
  });

  it('says that a macro is not defined', () => {
    const { records, messages } = fields('journal = unheard');
    expect(records).toMatchObject([{ stated: { venue: 'unheard' } }]);
    expect(messages).toEqual([
      'a.bib:1: expected a @string that defines “unheard”, found none. ' +
        'Its name is taken for its text. Add the @string, or put the value in braces.',
    ]);
  });

  it('keeps both of two fields of one name', () => {
    expect(fields('note = {one}, note = {two}, year = 2024, year = 2025').records).toMatchObject([
      { year: 2024, stated: { other: { note: 'one; two', year: '2025' } } },
    ]);
  });

  it('points at where an entry breaks, and reads those around it', () => {
    const text = `@article{a, title = {A}, abstract = {We.}}
@article{b,
  title = {B {broken},
  abstract = {We.}}

@article{c, title = {C}, abstract = {We.}}
@article{d, title = {D} 2024}`;
    const { records, messages } = read(text);
    expect(records.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(messages).toEqual([
      expect.stringMatching(
        /^a\.bib:6:1: expected a field .* found the next entry .* entry on line 2: its braces .* must balance,/,
      ),
      expect.stringMatching(/^a\.bib:7:24: expected a field .* found “2024}”\./),
    ]);
  });

  it('forgives a missing comma between two fields', () => {
    expect(read('@article{a, title = {A} year = 2024 abstract = "We."}')).toMatchObject({
      records: [{ title: 'A', year: 2024, abstract: 'We.' }],
      messages: [],
    });
  });

  it('says that fields stand outside of all entries', () => {
    const { records, messages } = read('@article{a, title = {A}}, abstract = {We.}}\n  year = {2024},\n');
    expect(records).toHaveLength(1);
    expect(messages).toEqual([
      'a.bib:2:1: expected fields within an entry, found “year = {2024},” between two entries. ' +
        'See that the braces of the entry above balance.',
      expect.stringContaining('expected an abstract'),
    ]);
  });

  it('is recognized under any name', () => {
    expect(read('@article{a, title = {A}, abstract = {We.}}', 'a.txt').records).toHaveLength(1);
    expect(read('\uFEFF@article{a,\r\n title = {A},\r\n abstract = {We\r\n show.}\r\n}\r\n').records).toMatchObject([
      { line: 1, abstract: 'We show.' },
    ]);
  });
});
