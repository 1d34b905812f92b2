import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/parser/parse-listing.ts';
import {
  changeOneEntry,
  changeQuarter,
  readResident,
  readStages,
  readTimes,
  table,
} from '../../bench/build-figures.ts';
import { enoughEntries } from '../../bench/enough-entries.ts';
import { generatedListing } from '../../bench/generated-listing.ts';
import { identities } from '../support/identities.ts';

describe('readStages', () => {
  it('reads the stages that a build ends with', () => {
    const output =
      'note: 2 s\n9 papers, 41 pages\n102.4 s: read seeds 10.0, render 32.4, index 60.0, finish 0.1\nwritten to dist';
    expect(readStages(output)).toEqual([
      { name: 'read seeds', seconds: 10 },
      { name: 'render', seconds: 32.4 },
      { name: 'index', seconds: 60 },
      { name: 'finish', seconds: 0.1 },
    ]);
  });

  it('reads none where there are none', () => {
    expect(readStages('seeds/a.txt:1:1: expected a title')).toEqual([]);
  });
});

describe('readTimes', () => {
  it.each([
    ['done in 3m2s\n0m0.001s 0m0.002s\n1m10.25s 0m4.50s\n', 74.75],
    ['0m0.001000s 0m0.002000s\n0m1.500000s 0m0.250000s\n', 1.75],
    ['0m0,001s 0m0,002s\n0m1,5s 0m0,5s\n', 2],
  ])('adds what all processes took: %j', (output, seconds) => {
    expect(readTimes(output)).toBeCloseTo(seconds, 9);
  });

  it('reads what the shell of this machine prints', () => {
    const busy = 'while (process.cpuUsage().user < 200_000);';
    const output = execFileSync('sh', ['-c', '"$@"; times', 'sh', process.execPath, '-e', busy], { encoding: 'utf8' });
    expect(readTimes(output)).toBeGreaterThanOrEqual(0.2);
  });

  it('refuses what holds no times', () => {
    expect(() => readTimes('written to dist')).toThrow(/written to dist/);
  });
});

it.each([
  ['Name:\tnode\nVmHWM:\t  999 kB\nVmRSS:\t  512 kB\n', 512],
  ['Name:\tnode\nState:\tZ (zombie)\n', 0],
])('readResident of %j is %d', (status, kibibytes) => {
  expect(readResident(status)).toBe(kibibytes);
});

describe('changeOneEntry', () => {
  it('changes the abstract of the entry in the middle and nothing else', () => {
    const lines = generatedListing(5, 1);
    const changed = changeOneEntry(lines);
    const different = lines.flatMap((line, index) => (line === changed[index] ? [] : [index]));
    expect(different).toEqual([2]);
    const [before, after] = [lines, changed].map((all) => parseListing(all.join('\n'), 'a.txt').records[2]);
    expect(after?.title).toBe(before?.title);
    expect(after?.abstract).not.toBe(before?.abstract);
    expect(after).toMatchObject({ authors: before?.authors, year: before?.year });
  });

  it('knows JSON Lines', () => {
    const lines = ['{"title":"A","abstract":"B."}'];
    expect(changeOneEntry(lines)).toEqual(['{"title":"A","abstract":"B. Changed."}']);
  });
});

it('changeQuarter changes every fourth entry', () => {
  const lines = generatedListing(9, 1);
  const changed = changeQuarter(lines);
  expect(lines.flatMap((line, index) => (line === changed[index] ? [] : [index]))).toEqual([0, 4, 8]);
});

describe('enoughEntries', () => {
  it('takes the first of a listing that has enough', () => {
    const lines = generatedListing(5, 1);
    expect(enoughEntries(lines, 3)).toEqual(lines.slice(0, 3));
  });

  it('adds entries that are read as papers of their own', () => {
    const lines = generatedListing(40, 1);
    const all = enoughEntries(lines, 160);
    expect(all.slice(0, 40)).toEqual(lines);
    const { records } = parseListing(all.join('\n'), 'a.txt');
    expect(identities(...records)).toHaveLength(160);
  });

  it('adds to JSON Lines, without the identifiers', () => {
    const added = enoughEntries(['{"title":"A","abstract":"B. C. D.","doi":"10.1000/1","year":2020}'], 2)[1];
    expect(JSON.parse(added ?? '')).toEqual({ title: expect.stringMatching(/: A$/), abstract: 'B. C. D.', year: 2020 });
  });
});

describe('generatedListing', () => {
  it('is the same for the same seed and another for another', () => {
    expect(generatedListing(20, 1)).toEqual(generatedListing(20, 1));
    expect(generatedListing(20, 1)).not.toEqual(generatedListing(20, 2));
  });

  it('has entries that can be read, each with a title of its own', () => {
    const records = parseListing(generatedListing(300, 1).join('\n'), 'a.txt').records;
    expect(records.every(({ authors, year }) => authors !== null && year !== null)).toBe(true);
    expect(new Set(records.map(({ title }) => title)).size).toBe(300);
  });
});

it('a table has numbers with two places', () => {
  expect(
    table([
      ['build', 'CPU s'],
      ['all', 1.234],
    ]),
  ).toBe('build | CPU s\nall | 1.23');
});
