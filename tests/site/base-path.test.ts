import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { elements, property } from '../support/html-document.ts';
import { checkLinks } from '../support/link-check.ts';
import { runBuild } from '../support/run-build.ts';
import { seedPapers } from '../support/seed-papers.ts';
import { pagesOf } from '../support/site-files.ts';
import { type StaticServer, serveFolder } from '../support/static-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { childrenOf, childText, parseXml } from '../support/xml-document.ts';

const folder = await temporaryFolder();
const site = join(folder.path, 'dist');
let server: StaticServer;

beforeAll(async () => {
  server = await serveFolder(site, '/docs/');
  const { status, errors } = await runBuild(site, { SITE_URL: new URL(server.url).origin, BASE_PATH: '/docs/' });
  expect(errors).toBe('');
  expect(status).toBe(0);
});

afterAll(async () => {
  await server.close();
  await folder[Symbol.asyncDispose]();
});

const read = (file: string) => readFile(join(site, file), 'utf8');

test('no link is dead below a base path', async () => {
  const { dead, reached } = await checkLinks(server.url);
  expect(dead).toEqual([]);
  expect(reached.size).toBeGreaterThan(30);
});

test('every address of the site on every page begins with the base path', async () => {
  for (const { file, tree } of await pagesOf(site)) {
    const own = elements(tree)
      .flatMap((element) => ['href', 'src', 'action'].map((name) => property(element, name) ?? ''))
      .filter((address) => address.startsWith('/'));
    expect(own.length, file).toBeGreaterThan(3);
    for (const address of own) expect(address, file).toMatch(/^\/docs\//);
  }
});

test('papers.json, feeds, the sitemap and robots.txt name addresses below the base path', async () => {
  const papers = JSON.parse(await read('papers.json')) as { url: string; slug: string }[];
  for (const { url, slug } of papers) expect(url).toBe(`${server.url}papers/${slug}/`);
  expect(papers).toHaveLength(seedPapers.length);

  for (const file of ['feed.xml', 'topics/kv-cache/feed.xml']) {
    const feed = parseXml(await read(file));
    expect(childText(feed, 'id')).toContain(server.url);
    const links = [feed, ...childrenOf(feed, 'entry')].flatMap((element) => childrenOf(element, 'link'));
    expect(links.length).toBeGreaterThan(2);
    for (const { attributes } of links) expect(attributes['href']).toContain(server.url);
  }

  const parts = childrenOf(parseXml(await read('sitemap-index.xml')), 'sitemap').map((part) => childText(part, 'loc'));
  expect(parts).toEqual([`${server.url}sitemap-0.xml`]);
  const listed = childrenOf(parseXml(await read('sitemap-0.xml')), 'url').map((url) => childText(url, 'loc'));
  for (const address of listed) expect(address).toContain(server.url);
  expect(await read('robots.txt')).toContain(`Sitemap: ${server.url}sitemap-index.xml`);
});

test('identifiers of papers are the same at any base path', async () => {
  const ids = (await read('papers.json')).match(/urn:uuid:[0-9a-f-]{36}/g);
  const atRoot = (await readFile(join(inject('siteFolder'), 'papers.json'), 'utf8')).match(/urn:uuid:[0-9a-f-]{36}/g);
  expect(ids).toHaveLength(seedPapers.length);
  expect(ids).toEqual(atRoot);
});
