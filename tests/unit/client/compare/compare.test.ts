import { describe, expect, test } from 'vitest';
import { abstractParts } from '../../../../src/client/compare/abstract-parts.ts';
import { readCompared, writeCompared } from '../../../../src/client/compare/compared-papers.ts';
import { axesOf, placeOn } from '../../../../src/client/compare/number-axis.ts';
import { sharedItems } from '../../../../src/client/compare/shared-items.ts';

describe('the address of a comparison', () => {
  test('names each paper once, and four at most', () => {
    expect(readCompared('?p=a-1&p=b&p=a-1')).toEqual(['a-1', 'b']);
    expect(readCompared('?p=a&p=b&p=c&p=d&p=e')).toHaveLength(4);
  });

  test('passes over what is no address of a paper', () => {
    expect(readCompared('?p=../x&p=a%2Fb&p=<b>&p=&p=good')).toEqual(['good']);
  });

  test('is read as it was written', () => {
    const slugs = ['duoattention', 'dycoke-2'];
    expect(readCompared(writeCompared(slugs))).toEqual(slugs);
    expect(writeCompared([])).toBe('');
  });
});

describe('an abstract', () => {
  test('is divided by its signal words', () => {
    const parts = abstractParts(
      'Decoding is slow. It needs memory, e.g. for caches. We propose a cache that forgets. Each head keeps what it needs. Experiments on two models show a speed-up of 2.2x. Code is public.',
    );
    expect(Object.fromEntries(parts ?? [])).toEqual({
      Problem: 'Decoding is slow. It needs memory, e.g. for caches.',
      Idea: 'We propose a cache that forgets.',
      Method: 'Each head keeps what it needs.',
      Result: 'Experiments on two models show a speed-up of 2.2x. Code is public.',
    });
  });

  test('loses no sentence', () => {
    const text = 'One is hard. This paper presents two. Three follows. Results are four. Five ends.';
    expect([...(abstractParts(text)?.values() ?? [])].join(' ')).toBe(text);
  });

  test('is left whole where no sentence says what is done', () => {
    expect(abstractParts('Tides rise. Tides fall.')).toBeNull();
    expect(abstractParts('')).toBeNull();
  });
});

test('what lists share, and what each has alone', () => {
  expect(
    sharedItems([
      ['a', 'b', 'c'],
      ['b', 'c'],
      ['c', 'd', 'd'],
    ]),
  ).toEqual({
    shared: ['c', 'b'],
    own: [['a'], [], ['d']],
  });
});

describe('an axis', () => {
  const stated = (kind: string, scale: string, magnitude: number) => ({
    kind,
    scale,
    magnitude,
    text: '',
    sentence: '',
  });
  const papers = [
    { numbers: [stated('speed-up', '×', 3), stated('speed-up', '×', 1.5), stated('time', 's', 60)] },
    { numbers: [stated('speed-up', '×', 2), stated('time', 'bytes', 5)] },
    { numbers: [] },
  ];

  test('is for numbers of one kind and unit that two papers state', () => {
    expect(axesOf(papers).map(({ kind, least, most }) => [kind, least, most])).toEqual([['speed-up', 1.5, 3]]);
    expect(axesOf(papers)[0]?.byPaper.map((numbers) => numbers.map(({ magnitude }) => magnitude))).toEqual([
      [1.5, 3],
      [2],
      [],
    ]);
  });

  test('begins at zero, or goes by orders of magnitude where numbers are far apart', () => {
    const axis = { kind: '', scale: '', byPaper: [] };
    expect([1, 2, 4].map((magnitude) => placeOn({ ...axis, least: 1, most: 4 }, magnitude))).toEqual([0.25, 0.5, 1]);
    expect([1, 10, 100].map((magnitude) => placeOn({ ...axis, least: 1, most: 100 }, magnitude))).toEqual([0, 0.5, 1]);
    expect(placeOn({ ...axis, least: 7, most: 7 }, 7)).toBe(0.5);
  });
});
