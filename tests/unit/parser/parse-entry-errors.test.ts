import { describe, expect, it } from 'vitest';
import { maximumEntryLength } from '../../../src/parser/entry-frame.ts';
import { parseEntry } from '../../../src/parser/parse-entry.ts';
import { complaints, readLine } from '../support/records.ts';

/** The code of the one thing that is wrong with a line. */
function codesOf(text: string): readonly string[] {
  return parseEntry({ line: 1, text }, 'a.txt').diagnostics.map(({ code }) => code);
}

describe('a line without upvotes', () => {
  it('is pointed at where it begins', () => {
    expect(complaints('A Title We show this. 2 authors · Mar 24')).toEqual([
      'a.txt:1:1: expected the upvotes (a whole number, or “-” for none shown) and a space, found “A”. ' +
        'Begin the line with the upvotes or with “- ”, or make it a comment (#).',
    ]);
  });

  it.each(['-A', '-5', '+5', '007', '1.5', '12,00', '1.234k', '5G', '12345678901', '–', ''])(
    'does not take “%s” for a count',
    (head) => {
      expect(codesOf(`${head} A Title We show this. 2 authors · Mar 24`)).toEqual(['missing-upvotes']);
    },
  );
});

describe('a line without a tail', () => {
  const remedy = 'Complete the line or make it a comment (#).';
  const expected = 'expected “<N> authors · <Mon D>[, YYYY][ <comments>]” at the end';

  it('that was cut short is pointed at where it ends', () => {
    expect(complaints('3 A Title of it We show')).toEqual([
      `a.txt:1:24: ${expected}, found the end of the line after “3 A Title of it We show”. ${remedy}`,
    ]);
  });

  it('that has a damaged tail is pointed at its middle dot', () => {
    expect(complaints('3 A Title We show. 2 authors · Mrz 24')).toEqual([
      `a.txt:1:30: ${expected}, found “· Mrz 24”. ${remedy}`,
    ]);
  });

  it.each([
    ['3 A Title We show. 8 authors • Mar 24, 2025 3', '8 authors • Mar 24, 2025 3'],
    ['3 A Title We show. 8 authors &middot; Mar 24', '8 authors &middot; Mar 24'],
    ['3 A Title We show. 8 authors·Mar 24', '8 authors·Mar 24'],
    ['3 A Title We show. 8 author(s) · Mar 24', '8 author(s) · Mar 24'],
    ['3 A Title We show. 0 authors · Mar 24', '0 authors · Mar 24'],
    ['3 A Title We show. 8 authors · October 14', '· October 14'],
  ])('that has a tail in another notation is pointed at it: %s', (line, found) => {
    expect(complaints(line)).toEqual([`a.txt:1:${line.indexOf(found) + 1}: ${expected}, found “${found}”. ${remedy}`]);
  });

  it('that was cut short is pointed at its end, though its abstract speaks of authors', () => {
    const line = '3 A Title In March 2 authors in 9 months of May';
    expect(complaints(line)).toEqual([
      `a.txt:1:${line.length + 1}: ${expected}, found the end of the line after “${line.slice(-24)}”. ${remedy}`,
    ]);
  });

  it.each([
    '3 A Title We show. 0 authors · Mar 24',
    '3 A Title We show. 02 authors · Mar 24',
    '3 A Title We show. 2 authors - Mar 24',
    '3 A Title We show. 2 Authors · Mar 24',
    '3 A Title We show. 2 authors · Mar 024',
    '3 A Title We show. 2 authors · Mar 0',
    '3 A Title We show. 2 authors · Mar 24 2025 7',
    '3 A Title We show. 2 authors · Mar 24, 25',
    '3 A Title We show. 2 authors · 24 Mar',
    '3 A Title We show. two authors · Mar 24',
    '3 A Title We show. 2 authors · Mar 24 -1',
    '3 A Title We show. 2 authors · Mar 24 01',
  ])('is refused: %s', (line) => {
    expect(codesOf(line)).toEqual(['missing-tail']);
  });

  it('is told together with missing upvotes', () => {
    expect(codesOf('A Title We show')).toEqual(['missing-upvotes', 'missing-tail']);
  });
});

