import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readListing } from '../../../src/formats/listing-reader.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';

function read(...lines: readonly unknown[]) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { records, diagnostics } = readListing(text, { file: 'a.jsonl' });
  return { records, diagnostics, messages: diagnostics.map(formatDiagnostic) };
}

const least = { title: 'A Title', abstract: 'We show this.' };

describe('readListing on JSON Lines', () => {
  it('reads every field', () => {
    const entry = {
      ...least,
      id: '2410.10819',
      authors: ['Guangxuan Xiao', 'Song Han'],
      date: '2024-10-14',
      upvotes: 7,
      comments: 0,
      url: 'https://example.org/',
      arxiv: '2410.10819',
      doi: '10.1000/x',
      topics: ['caching'],
    };
    const { records, messages } = read(entry);
    expect(messages).toEqual([]);
    expect(records).toEqual([
      {
        file: 'a.jsonl',
        line: 1,
        id: '2410.10819',
        upvotes: 7,
        title: 'A Title',
        abstract: 'We show this.',
        confidence: 1,
        authors: 2,
        month: 'Oct',
        day: 14,
        year: 2024,
        yearInferred: null,
        comments: 0,
        stated: {
          names: ['Guangxuan Xiao', 'Song Han'],
          url: 'https://example.org/',
          arxiv: '2410.10819',
          doi: '10.1000/x',
          topics: ['caching'],
        },
      },
    ]);
  });

  it('leaves open what is not stated, or stated to be null', () => {
    const open = { upvotes: null, authors: null, month: null, day: null, year: null, comments: null };
    for (const entry of [least, { ...least, ...open, date: null, id: null, url: null }]) {
      expect(read(entry).records).toMatchObject([open]);
      expect(read(entry).records[0]).not.toHaveProperty('id');
      expect(read(entry).records[0]).not.toHaveProperty('stated');
    }
  });

  it.each([
    [2024, { year: 2024, month: null, day: null }],
    ['2024-05', { year: 2024, month: 'May', day: null }],
    ['2024-05-06T07:08:09Z', { year: 2024, month: 'May', day: 6 }],
  ])('reads the date %j', (date, stated) => {
    expect(read({ ...least, date }).records).toMatchObject([stated]);
  });

  it('reads a count of authors, and an identifier that is a number', () => {
    expect(read({ ...least, authors: 12, id: 7 }).records).toMatchObject([{ authors: 12, id: '7' }]);
  });

  it('passes over comments and empty lines, and keeps fields that it does not know', () => {
    const { records, messages } = read('# c', '', { ...least, odd: 1 }, ' ', least);
    expect(records.map(({ line }) => line)).toEqual([3, 5]);
    expect(records[0]?.stated?.other).toEqual({ odd: '1' });
    expect(messages).toEqual([]);
  });

  it('points at where a line stops being JSON', () => {
    expect(read('{"title": "T"', '{"title": "T",}').messages).toEqual([
      'a.jsonl:1:14: expected one JSON object on the line, found the end of the line. ' +
        'Correct the line; each entry is one object on one line.',
      'a.jsonl:2:15: expected one JSON object on the line, found “}”. ' +
        'Correct the line; each entry is one object on one line.',
    ]);
  });

  it.each(['[1]', 'null', '7', '"x"'])('wants an object where a line is %s', (line) => {
    expect(read(least, line).messages).toEqual([
      `a.jsonl:2:1: expected one JSON object for each entry, found “${line}”. Write {"title": …, "abstract": …}.`,
    ]);
  });

  it.each([
    ['upvotes', -1, 'a number that is not negative'],
    ['upvotes', 'many', 'a whole number'],
    ['authors', true, 'a list of names'],
    ['date', '2024-13-01', 'a date such as 2024-10-14'],
    ['date', 'soon', 'a date such as 2024-10-14'],
    ['url', 'javascript:x', 'an address that begins with https:// or http://'],
    ['arxiv', 'of May', 'an arXiv number such as 2410.10819'],
    ['arxiv', 2410.1081, 'an arXiv number in quotes'],
    ['doi', 'none yet', 'a DOI such as 10.1000/xyz'],
    ['id', 1e17, 'a text, or a whole number of 15 digits at most'],
    ['id', 2410.1081, 'a text, or a whole number of 15 digits at most'],
    ['language', 'x!', 'a language such as en or German'],
  ])('keeps a paper whose %s is %j, and the value under its name, and says so once', (name, value, expected) => {
    const { records, messages } = read({ ...least, [name]: value }, least, { ...least, [name]: value });
    expect(records).toHaveLength(3);
    expect(records[0]?.stated?.other).toEqual({ [name]: String(value) });
    expect(messages).toEqual([
      expect.stringContaining(
        `a.jsonl:1: expected “${name}” to be ${expected}, found “${value}”, and so in 2 entries (lines 1, 3)`,
      ),
    ]);
  });

  it('keeps of a date what is clear', () => {
    expect(read({ ...least, date: '2011-08-00' }).records).toMatchObject([{ year: 2011, month: 'Aug', day: null }]);
    expect(read({ ...least, date: '2024-13-45' }).records).toMatchObject([{ year: 2024, month: null, day: null }]);
  });

  it('takes an empty value for nothing', () => {
    const { records, messages } = read({
      ...least,
      url: '',
      doi: ' ',
      authors: ['Jane Doe', ''],
      keywords: [],
      id: {},
    });
    expect(messages).toEqual([]);
    expect(records[0]?.stated).toEqual({ names: ['Jane Doe'] });
  });

  it('warns once of entries without an abstract', () => {
    const { records, messages } = read(
      { title: 'A' },
      { title: 'B', abstract: null },
      { title: 'C', abstract: '' },
      least,
    );
    expect(records.map(({ abstract }) => abstract)).toEqual(['', '', '', 'We show this.']);
    expect(messages).toEqual([expect.stringContaining('found none, and so in 3 entries (lines 1, 2, 3)')]);
  });

  it.each(['tilte', 'abstrct', 'autors', 'keyword s', 'pubilsher'])('asks about “%s”, and keeps it', (name) => {
    const { records, messages } = read({ ...least, [name]: 'x y z' });
    if (name === 'keyword s') expect(messages).toEqual([]);
    else {
      expect(messages).toEqual([expect.stringMatching(/Did you mean “(?:title|abstract|authors|publisher)”\?/)]);
      expect(records[0]?.stated?.other).toEqual({ [name]: 'x y z' });
    }
  });

  it('gives an error for an entry without a title, and one for a listing without titles', () => {
    expect(read(least, { abstract: 'We.' }, { title: ' ', abstract: 'We.' }).messages).toEqual([
      'a.jsonl:2:1: expected a title, found only “abstract”. ' +
        'Add the title, or name its field under “fields” in listings.yaml.',
      'a.jsonl:3:1: expected a title, found an empty “title”. ' +
        'Add the title, or name its field under “fields” in listings.yaml.',
    ]);
    expect(read({ heading: 'A' }, { heading: 'B' }).messages).toEqual([
      expect.stringContaining('a.jsonl:1:1: expected titles, found only “heading” in all 2 entries.'),
    ]);
  });

  it('takes no field that stands twice, whatever texts within it look like', () => {
    expect(read('{"title": "A Title", "abstract": "We.", "title": "Another"}').messages).toEqual([
      'a.jsonl:1:41: expected each field once, found “"title"” again. Take one of the two out.',
    ]);
    const abstract = 'We say {"title": "\\\\", "title": 1} and [ “title":';
    expect(read({ ...least, abstract, more: { title: [{ title: 1 }] } }).messages).toEqual([]);
  });

  it('gives a record or an error for any line', () => {
    const field = fc.constantFrom('title', 'abstract', 'id', 'authors', 'date', 'upvotes', 'comments', 'url', 'topics');
    const line = fc.oneof(
      fc.json().map((text) => text.replace(/\n/g, '')),
      fc.dictionary(field, fc.jsonValue({ maxDepth: 1 })).map((value) => JSON.stringify(value)),
      fc
        .dictionary(field, fc.jsonValue({ maxDepth: 0 }))
        .map((value) => JSON.stringify({ ...least, ...value, title: 'T' })),
      fc.string().map((text) => text.replace(/\n/g, '')),
    );
    fc.assert(
      fc.property(line, (text) => {
        fc.pre(text.trim() !== '' && !text.startsWith('#'));
        const { records, diagnostics, messages } = read(least, text);
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        expect(records.length + Math.min(1, errors.length)).toBe(2);
        for (const message of messages)
          expect(message).toMatch(/^a\.jsonl:2(?::[1-9]\d*)?: expected .+, found .+\. \S/);
      }),
      { numRuns: 300 },
    );
  });
});
