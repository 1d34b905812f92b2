import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { elements, property } from '../support/html-document.ts';
import { pagesOf } from '../support/site-files.ts';
import { childrenOf, childText, parseXml } from '../support/xml-document.ts';

const folder = inject('siteFolder');
const siteUrl = inject('siteUrl');
const type = 'application/opensearchdescription+xml';

test('opensearch.xml tells a browser how to search the site', async () => {
  const engine = parseXml(await readFile(join(folder, 'opensearch.xml'), 'utf8'));
  expect(engine.name).toBe('OpenSearchDescription');
  expect(engine.attributes['xmlns']).toBe('http://a9.com/-/spec/opensearch/1.1/');
  // The format's own limits.
  expect(childText(engine, 'ShortName')).toMatch(/^.{1,16}$/u);
  expect(childText(engine, 'Description')).toMatch(/^.{1,1024}$/u);
  expect(childText(engine, 'InputEncoding')).toBe('UTF-8');
  const urls = childrenOf(engine, 'Url').map(({ attributes }) => attributes);
  expect(urls.find((url) => url['type'] === 'text/html')?.['template']).toBe(`${siteUrl}search/?q={searchTerms}`);
  expect(urls.find((url) => url['rel'] === 'self')).toEqual({
    type,
    rel: 'self',
    template: `${siteUrl}opensearch.xml`,
  });
});

test('its picture is a file of the site', async () => {
  const engine = parseXml(await readFile(join(folder, 'opensearch.xml'), 'utf8'));
  const icon = childText(engine, 'Image');
  expect(icon.startsWith(siteUrl)).toBe(true);
  expect((await readFile(join(folder, icon.slice(siteUrl.length)))).length).toBeGreaterThan(0);
});

test('pages that name it name the right file', async () => {
  const named = (await pagesOf(folder)).flatMap(({ file, tree }) =>
    elements(tree, 'link')
      .filter((link) => property(link, 'rel') === 'search')
      .map((link) => ({ file, href: property(link, 'href'), type: property(link, 'type') })),
  );
  expect(named.map(({ file }) => file)).toContain('index.html');
  expect(named.map(({ file }) => file)).toContain('search/index.html');
  for (const link of named) expect(link).toMatchObject({ href: '/opensearch.xml', type });
});
