import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, inject, test } from 'vitest';
import { type MapPaper, unpackMap } from '../../src/map/map-file.ts';
import { slugKey } from '../../src/map/slug-keys.ts';
import { elements, only, property, textOf } from '../support/html-document.ts';
import { seedPapers } from '../support/seed-papers.ts';
import { type BuiltPage, pageOf, pagesOf } from '../support/site-files.ts';

const folder = inject('siteFolder');
const slugs = seedPapers.map(({ slug }) => slug).sort();
let map: BuiltPage;

beforeAll(async () => {
  map = await pageOf(folder, 'map/');
});

const linked = (page: BuiltPage): string[] => [
  ...new Set(
    elements(only(page.tree, 'main'), 'a').flatMap(
      (link) => /^\/papers\/([a-z0-9-]+)\/$/.exec(property(link, 'href') ?? '')?.[1] ?? [],
    ),
  ),
];

test('the picture links every paper of a small collection, without script', () => {
  const [picture] = elements(only(map.tree, 'main'), 'svg');
  expect(picture && property(picture, 'ariaLabel')).toBe('Map of 9 papers');
  expect(linked(map).sort()).toEqual(slugs);
});

test('the table has every paper, and beside each others', async () => {
  const table = await pageOf(folder, 'map/table/');
  const rows = elements(only(table.tree, 'tbody'), 'tr');
  expect(rows).toHaveLength(slugs.length);
  for (const row of rows) {
    const names = elements(row, 'a').map((link) => property(link, 'href'));
    expect(new Set(names).size).toBe(3);
    expect(textOf(row).length).toBeGreaterThan(30);
  }
  expect(linked(table).sort()).toEqual(slugs);
});

test('the data know each paper by its address, and where the seeds keep it', async () => {
  const data = unpackMap(await readFile(join(folder, 'map/data.json'), 'utf8'));
  const papers = JSON.parse(await readFile(join(folder, 'map/papers-0.json'), 'utf8')) as MapPaper[];
  const kept = JSON.parse(await readFile('src/starter/seeds/map-places.json', 'utf8')).places;
  expect(papers.map(([slug]) => slug).sort()).toEqual(slugs);
  for (const [index, [slug, title, sentence]] of papers.entries()) {
    expect(data.keys[index]).toBe(slugKey(slug, data.salt));
    expect([data.x[index], data.y[index]]).toEqual(kept[slug]);
    expect(title.length * sentence.length).toBeGreaterThan(100);
  }
});

test('the site gives the places as the seeds keep them', async () => {
  const given = await readFile(join(folder, 'map/places.json'), 'utf8');
  expect(given).toBe(await readFile('src/starter/seeds/map-places.json', 'utf8'));
});

test('no other page loads anything of the map', async () => {
  const sheet = /href="([^"]*)"[^>]*>/g;
  const own = [...map.html.matchAll(sheet)]
    .map(([, href = '']) => href)
    .filter((href) => /map/.test(href) && /css$/.test(href));
  const pages = await pagesOf(folder);
  const others = pages.filter(({ file }) => !file.startsWith('map/'));
  expect(others.length).toBeGreaterThan(20);
  for (const { file, html } of others) {
    expect(html, file).not.toMatch(/paper-map|map\/data\.json/);
    for (const href of own) expect(html, file).not.toContain(href);
  }
});

test('what the page of nine papers loads is small', async () => {
  const script = (await readdir(join(folder, '_astro'))).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(script.map((name) => readFile(join(folder, '_astro', name), 'utf8')));
  const own = texts.filter((text) => text.includes('map-surface'));
  expect(own).toHaveLength(1);
  expect(brotliCompressSync(own.join('')).length).toBeLessThan(9000);
  expect(brotliCompressSync(map.html).length).toBeLessThan(6000);
});
