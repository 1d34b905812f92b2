import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEntry } from '../../../src/parser/format-entry.ts';
import { parseEntry } from '../../../src/parser/parse-entry.ts';
import { parseListing, splitEntries } from '../../../src/parser/parse-listing.ts';
import type { RawEntry } from '../../../src/parser/split-listing.ts';
import { anyText } from '../support/any-text.ts';
import { lines, seedLines } from '../support/records.ts';

/** Lines of a listing that hold something: neither blank nor a comment. */
function contentLines(text: string): readonly number[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => (/^\s*$/.test(line) || line.startsWith('#') ? [] : [index + 1]));
}

/** The lines that an entry stands on: more than one where it is wrapped. */
function linesOf({ line, breaks = [] }: RawEntry): readonly number[] {
  return Array.from({ length: breaks.length + 1 }, (_, index) => line + index);
}

function expectEachLineOnce(text: string): void {
  const entries = splitEntries(text);
  expect([...new Set(entries.flatMap(linesOf))]).toEqual(contentLines(text));
  const { records, diagnostics } = parseListing(text, 'a.txt');
  for (const entry of entries) {
    const isRead = records.some(({ line }) => line === entry.line);
    const isRefused = diagnostics.some(({ severity, line }) => severity === 'error' && linesOf(entry).includes(line));
    expect(isRead).toBe(!isRefused);
  }
  const texts = entries.map((entry) => entry.text);
  expect(texts).toEqual(expect.arrayContaining(records.map(formatEntry)));
}

const pieces = fc.oneof(
  anyText(),
  fc.constantFrom('\n', '\r\n', '\r', '\uFEFF', '#', ' ', '- ', '3 ', ' 2 authors · Mar 24', ' 1 author · Feb 30'),
  lines.map(({ text }) => text),
);

describe('parseListing', () => {
  it('gives the entries that are good and what is wrong with the others', () => {
    const text =
      '# captured today\n3 A Title We show. 2 authors · Mar 24\nno entry\n\n- B Title We see. 1 author · May 1';
    const { records, diagnostics } = parseListing(text, 'seeds/a.txt');
    expect(records.map(({ line, upvotes }) => [line, upvotes])).toEqual([
      [2, 3],
      [5, null],
    ]);
    expect(diagnostics.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['seeds/a.txt', 3, 'missing-upvotes'],
      ['seeds/a.txt', 3, 'missing-tail'],
    ]);
  });

  it('makes the same records of Windows line ends', () => {
    expect(parseListing(seedLines.join('\r\n'), 'a.txt')).toEqual(parseListing(seedLines.join('\n'), 'a.txt'));
  });

  it('puts every line that is not blank or a comment in exactly one entry, read or refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(60),
          fc.array(pieces).map((all) => all.join('')),
        ),
        expectEachLineOnce,
      ),
      { numRuns: 1000 },
    );
  });

  it('gives back the lines of any well-formed listing in their order', () => {
    fc.assert(
      fc.property(fc.array(lines), (entries) => {
        const texts = entries.map(({ text }) => text);
        expect(parseListing(texts.join('\n'), 'a.txt').records.map(formatEntry)).toEqual(texts);
      }),
    );
  });
});

type Mutation = (line: string, at: number, length: number) => string;

const mutations: Readonly<Record<string, Mutation>> = {
  'cut short': (line, at) => line.slice(0, at),
  'cut at its beginning': (line, at) => line.slice(at),
  'with a piece missing': (line, at, length) => line.slice(0, at) + line.slice(at + length),
  'with a piece twice': (line, at, length) => line.slice(0, at + length) + line.slice(at),
  'with a doubled space': (line, at) => line.slice(0, at) + line.slice(at).replace(' ', '  '),
  'with its parts swapped': (line, at) => line.slice(at) + line.slice(0, at),
  'with a control character': (line, at, length) => line.slice(0, at) + String.fromCharCode(length) + line.slice(at),
};

describe('a damaged seed line', () => {
  // Most damage of interest is at the ends of a line, where its counts and dates stand.
  const place = fc.oneof(fc.nat({ max: 2500 }), fc.nat({ max: 30 }), fc.integer({ min: -40, max: -1 }));

  it.each(Object.entries(mutations))('%s is refused, or is read to the character', (_, mutate) => {
    fc.assert(
      fc.property(fc.constantFrom(...seedLines), place, fc.nat({ max: 31 }), (line, at, length) => {
        const text = mutate(line, at < 0 ? line.length + at : Math.min(at, line.length), length).replace(/\n/g, '');
        const { record, diagnostics } = parseEntry({ line: 1, text }, 'a.txt');
        if (record) expect(formatEntry(record)).toBe(text);
        else expect(diagnostics).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
