import { describe, expect, it } from 'vitest';
import { entryId } from '../../../src/derived/entry-id.ts';
import { paperDate } from '../../../src/derived/paper-date.ts';
import { papersJson } from '../../../src/derived/papers-json.ts';

const paper = {
  slug: 'a-title',
  title: 'A "Title"\n\u2028',
  date: paperDate({ month: 'Mar', day: 24, year: 2025, yearInferred: null }),
  topics: [{ topic: 'video' }, { topic: 'caching' }],
};
const urlOf = (slug: string) => `https://example.org/papers/${slug}/`;

describe('papersJson', () => {
  it('has the fields that the contract names', () => {
    expect(JSON.parse(papersJson([{ ...paper, id: '2410.10819' }], urlOf))).toEqual([
      {
        id: entryId('a-title'),
        sourceId: '2410.10819',
        slug: 'a-title',
        url: 'https://example.org/papers/a-title/',
        title: 'A "Title"\n\u2028',
        date: '2025-03-24',
        topics: ['video', 'caching'],
      },
    ]);
  });

  it('has no identifier of the input where there was none', () => {
    expect(JSON.parse(papersJson([paper], urlOf))[0]).not.toHaveProperty('sourceId');
  });

  it('has no date where the year is not known', () => {
    const date = paperDate({ month: 'Mar', day: 24, year: null, yearInferred: null });
    expect(JSON.parse(papersJson([{ ...paper, date }], urlOf))[0].date).toBeNull();
  });

  it('is one paper a line, in the order given', () => {
    const lines = papersJson([paper, { ...paper, slug: 'b' }], urlOf).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.slice(1, 3).map((line) => JSON.parse(line.replace(/,$/, '')).slug)).toEqual(['a-title', 'b']);
  });

  it('is an empty list without papers', () => {
    expect(JSON.parse(papersJson([], urlOf))).toEqual([]);
  });
});
