import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PathPaper, readingPath } from '../../../src/derived/reading-path.ts';

const paper = (slug: string, sortKey: string, mentions: readonly string[] = [], title = `On ${slug}`): PathPaper => ({
  slug,
  title,
  date: { sortKey },
  mentions: mentions.map((other) => ({ name: other.toUpperCase(), slug: other })),
});

const told = (papers: readonly PathPaper[]) =>
  readingPath(papers).map(({ paper: { slug }, because }) => `${slug}: ${because}`);

test('surveys come first, then what others name before those who name it, then time', () => {
  const papers = [
    paper('new', '2025-01'),
    paper('user', '2023-05', ['base']),
    paper('base', '2024-02'),
    paper('map', '2024-09', [], 'A Survey of Everything'),
    paper('undated', ''),
    paper('old', '2022'),
  ];
  expect(told(papers)).toEqual([
    'map: A survey: it gives the whole field before its parts.',
    'old: The oldest of the papers.',
    'base: It introduces BASE, which a paper further on names.',
    'user: It names BASE, which step 3 introduces.',
    'new: The newest.',
    'undated: It has no date, so it comes last.',
  ]);
});

test('papers that name each other are read by age, and a name of their own says nothing', () => {
  expect(told([paper('b', '2024', ['a', 'b']), paper('a', '2023', ['b', 'a'])]).map((line) => line[0])).toEqual([
    'a',
    'b',
  ]);
});

test('of a large topic it has the paper that is named most, and no paper twice', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    paper(`p${index}`, `20${10 + (index % 15)}`, index % 5 === 0 && index !== 35 ? ['p35'] : []),
  );
  const slugs = readingPath(many).map(({ paper: { slug } }) => slug);
  expect(slugs).toHaveLength(12);
  expect(new Set(slugs).size).toBe(12);
  expect(slugs).toContain('p35');
});

test('no paper comes before one that it names, where none name each other', () => {
  const graph = fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(graph, (mentions) => {
      // Each names papers with a smaller number only, but may be older than they.
      const papers = mentions.map((named, index) =>
        paper(`p${index}`, String(2030 - index), index === 0 ? [] : named.map((other) => `p${other % index}`)),
      );
      const path = readingPath(papers).map(({ paper: { slug } }) => slug);
      expect([...path].sort()).toEqual(papers.map(({ slug }) => slug).sort());
      for (const { slug, mentions: named } of papers)
        for (const other of named) expect(path.indexOf(other.slug)).toBeLessThan(path.indexOf(slug));
    }),
  );
});
