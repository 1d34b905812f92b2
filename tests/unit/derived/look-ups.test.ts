import { describe, expect, it } from 'vitest';
import { lookUps, noIdentifiers } from '../../../src/derived/look-ups.ts';

describe('lookUps', () => {
  it('searches by title where no identifier is known', () => {
    const query = 'Is%20%E2%80%9CA%20%26%20B%E2%80%9D%20100%25%20C%2B%2B%3F';
    expect(lookUps('Is “A & B” 100% C++?', noIdentifiers)).toEqual([
      { label: 'arXiv', url: `https://arxiv.org/search/?searchtype=title&query=${query}`, exact: false },
      { label: 'Semantic Scholar', url: `https://www.semanticscholar.org/search?q=${query}`, exact: false },
      { label: 'Google Scholar', url: `https://scholar.google.com/scholar?q=${query}`, exact: false },
    ]);
  });

  it('asks for the whole title, whatever characters it has', () => {
    const title = 'a=b#c&d?e/f+g%20 é 注 𝐱';
    for (const { url } of lookUps(title, noIdentifiers)) {
      const { searchParams, hash } = new URL(url);
      expect(searchParams.get('q') ?? searchParams.get('query')).toBe(title);
      expect(hash).toBe('');
    }
  });

  it('leads to the paper itself where its arXiv identifier is known', () => {
    expect(lookUps('A Title', { ...noIdentifiers, arxiv: '2410.10819' })).toEqual([
      { label: 'arXiv', url: 'https://arxiv.org/abs/2410.10819', exact: true },
      { label: 'Semantic Scholar', url: 'https://www.semanticscholar.org/arxiv/2410.10819', exact: true },
      {
        label: 'Google Scholar',
        url: 'https://scholar.google.com/scholar_lookup?arxiv_id=2410.10819',
        exact: true,
      },
    ]);
  });

  it('leads to the publisher where a DOI is known', () => {
    const found = lookUps('A Title', { ...noIdentifiers, doi: '10.18653/v1/2024.findings-acl.456' });
    expect(found.filter(({ exact }) => exact)).toEqual([
      { label: 'DOI', url: 'https://doi.org/10.18653/v1/2024.findings-acl.456', exact: true },
    ]);
    expect(found).toHaveLength(4);
  });

  it('leads first to the address that the input gives, named for its host', () => {
    expect(lookUps('A Title', { ...noIdentifiers, url: 'https://openreview.net/forum?id=x' })[0]).toEqual({
      label: 'openreview.net',
      url: 'https://openreview.net/forum?id=x',
      exact: true,
    });
  });
});
