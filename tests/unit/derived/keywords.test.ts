import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keywordKey, sharedKeywords } from '../../../src/derived/keywords.ts';
import { anyText } from '../support/any-text.ts';

const paper = (...words: string[]) => ({ facts: { keywords: words.length === 0 ? null : { value: words } } });
const shared = (...papers: ReturnType<typeof paper>[]) =>
  sharedKeywords(papers).map(({ slug, label, papers: own }) => [slug, label, own.length]);

describe('keywordKey', () => {
  it.each([
    ['Salt marsh', 'salt  marshes'],
    ['state-space model', 'State Space Models'],
    ['Naïve Bayes', 'naive bayes'],
    ['taxonomy', 'Taxonomies'],
    ['U.S. policy', 'u.s. policies'],
    ['tides.', 'Tide'],
  ])('takes “%s” and “%s” for one', (a, b) => {
    expect(keywordKey(a)).toBe(keywordKey(b));
  });

  it.each([
    ['C', 'C++'],
    ['lens', 'len'],
    ['bias', 'bia'],
    ['statistics', 'statistic'],
    ['mass', 'mas'],
    ['化学', '物理'],
    ['université', 'universität'],
  ])('tells “%s” and “%s” apart', (a, b) => {
    expect(keywordKey(a)).not.toBe(keywordKey(b));
  });
});

describe('sharedKeywords', () => {
  it('are those of three papers or more, by their commonest spelling, in alphabetical order', () => {
    const papers = [
      paper('tides', 'Salt marsh'),
      paper('Tides', 'salt marsh'),
      paper('tide', 'salt marsh'),
      paper('Tides'),
    ];
    expect(shared(...papers, paper('eel'), paper('eel'), paper())).toEqual([
      ['salt-marsh', 'salt marsh', 3],
      ['tide', 'Tides', 4],
    ]);
  });

  it('counts a paper once that spells a keyword twice', () => {
    expect(shared(paper('tide', 'tides'), paper('tides'))).toEqual([]);
  });

  it('gives each keyword an address that hangs on no other keyword', () => {
    const three = (word: string) => [paper(word), paper(word), paper(word)];
    const alone = (word: string) => shared(...three(word))[0]?.[0];
    const together = shared(...['C', 'C++', 'C#', '化学', 'page'].flatMap(three));
    expect(new Set(together.map(([slug]) => slug)).size).toBe(5);
    for (const [slug, label] of together) expect(alone(String(label))).toBe(slug);
    expect(alone('C')).toBe('c');
    expect(alone('C++')).toMatch(/^c-[0-9a-f]{8}$/);
    expect(alone('page')).not.toBe('page');
  });

  it('has addresses that are safe and unique, whatever the keywords are', () => {
    fc.assert(
      fc.property(fc.array(anyText(80), { maxLength: 8 }), (words) => {
        const found = sharedKeywords([paper(...words), paper(...words), paper(...words)]);
        expect(new Set(found.map(({ slug }) => slug)).size).toBe(new Set(words.map(keywordKey)).size);
        for (const { slug } of found) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        for (const { slug } of found) expect(slug.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
