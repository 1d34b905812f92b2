import { describe, expect, it } from 'vitest';
import { sourceLinks } from '../../../src/derived/source-links.ts';
import { citable, curated } from './citations/citable.ts';

describe('sourceLinks', () => {
  it('leads to nothing where no address is known', () => {
    expect(sourceLinks(citable().facts)).toEqual([]);
  });

  it('leads to the file, the archive, the publisher and the code, each once', () => {
    const source = 'https://example.org/';
    const curation = {
      ...curated({ arxiv: '2410.10819', doi: '10.1000/x' }),
      code: { url: 'https://github.com/a/b', license: 'MIT', source },
    };
    const stated = { url: 'https://arxiv.org/abs/2410.10819' };
    expect(sourceLinks(citable({ curation, stated }).facts)).toEqual([
      { label: 'PDF', url: 'https://arxiv.org/pdf/2410.10819', note: null },
      { label: 'arXiv', url: 'https://arxiv.org/abs/2410.10819', note: null },
      { label: 'DOI', url: 'https://doi.org/10.1000/x', note: null },
      { label: 'Code on GitHub', url: 'https://github.com/a/b', note: 'MIT' },
    ]);
  });
});
