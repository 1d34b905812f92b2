import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import { parseListing } from '../../../src/parser/parse-listing.ts';

function read(...lines: readonly unknown[]) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { records, diagnostics } = parseListing(text, 'a.jsonl');
  return { records, messages: diagnostics.map(formatDiagnostic) };
}

const least = { title: 'A Title', abstract: 'We show this.' };

describe('parseListing on JSON lines', () => {
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
      doi: '10.1/x',
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
          doi: '10.1/x',
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

  it('passes over comments, empty lines and fields that it does not know', () => {
    expect(read('# c', '', { ...least, odd: 1 }, ' ', least).records.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('points at where a line stops being JSON', () => {
    expect(read('{"title": "T"', '{"title": "T",}').messages).toEqual([
      'a.jsonl:1:14: expected one JSON object on the line, found the end of the line. ' +
        'Correct the line; each entry is one object on one line.',
      'a.jsonl:2:15: expected one JSON object on the line, found “}”. ' +
        'Correct the line; each entry is one object on one line.',
    ]);
  });

  it.each(['[]', 'null', '7', '"x"'])('wants an object where a line is %s', (line) => {
    expect(read(line).messages).toEqual([
      `a.jsonl:1:1: expected one JSON object on the line, found “${line}”. ` +
        'Write {"title": …, "abstract": …} on the line.',
    ]);
  });

  it('points at every field that it cannot take', () => {
    const entry = { title: ' ', abstract: 3, upvotes: -1, authors: 'x', date: '2024-13-01', url: 'javascript:x' };
    expect(
      read(entry)
        .messages.map((message) => message.replace(/ Correct the field.*/, ''))
        .toSorted(),
    ).toEqual([
      'a.jsonl:1:14: expected “abstract” to be a text, found “3”.',
      'a.jsonl:1:27: expected “upvotes” to be a number that is not negative, found “-1”.',
      'a.jsonl:1:2: expected “title” to be a text that is not empty, found “" "”.',
      'a.jsonl:1:40: expected “authors” to be a whole number or a list of names, found “"x"”.',
      'a.jsonl:1:54: expected “date” to be a date such as 2024-10-14, found “"2024-13-01"”.',
      'a.jsonl:1:74: expected “url” to be an address that begins with https:// or http://, found “"javascript:x"”.',
    ]);
  });

  it('points at the name of a field, not at a text of the same letters', () => {
    expect(read('{"about": "title", "abstract": "\\"title\\": x", "title": 5}').messages).toEqual([
      expect.stringMatching(/^a\.jsonl:1:48: expected “title” to be a text/),
    ]);
  });

  it.each([
    ['a title of invisible characters', '"title": "\\u200B \\u00AD"'],
    ['an author without a name', '"authors": ["Ada", " "]'],
    ['words after a date', '"date": "2024-10-14 or so"'],
    ['an identifier that would lose digits', '"id": 12345678901234567890'],
    ['an identifier with a fraction, as 2410.10810 would lose its last digit', '"id": 2410.10810'],
  ])('refuses %s', (_, field) => {
    const { records, messages } = read(`{"title": "A Title", "abstract": "We show this.", ${field}}`);
    expect(records).toEqual([]);
    expect(messages).toHaveLength(1);
  });

  it('wants a title and an abstract', () => {
    expect(read({}).messages).toEqual([
      expect.stringMatching(/^a\.jsonl:1:1: expected “title” to be a text, found nothing\./),
      expect.stringMatching(/^a\.jsonl:1:1: expected “abstract” to be a text, found nothing\./),
    ]);
  });

  it('takes no field that stands twice, whatever texts within it look like', () => {
    expect(read('{"title": "A Title", "abstract": "We.", "title": "Another"}').messages).toEqual([
      'a.jsonl:1:41: expected each field once, found “"title"” again. Take one of the two out.',
    ]);
    const abstract = 'We say {"title": "\\\\", "title": 1} and [ “title":';
    expect(read({ ...least, abstract, more: { title: [{ title: 1 }] } }).messages).toEqual([]);
  });

  it('gives a record or a diagnostic for any line', () => {
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
        const { records, messages } = read(text);
        expect(records.length === 1).toBe(messages.length === 0);
        for (const message of messages) expect(message).toMatch(/^a\.jsonl:1:[1-9]\d*: expected .+, found .+\. \S/);
      }),
      { numRuns: 300 },
    );
  });
});
