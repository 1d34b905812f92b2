import { expect, test } from 'vitest';
import { sitemapFiles } from '../../../src/build/sitemap.ts';
import { childrenOf, childText, parseXml } from '../../support/xml-document.ts';

const addressOf = (path: string) => `https://papers.example/${path}`;

test('a sitemap names all addresses, in order, in an index and its parts', () => {
  const files = sitemapFiles(['b/', 'a/?x=1&y=2'].map(addressOf), addressOf);
  expect([...files.keys()]).toEqual(['sitemap-0.xml', 'sitemap-index.xml']);
  const part = parseXml(files.get('sitemap-0.xml') ?? '');
  expect(childrenOf(part, 'url').map((url) => childText(url, 'loc'))).toEqual(['a/?x=1&y=2', 'b/'].map(addressOf));
  const index = parseXml(files.get('sitemap-index.xml') ?? '');
  expect(childrenOf(index, 'sitemap').map((row) => childText(row, 'loc'))).toEqual([addressOf('sitemap-0.xml')]);
});

test('a long sitemap is cut into parts that readers of sitemaps take', () => {
  const addresses = Array.from({ length: 90_001 }, (_, index) => addressOf(`papers/${index}/`));
  const files = sitemapFiles(addresses, addressOf);
  expect([...files.keys()]).toEqual(['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-index.xml']);
  const counts = [...files.values()].map((text) => text.split('<url>').length - 1);
  expect(counts).toEqual([45_000, 45_000, 1, 0]);
});
