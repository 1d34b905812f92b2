import { describe, expect, it } from 'vitest';
import { scholarlyMeta } from '../../../../src/derived/head/scholarly-meta.ts';
import { cite, curated } from '../citations/citable.ts';

const tags = (citation: Parameters<typeof scholarlyMeta>[0]) =>
  scholarlyMeta(citation).map(({ name, content }) => `${name}: ${content}`);

describe('scholarlyMeta', () => {
  it('tells Zotero and Scholar that a preprint is one', () => {
    const names = ['Xiao, Guangxuan', 'van der Berg, Jane', 'Gemini Team'];
    expect(tags(cite({ curation: curated({ names, arxiv: '2410.10819' }) }, ['KV cache', 'Text']))).toEqual([
      'citation_title: DuoAttention: Efficient Inference',
      'citation_author: Guangxuan Xiao',
      'citation_author: van der Berg, Jane',
      'citation_author: Gemini Team',
      'citation_publication_date: 2024/10/14',
      'z:itemType: preprint',
      'citation_arxiv_id: 2410.10819',
      'citation_pdf_url: https://arxiv.org/pdf/2410.10819',
      'citation_public_url: https://arxiv.org/abs/2410.10819',
      'citation_keywords: KV cache; Text',
      'citation_abstract: We show this.',
    ]);
  });

  it('names the conference instead, where it is known', () => {
    const found = tags(cite({ curation: curated({ venue: 'CVPR 2025', pages: '1–12', doi: '10.1000/x' }) }));
    expect(found).toContain('citation_conference_title: CVPR 2025');
    expect(found).toContain('citation_firstpage: 1');
    expect(found).toContain('citation_lastpage: 12');
    expect(found).toContain('citation_doi: 10.1000/x');
    expect(found.some((tag) => tag.startsWith('z:itemType'))).toBe(false);
  });

  it('says nothing of what is not known', () => {
    expect(tags(cite({ abstract: '', authors: null, month: null, day: null, year: null as never }))).toEqual([
      'citation_title: DuoAttention: Efficient Inference',
      'z:itemType: document',
      'citation_public_url: https://site.example/papers/x/',
    ]);
  });
});