describe('a line whose parts contradict each other', () => {
  it('may not have “1 authors”', () => {
    expect(complaints('3 A Title We show. 1 authors · Mar 24')).toEqual([
      'a.txt:1:20: expected “1 author”, found “1 authors”. Make the count and the word agree.',
    ]);
  });

  it('may not have “2 author”', () => {
    expect(complaints('3 A Title We show. 2 author · Mar 24')).toEqual([
      'a.txt:1:20: expected “2 authors”, found “2 author”. Make the count and the word agree.',
    ]);
  });

  it('may not have February 30', () => {
    expect(complaints('3 A Title We show. 2 authors · Feb 30')).toEqual([
      'a.txt:1:32: expected a day from 1 to 29 in Feb, found “Feb 30”. Correct the date.',
    ]);
  });

  it('may not have February 29 in a common year', () => {
    expect(complaints('3 A Title We show. 2 authors · Feb 29, 2023 4')).toEqual([
      'a.txt:1:32: expected a day from 1 to 28 in Feb, found “Feb 29”. Correct the date.',
    ]);
    expect(codesOf('3 A Title We show. 2 authors · Feb 29, 1900')).toEqual(['impossible-date']);
    expect(codesOf('3 A Title We show. 2 authors · Feb 29, 2000')).toEqual([]);
  });

  it('may not have June 31', () => {
    expect(complaints('3 A Title We show. 2 authors · Jun 31, 2025 31')).toEqual([
      'a.txt:1:32: expected a day from 1 to 30 in Jun, found “Jun 31”. Correct the date.',
    ]);
  });

  it('may not have a year out of range', () => {
    expect(complaints('3 A Title We show. 2 authors · Mar 3, 2500')).toEqual([
      'a.txt:1:39: expected a year from 1900 to 2199, found “2500”. Correct the date.',
    ]);
    expect(codesOf('3 A Title We show. 2 authors · Mar 3, 1899')).toEqual(['impossible-date']);
  });
});

describe('a line of two entries', () => {
  const remedy = 'Begin each entry on a line of its own.';

  it('is pointed at the second', () => {
    const line = '3 A Title We show. 2 authors · Mar 24, 2025 7 15 Another Title We do. 9 authors · Oct 14';
    expect(complaints(line)).toEqual([
      `a.txt:1:47: expected the end of the entry, found “15 Another Title We do. 9 authors · Oct …” after its authors and date. ${remedy}`,
    ]);
  });

  it.each([
    '3 A Title We show. 2 authors · Mar 24 - Another Title We do. 9 authors · Oct 14',
    '3 A Title We show. 1 author · Mar 24, 2025 1.2k 15 “Another” Title We do. 9 authors · Oct 14',
    '3 A Title We show. 2 authors · Mar 24\r15 Another Title We do. 9 authors · Oct 14\r',
    '3 A Title We show. 2 authors · Mar 24\u202815 Another Title We do. 9 authors · Oct 14',
  ])('is refused: %j', (line) => {
    expect(codesOf(line)).toEqual(['two-entries']);
  });

  it('is not one whose abstract quotes a tail', () => {
    const line = '3 A Title It says “2 authors · Mar 24 5 comments” there. 9 authors · Oct 14';
    expect(readLine(line)).toMatchObject({ authors: 9, day: 14 });
  });
});

describe('a line without title or abstract', () => {
  const expected = 'expected a title and an abstract, with a space between them';
  const remedy = 'Complete the entry or make it a comment (#).';

  it('is pointed at where they should begin', () => {
    expect(complaints('3 2 authors · Mar 24')).toEqual([`a.txt:1:3: ${expected}, found nothing. ${remedy}`]);
  });

  it('may not have a single word', () => {
    expect(complaints('18 Alone 2 authors · Mar 24')).toEqual([`a.txt:1:4: ${expected}, found “Alone”. ${remedy}`]);
  });
});

describe('a line of any length', () => {
  const tail = ' 2 authors · Mar 24';
  const lineOf = (length: number) => `3 A Title ${'word '.repeat(length)}`.slice(0, length - tail.length) + tail;

  it('is read up to the limit', () => {
    expect(lineOf(maximumEntryLength)).toHaveLength(100_000);
    expect(readLine(lineOf(maximumEntryLength)).authors).toBe(2);
  });

  it('is one error beyond it', () => {
    expect(complaints(lineOf(maximumEntryLength + 1))).toEqual([
      'a.txt:1:100001: expected the end of an entry within 100,000 characters, ' +
        'found a line of 100,001 characters. Put each entry on a line of its own, or take this line out.',
    ]);
  });

  it.each([
    ['one word', 'a'.repeat(1_000_000)],
    ['spaces', `3 A${' '.repeat(1_000_000)}`],
    ['tails', '3 A B 2 authors · Mar 24'.repeat(41_667)],
  ])('is refused quickly where it is a megabyte of %s', (_, text) => {
    const start = performance.now();
    expect(codesOf(text)).toEqual(['entry-too-long']);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it.each([
    ['tails', '3 A B 2 authors · Mar 24'.repeat(4_000)],
    ['digits', `3 A B ${'1'.repeat(90_000)}`],
    ['counts', `3 A B${' 1'.repeat(45_000)}`],
    ['white space', `3 A B${' '.repeat(90_000)}`],
  ])('is looked through quickly where it is full of %s', (_, text) => {
    const start = performance.now();
    codesOf(`${text}?`);
    codesOf(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
