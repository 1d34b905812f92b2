import { describe, expect, it } from 'vitest';
import { cslItem } from '../../../../src/derived/citations/csl-json.ts';
import { arxivId, doiName } from '../../../../src/derived/citations/identifiers.ts';
import { plainCitation } from '../../../../src/derived/citations/plain-citation.ts';
import { cite, curated } from './citable.ts';

describe('identifiers', () => {
  it.each([
    '2410.10819',
    'arXiv:2410.10819',
    'https://arxiv.org/abs/2410.10819',
    'http://arxiv.org/pdf/2410.10819.pdf',
    'arxiv: 2410.10819',
    'https://www.arxiv.org/html/2410.10819',
    'https://doi.org/10.48550/arXiv.2410.10819',
    '10.48550/arxiv.2410.10819',
    'arXiv preprint arXiv:2410.10819',
  ])('%s is an arXiv identifier', (text) => {
    expect(arxivId(text)).toEqual({ id: '2410.10819', primaryClass: null });
  });

  it('keeps a version, and finds the archive in an old identifier', () => {
    expect(arxivId('2410.10819v2')?.id).toBe('2410.10819v2');
    expect(arxivId('math.GT/0309136')).toEqual({ id: 'math.GT/0309136', primaryClass: 'math.GT' });
    expect(arxivId('arXiv:2405.00001 [cs.CL]')).toEqual({ id: '2405.00001', primaryClass: 'cs.CL' });
    expect(arxivId('arXiv:2405.00001v3 [cs.CL] 5 May 2024')?.id).toBe('2405.00001v3');
    for (const text of ['not one', '2405.1', '10.1000/2405.00001', 'https://example.org/abs/2405.00001'])
      expect(arxivId(text), text).toBeNull();
  });

  it('reads a DOI with and without its resolver', () => {
    expect(doiName('https://doi.org/10.1000/xyz')).toBe('10.1000/xyz');
    for (const text of [
      'doi:10.1000/xyz',
      'DOI 10.1000/xyz',
      'doi: https://doi.org/10.1000/xyz',
      'http://dx.doi.org/10.1000%2Fxyz',
      '10.1000/xyz.',
    ])
      expect(doiName(text), text).toBe('10.1000/xyz');
    expect(doiName('10.1002/(SICI)1097-0258(19980815)17:15')).toBe('10.1002/(SICI)1097-0258(19980815)17:15');
    expect(doiName('xyz')).toBeNull();
  });
});

describe('plainCitation', () => {
  it('says who, what, where and when', () => {
    const facts = curated({ names: ['Xiao, Guangxuan', 'Han, Song'], arxiv: '2410.10819' });
    expect(plainCitation(cite({ curation: facts }))).toBe(
      'Guangxuan Xiao, Song Han. DuoAttention: Efficient Inference. arXiv:2410.10819, 2024.',
    );
    expect(plainCitation(cite({ curation: curated({ venue: 'CVPR 2025', pages: '1–2' }) }))).toBe(
      'DuoAttention: Efficient Inference (8 authors). CVPR 2025, pp. 1–2.',
    );
    expect(plainCitation(cite({ title: 'Why?', authors: null, year: null as never, yearInferred: 2025 }))).toBe(
      'Why? 2025 (year inferred).',
    );
  });

  it('counts the names that no line can hold', () => {
    const names = Array.from({ length: 23 }, (_, index) => `Family${index}, G`);
    expect(plainCitation(cite({ curation: curated({ names }) }))).toContain('G Family19 and 3 others.');
  });
});

describe('cslItem', () => {
  it('is an article, which in CSL is a preprint, with parts of names and of the date', () => {
    const curation = curated({ names: ['Xiao, Guangxuan'], arxiv: '2410.10819' });
    expect(cslItem(cite({ curation }, ['KV cache', 'Text']))).toEqual({
      id: 'key2024',
      type: 'article',
      title: 'DuoAttention: Efficient Inference',
      author: [{ family: 'Xiao', given: 'Guangxuan' }],
      issued: { 'date-parts': [[2024, 10, 14]] },
      publisher: 'arXiv',
      number: 'arXiv:2410.10819',
      URL: 'https://arxiv.org/abs/2410.10819',
      abstract: 'We show this.',
      keyword: 'KV cache, Text',
    });
  });

  it('leaves out what is not known', () => {
    const bare = cslItem(cite({ abstract: '', authors: null, month: null, day: null, year: null as never }));
    expect(Object.keys(bare)).toEqual(['id', 'type', 'title', 'URL']);
    expect(bare.type).toBe('document');
  });
});
