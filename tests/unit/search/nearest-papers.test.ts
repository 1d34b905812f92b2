import { expect, it } from 'vitest';
import { searchOver } from '../support/search-index.ts';

/** Titles of the papers nearest to each, by its title. */
async function nearest(texts: Readonly<Record<string, string>>): Promise<Record<string, readonly string[]>> {
  const { index, papers } = await searchOver(Object.entries(texts).map(([title, text]) => ({ title, text })));
  const entries = await Promise.all(papers.map(async (_, paper) => ({ ...(await index.document(paper)), paper })));
  const titleOf = (document: string) => papers.find((paper) => paper.document === document)?.title ?? '';
  return Object.fromEntries(
    entries.map(({ document, nearest: others }) => [
      titleOf(document),
      others.map((other) => titleOf(entries[other]?.document ?? '')),
    ]),
  );
}

it('the nearest papers are those that share telling words, nearest first, three at most', async () => {
  const found = await nearest({
    A: 'rotor stator nozzle swirl',
    B: 'rotor stator nozzle vane',
    C: 'rotor stator blade hub',
    D: 'opera theatre',
    E: 'rotor alone here',
    F: 'rotor elsewhere found',
  });
  expect(found['A']?.slice(0, 2)).toEqual(['B', 'C']);
  expect(found['A']?.length).toBe(3);
  expect(found['D']).toEqual([]);
});

it('no paper is its own nearest, and none stands twice', async () => {
  const found = await nearest(Object.fromEntries(Array.from('ABCDEFGH', (title) => [title, 'the same words here'])));
  for (const [title, others] of Object.entries(found)) {
    expect(others).not.toContain(title);
    expect(new Set(others).size).toBe(others.length);
  }
});

it('a word that all papers have makes none near', async () => {
  expect(await nearest({ A: 'common', B: 'common', C: 'common' })).toEqual({ A: [], B: [], C: [] });
});
