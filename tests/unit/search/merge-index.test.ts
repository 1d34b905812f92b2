import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packTable, unpackTable } from '../../../src/integrations/packed-table.ts';
import { buildIndex, mergeIndex } from '../../../src/search/build-index.ts';
import { countPapers } from '../../../src/search/counted-papers.ts';
import type { IndexedPaper } from '../../../src/search/format.ts';
import { sampleOf } from '../../../src/search/sample.ts';

const words = 'cache caches cached caching Cache-aware LLMs LLM 3.5x 模型推理 fast faster'.split(' ');
const sentence = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((some) => some.join(' '));
const papers = fc
  .array(fc.record({ title: sentence, text: sentence, more: sentence, year: fc.integer({ min: 2020, max: 2023 }) }), {
    maxLength: 12,
  })
  .map((all) =>
    all.map(
      ({ title, text, more, year }, at): IndexedPaper => ({
        document: `d${at}`,
        url: `papers/${at}/`,
        title,
        text,
        more,
        date: String(year),
        shownDate: '',
        topics: at % 2 === 0 ? ['Even'] : [],
        upvotes: at,
        terms: [':has:code'],
      }),
    ),
  );

it('an index of papers that were counted apart is that of all papers', () => {
  fc.assert(
    fc.property(papers, fc.integer({ min: 1, max: 4 }), (all, parts) => {
      const tables = Array.from({ length: parts }, (_, part) => {
        const own = all.filter((__, at) => at % parts === part);
        return unpackTable(packTable({ papers: own, counted: countPapers(own), pairs: [] }));
      });
      expect(mergeIndex(tables)).toEqual(buildIndex(all, []));
    }),
  );
});

it('a sample of few papers is all of them', () => {
  expect([...sampleOf(['a', 'b', 'c'], 3)]).toEqual([1, 1, 1]);
});

it('a sample of many is about a share of them, and a paper is in it whatever the others are', () => {
  const names = Array.from({ length: 3000 }, (_, at) => `papers/paper-${at}/`);
  const sample = sampleOf(names, 1000);
  const size = sample.reduce((sum, one) => sum + one, 0);
  expect(size).toBeGreaterThan(650);
  expect(size).toBeLessThan(850);
  expect([...sampleOf(names.slice(1), 1000)]).toEqual([...sample.slice(1)]);
});
