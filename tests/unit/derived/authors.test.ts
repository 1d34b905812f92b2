import { describe, expect, it } from 'vitest';
import { authorKey, authorsOf } from '../../../src/derived/authors.ts';
import { authorName } from '../../../src/derived/citations/author-name.ts';

const paper = (slug: string, ...names: readonly string[]) => ({
  slug,
  facts: { authors: { value: { names: names.map((name) => authorName(name)) } } },
});

describe('authorsOf', () => {
  const papers = [
    paper('a', 'Ada Byron', 'Élie Dupont', 'Wei Wang'),
    paper('b', 'Elie Dupont', 'Ada Byron'),
    paper('c', 'Wei Wang', 'Bo Li'),
    paper('d', 'Wei Wang', 'Bo Li', 'S. Han'),
    paper('e', 'Song Han'),
  ];
  const authors = authorsOf(papers);
  const of = (slug: string) => authors.find((author) => author.slug === slug);

  it('gives names of two papers and more, by family name', () => {
    expect(authors.map(({ sortKey }) => sortKey)).toEqual(['Byron, Ada', 'Dupont, Élie', 'Li, Bo', 'Wang, Wei']);
  });

  it('takes spellings with and without accents for one, but no initial for a name', () => {
    expect(of('elie-dupont')?.papers.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(authorKey(authorName('S. Han'))).not.toBe(authorKey(authorName('Song Han')));
  });

  it('does not join two persons of one name: papers without a common co-author are groups of their own', () => {
    expect(of('wei-wang')?.groups.map((group) => group.map(({ slug }) => slug))).toEqual([['c', 'd'], ['a']]);
    expect(of('ada-byron')?.groups).toHaveLength(1);
  });

  it('counts co-authors', () => {
    expect(of('wei-wang')?.coauthors.map(({ name, count }) => [name, count])).toEqual([
      ['Bo Li', 2],
      ['Ada Byron', 1],
      ['Élie Dupont', 1],
      ['S. Han', 1],
    ]);
  });

  it('joins the spellings that a curator joins, under the curator’s name and address', () => {
    const [han] = authorsOf(papers, [{ slug: 'song', name: 'Song Han', spellings: ['S. Han'] }]).filter(
      ({ slug }) => slug === 'song',
    );
    expect(han).toMatchObject({ name: 'Song Han', papers: [{ slug: 'd' }, { slug: 'e' }] });
    expect(han?.groups).toHaveLength(1);
  });

  it('takes anything: papers without authors, names in other scripts', () => {
    expect(authorsOf([{ slug: 'x', facts: { authors: null } }])).toEqual([]);
    const [author] = authorsOf([paper('x', '李明'), paper('y', '李明')]);
    expect(author?.name).toBe('李明');
    expect(author?.slug).toMatch(/^[a-f0-9]{8}$/);
  });
});
