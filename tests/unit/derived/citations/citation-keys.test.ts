import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationKeys } from '../../../../src/derived/citations/citation-keys.ts';
import { citable, curated } from './citable.ts';

const keyOf = (fields: Parameters<typeof citable>[0]) => [...citationKeys([citable(fields)]).values()][0];

describe('citationKeys', () => {
  it('reads as author, year, word; or as word, year, word', () => {
    expect(keyOf({ curation: curated({ names: ['Xiao, Guangxuan'] }) })).toBe('xiao2024duoattention');
    expect(keyOf({ stated: { names: ['Šárka Ångström'] } })).toBe('angstrom2024duoattention');
    expect(keyOf({})).toBe('duoattention2024efficient');
    expect(keyOf({ slug: 'on-the-memory-of-models' })).toBe('memory2024models');
    expect(keyOf({ slug: 'attention', year: null as never })).toBe('attentionnd');
    expect(keyOf({ stated: { names: ['王小明'] } })).toBe('duoattention2024efficient');
  });

  it('does not change with a corrected title or a date’s day', () => {
    expect(keyOf({ title: 'Another Title', month: 'Mar' })).toBe('duoattention2024efficient');
  });

  it('gives the later of two a letter, and a newcomer moves nobody', () => {
    const papers = [
      citable({ slug: 'fast-b', day: 2 }),
      citable({ slug: 'fast-b-2', day: 1 }),
      citable({ slug: 'fast-b-3', day: 3 }),
    ];
    const keys = citationKeys(papers);
    expect(Object.fromEntries(keys)).toEqual({
      'fast-b-2': 'fast2024b',
      'fast-b': 'fast2024ba',
      'fast-b-3': 'fast2024bb',
    });
    const grown = citationKeys([citable({ slug: 'fast-b-4', day: 4 }), ...papers]);
    for (const [slug, key] of keys) expect(grown.get(slug)).toBe(key);
  });

  it('is unique and readable by BibTeX for any papers, in any order', () => {
    const slugs = fc.uniqueArray(fc.stringMatching(/^[ab](-[ab]){0,3}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(slugs, fc.array(fc.string(), { maxLength: 2 }), (all, names) => {
        const papers = all.map((slug, index) => citable({ slug, ...(index % 2 ? { stated: { names } } : {}) }));
        const keys = citationKeys(papers);
        expect(new Set(keys.values()).size).toBe(papers.length);
        for (const key of keys.values()) expect(key).toMatch(/^[a-z0-9]+$/);
        const reversed = citationKeys([...papers].reverse());
        for (const { slug } of papers) expect(reversed.get(slug)).toBe(keys.get(slug));
      }),
    );
  });
});
