import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListingReader, readListing } from '../../../src/formats/listing-reader.ts';
import { formatOf, formats, headLength } from '../../../src/formats/registry.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import { type ListingRecord, monthNames, recordSchema } from '../../../src/schemas/record.ts';
import { type SamplePaper, samplePapers } from '../support/formats/sample-papers.ts';
import { formatWriters } from '../support/formats/write-formats.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/formats');

/** What a record says of a paper, without where it stands. */
function facts({ stated = {}, ...record }: ListingRecord): Readonly<Record<string, unknown>> {
  const { names, other: _other, ...rest } = stated;
  const { id, title, abstract, authors, year, month, day } = record;
  return { id, title, abstract, authors, year, month, day, names, ...rest };
}

function expectedFacts(paper: SamplePaper): Readonly<Record<string, unknown>> {
  const { authors, firstPage, lastPage, month, ...rest } = paper;
  return {
    ...rest,
    authors: authors.length,
    names: authors.map((name) => ('body' in name ? `{${name.body}}` : `${name.family}, ${name.given}`)),
    month: monthNames[month - 1],
    pages: `${firstPage}–${lastPage}`,
    type: 'article-journal',
  };
}

const without = (all: Readonly<Record<string, unknown>>, lacks: readonly string[]) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !lacks.includes(name)));

describe.each(formatWriters)('$file', ({ name, file, write, lacks }) => {
  const text = write(samplePapers);

  it('is the fixture of the twelve papers', () => {
    expect(readFileSync(resolve(folder, file), 'utf8')).toBe(text);
  });

  it('gives the twelve records, without a word', () => {
    const { records, diagnostics } = readListing(text, { file });
    expect(diagnostics.map(formatDiagnostic)).toEqual([]);
    expect(records.map((record) => without(facts(record), lacks))).toEqual(
      samplePapers.map((paper) => without(expectedFacts(paper), lacks)),
    );
    for (const record of records) expect(recordSchema.safeParse(record).success).toBe(true);
  });

  it('is recognized by its content, whatever its name', () => {
    for (const other of [file, 'list.txt', 'export', 'a.dat']) expect(formatOf(text, other)?.name).toBe(name);
  });

  it('names the line on which each entry begins', () => {
    const lines = text.split('\n');
    for (const { title, line, id } of readListing(text, { file }).records) {
      const end = lines.slice(line - 1).join('\n');
      const next = samplePapers[samplePapers.findIndex((paper) => paper.title === title) + 1];
      const marks = [title, id ?? ''].map((mark) => end.indexOf(mark.slice(0, 5)));
      expect(Math.max(...marks), `${file}:${line}`).toBeGreaterThanOrEqual(0);
      if (next) expect(end).toContain(next.title.slice(0, 5));
    }
  });

  it('gives the same in pieces of any length', () => {
    const whole = readListing(text, { file });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 20 }), (lengths) => {
        const reader = new ListingReader({ file });
        const entries = [];
        for (let at = 0, turn = 0; at < text.length; turn++) {
          const length = lengths[turn % lengths.length] ?? 1;
          entries.push(...reader.push(text.slice(at, at + length)));
          at += length;
        }
        entries.push(...reader.end());
        expect(entries.flatMap((entry) => reader.read(entry).record ?? [])).toEqual(whole.records);
      }),
      { numRuns: 20 },
    );
  });

  it('is read without being held: what was pushed and not yet given is less than three entries and a piece', () => {
    const many = Array.from({ length: 60 }, () => samplePapers).flat();
    const long = write(many.map((paper, index) => ({ ...paper, id: `made${index}` })));
    const starts = [0, ...[...long.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const reader = new ListingReader({ file });
    const piece = 4000;
    let last = 0;
    let held = 0;
    for (let at = 0; at < long.length; at += piece) {
      for (const { line } of reader.push(long.slice(at, at + piece))) last = starts[line - 1] ?? last;
      if (at > headLength) held = Math.max(held, Math.min(at + piece, long.length) - last);
    }
    // A list in JSON that is one line tells no entry by its line.
    if (starts.length > many.length) expect(held).toBeLessThan(piece + 3 * (long.length / many.length) + 2000);
    expect(reader.end().length).toBeLessThan(8);
  });

  it('never throws where it is damaged, and gives every error a place and a remedy', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('{', '}', '"', '\n', '<', '>', ',', '@', ']', '\u0000'),
    );
    const damage = fc.record({ at: fc.nat({ max: text.length }), length: fc.nat({ max: 40 }), piece });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const damaged = damages.reduce(
          (all, { at, length, piece: put }) => all.slice(0, at) + put + all.slice(at + length),
          text,
        );
        const { records, diagnostics } = readListing(damaged, { file });
        for (const record of records) {
          expect(recordSchema.safeParse(record).success).toBe(true);
          expect(record.line).toBeLessThanOrEqual(damaged.split('\n').length);
        }
        for (const diagnostic of diagnostics)
          expect(formatDiagnostic(diagnostic)).toMatch(/^[\w.-]+(?::\d+){0,2}: expected .+, found .+\. \S/s);
      }),
      { numRuns: 60 },
    );
  });

  it('reads nothing into another field, and loses nothing, whatever the fields hold', () => {
    // Marks of the format itself have no way into a field that has no escapes for them.
    const letters = [..."aBzZ09éßøЖ中の'()*+./:=?!-"];
    const end = fc.constantFrom(...'aBz9éЖ中');
    const word = fc
      .tuple(end, fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 }), end)
      .map((parts) => parts.join(''));
    const phrase = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join(' ').normalize('NFC'));
    const marked = fc
      .tuple(phrase, fc.constantFrom('<', '&', '"', ',', ';', '|', '&amp;'), phrase)
      .map((parts) => parts.join(' '));
    const paper = fc.record({
      title: fc.oneof(phrase, marked),
      abstract: fc.oneof(phrase, marked),
      venue: phrase,
      publisher: phrase,
    });
    fc.assert(
      fc.property(fc.array(paper, { minLength: 1, maxLength: 3 }), (made) => {
        const papers = made.map((fields, index) => ({ ...(samplePapers[index] as SamplePaper), ...fields }));
        const { records } = readListing(write(papers), { file });
        expect(records.map((record) => without(facts(record), lacks))).toEqual(
          papers.map((one) => without(expectedFacts(one), lacks)),
        );
      }),
      { numRuns: 40 },
    );
  });
});

it('has a fixture for every format but the text listing', () => {
  const written = new Set(formatWriters.map(({ name }) => name));
  expect(formats.map(({ name }) => name).filter((name) => !written.has(name))).toEqual(['text']);
});

describe('a file that lists no papers', () => {
  it.each([
    ['a letter', 'Dear all,\nplease find the list below.\n', 'a text that begins “Dear all,”'],
    ['a web page', '<!DOCTYPE html><html><body>Papers</body></html>', 'a web page (HTML)'],
    ['other XML', '<?xml version="1.0"?><rss><channel/></rss>', 'XML of a kind that is not read'],
    ['YAML', 'papers:\n  - title: One\n', 'YAML'],
    ['Markdown', '# Notes\n\n- [ ] call Jane\n', 'Markdown without papers'],
    ['a table of other things', 'plate,color,owner\nx,red,Jane\n', 'a table whose header names no title'],
  ])('is one error that says what %s looks like, and what is read', (_, text, found) => {
    const { records, diagnostics } = readListing(text, { file: 'a.txt' });
    expect(records).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    const [message = ''] = diagnostics.map(formatDiagnostic);
    expect(message).toContain(found);
    for (const { label } of formats) expect(message).toContain(label);
  });
});
