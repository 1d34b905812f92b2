import { describe, expect, it } from 'vitest';
import { paperFacts } from '../../../src/derived/paper-facts.ts';

const source = 'https://example.org/';
const stated = { names: ['Han, Song'], arxiv: '1', doi: '10.1/listed', url: 'https://example.org/paper' };

describe('paperFacts', () => {
  it('knows nothing of a paper of which nothing is stated', () => {
    expect(paperFacts(null, undefined)).toEqual({ names: [], arxiv: null, doi: null, url: null });
    expect(paperFacts({}, {})).toEqual({ names: [], arxiv: null, doi: null, url: null });
  });

  it('takes what the listing states, with names as readers write them', () => {
    expect(paperFacts(null, stated)).toEqual({ ...stated, names: ['Song Han'] });
  });

  it('believes a curator before the listing, fact by fact', () => {
    const curation = { authors: { names: ['Xiao, Guangxuan'], source }, arxiv: { id: '2410.10819', source } };
    expect(paperFacts(curation, stated)).toEqual({
      names: ['Guangxuan Xiao'],
      arxiv: '2410.10819',
      doi: '10.1/listed',
      url: 'https://example.org/paper',
    });
  });
});
