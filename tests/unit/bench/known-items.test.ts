import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/search/edit-distance.ts';
import { knownItems } from '../../bench/known-items.ts';

const subjects = ['Caching', 'Streaming', 'Decoding', 'Pruning', 'Drafting', 'Batching'];
const papers = subjects.map((subject, at) => ({
  id: `id-${at}`,
  title: `${subject}Net: Efficient ${subject} through Selective Attention Heads`,
  abstract: Array.from('abcdefghijkl', (letter) => `${subject.toLowerCase()}${letter.repeat(3)}`).join(' '),
}));
const items = knownItems(papers, 4, 7);
const queriesOf = (kind: string) => items.get(kind) ?? [];
const paperOf = ({ relevant }: { relevant: ReadonlySet<string> }) => papers.find(({ id }) => relevant.has(id));

describe('knownItems', () => {
  it('gives so many queries of each kind, each for one paper', () => {
    expect([...items.keys()]).toEqual([
      'title words',
      'last half typed',
      'title, a slip',
      'rare words',
      'rare, a slip',
      'name',
    ]);
    for (const [kind, queries] of items) {
      expect(queries.length, kind).toBe(4);
      expect(new Set(queries.map((query) => paperOf(query)?.id)).size, kind).toBe(4);
      for (const { relevant } of queries) expect(relevant.size).toBe(1);
    }
  });

  it('takes words of a title in their order', () => {
    for (const query of queriesOf('title words')) {
      const words = query.text.split(' ');
      const title = paperOf(query)?.title.replace(':', '').split(' ') ?? [];
      const places = words.map((word) => title.indexOf(word));
      expect(words.length).toBeGreaterThanOrEqual(3);
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it('leaves the second half of the last word untyped', () => {
    for (const [at, query] of queriesOf('last half typed').entries()) {
      const whole = queriesOf('title words')[at]?.text ?? '';
      const rest = whole.slice(query.text.length);
      expect(whole.startsWith(query.text)).toBe(true);
      expect(rest.length).toBe(Math.floor((whole.split(' ').at(-1)?.length ?? 0) / 2));
    }
  });

  it('makes at most one slip, in the longest word and not in its first letter', () => {
    for (const [kind, plain] of [
      ['title, a slip', 'title words'],
      ['rare, a slip', 'rare words'],
    ] as const)
      for (const [at, { text }] of queriesOf(kind).entries()) {
        const words = (queriesOf(plain)[at]?.text ?? '').split(' ');
        const longest = Math.max(...words.map(({ length }) => length));
        const changed = text.split(' ').flatMap((word, place) => (word === words[place] ? [] : [place]));
        expect(changed.length).toBeLessThanOrEqual(1);
        for (const place of changed) {
          const [before = '', after = ''] = [words[place], text.split(' ')[place]];
          expect(before.length).toBe(longest);
          expect(after[0]).toBe(before[0]);
          expect(editDistance(before, after, 3)).toBe(1);
        }
      }
  });

  it('takes two different words of an abstract that no other paper has', () => {
    for (const query of queriesOf('rare words')) {
      const [first = '', second = '', ...more] = query.text.split(' ');
      expect(more).toEqual([]);
      expect(second).not.toBe(first);
      for (const word of [first, second])
        expect(papers.filter(({ abstract }) => abstract.includes(word))).toEqual([paperOf(query)]);
    }
  });

  it('takes the name before the colon', () => {
    for (const query of queriesOf('name')) expect(paperOf(query)?.title.startsWith(`${query.text}: `)).toBe(true);
  });

  it('gives the same queries for the same seed, others for another', () => {
    expect(knownItems(papers, 4, 7)).toEqual(items);
    expect(knownItems(papers, 4, 8)).not.toEqual(items);
  });

  it('leaves out kinds that no paper can give', () => {
    expect([...knownItems([{ id: '1', title: 'A', abstract: 'b c' }], 4, 7).keys()]).toEqual([]);
  });
});
