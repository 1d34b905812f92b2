import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breadcrumbList, collectionPage, jsonLd, scholarlyArticle } from '../../../../src/derived/head/json-ld.ts';
import { anyText } from '../../support/any-text.ts';
import { cite, curated } from '../citations/citable.ts';

describe('scholarlyArticle', () => {
  it('has the properties that schema.org and search engines know', () => {
    const curation = curated({ names: ['Xiao, Guangxuan'], arxiv: '2410.10819', doi: '10.1000/x', venue: 'CVPR 2025' });
    expect(scholarlyArticle(cite({ curation }))).toEqual({
      '@type': 'ScholarlyArticle',
      url: 'https://site.example/papers/x/',
      headline: 'DuoAttention: Efficient Inference',
      author: [{ '@type': 'Person', name: 'Guangxuan Xiao' }],
      datePublished: '2025',
      isPartOf: { '@type': 'PublicationVolume', name: 'CVPR 2025' },
      sameAs: ['https://doi.org/10.1000/x', 'https://arxiv.org/abs/2410.10819'],
    });
  });

  it('names no author that nobody names', () => {
    expect(scholarlyArticle(cite())).not.toHaveProperty('author');
  });
});

describe('breadcrumbList', () => {
  it('counts from one and gives the page itself no address', () => {
    expect(
      breadcrumbList([
        { name: 'Papers', url: 'https://x/papers/' },
        { name: 'A', url: 'https://x/papers/a/' },
      ]),
    ).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Papers', item: 'https://x/papers/' },
        { '@type': 'ListItem', position: 2, name: 'A' },
      ],
    });
  });
});

describe('jsonLd', () => {
  it('cannot end its element, and reads back as it was', () => {
    fc.assert(
      fc.property(anyText(60), (title) => {
        const page = { name: `${title}</script><!--`, url: 'https://x/' };
        const text = jsonLd([collectionPage(page, [page])]);
        expect(text).not.toContain('<');
        const read = JSON.parse(text);
        expect(read['@context']).toBe('https://schema.org');
        expect(read['@graph'][0].name).toBe(page.name);
        expect(read['@graph'][0].mainEntity.numberOfItems).toBe(1);
      }),
    );
  });
});
