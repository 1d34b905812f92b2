import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { metaContent } from '../support/html-document.ts';
import { pagesOf } from '../support/site-files.ts';
import { childrenOf, childText, parseXml } from '../support/xml-document.ts';

const folder = inject('siteFolder');
const siteUrl = inject('siteUrl');

async function readSitemap(): Promise<readonly string[]> {
  const index = parseXml(await readFile(join(folder, 'sitemap-index.xml'), 'utf8'));
  const parts = childrenOf(index, 'sitemap').map((part) => childText(part, 'loc').slice(siteUrl.length));
  const sets = await Promise.all(parts.map((part) => readFile(join(folder, part), 'utf8')));
  return sets.flatMap((set) => childrenOf(parseXml(set), 'url').map((url) => childText(url, 'loc')));
}

test('the sitemap names every page that search engines may show, once, and no other', async () => {
  const open = (await pagesOf(folder)).filter(({ tree }) => metaContent(tree, 'robots') === undefined);
  expect(open.length).toBeGreaterThan(30);
  const expected = open.map(({ file }) => siteUrl + file.replace(/index\.html$/, ''));
  expect([...(await readSitemap())].sort()).toEqual(expected.sort());
});

test('robots.txt lets everyone in and names the sitemap', async () => {
  const robots = await readFile(join(folder, 'robots.txt'), 'utf8');
  expect(robots).toMatch(/^User-agent: \*$/m);
  expect(robots).not.toMatch(/^Disallow: *\S/m);
  expect(robots).toContain(`Sitemap: ${siteUrl}sitemap-index.xml`);
});
