import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { elements, linked, metaContent, only, property, textOf } from '../support/html-document.ts';
import { type SeedsFolder, seedsOf } from '../support/seeds-folder.ts';
import { type BuiltPage, pageOf, pagesOf } from '../support/site-files.ts';

const total = 120;
const perPage = 50;
const number = (index: number) => String(index).padStart(3, '0');
const papers = Array.from({ length: total }, (_, index) => ({
  title: `Sleepy Processor ${number(index)}`,
  abstract: `We let idle processors sleep for ${index} hours by gentle scheduling.`,
  date: `2024-${String((index % 12) + 1).padStart(2, '0')}-05`,
}));

let folder: SeedsFolder;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  folder = await seedsOf({
    'papers.jsonl': papers.map((paper) => JSON.stringify(paper)).join('\n'),
    'topics/scheduling.md': '---\nlabel: Scheduling\naxis: method\nmatch: [gentle scheduling]\n---\nWho sleeps when.\n',
    'topics/rest.md': '---\nlabel: Rest\naxis: task\nmatch: [for 7 hours]\n---\nA topic of one paper.\n',
  });
  const { status, output, errors } = await folder.build([], { SITE_URL: 'https://papers.example' });
  expect(status, output + errors).toBe(0);
  pages = (await pagesOf(folder.out)).filter(({ file }) => /^topics\/scheduling\/(?!path\/)/.test(file));
});
afterAll(() => folder[Symbol.asyncDispose]());

const addresses = ['topics/scheduling/', 'topics/scheduling/page/2/', 'topics/scheduling/page/3/'];

/** Addresses of the papers that a page lists. */
function listed({ tree }: BuiltPage): readonly string[] {
  const [list] = elements(only(tree, 'main'), 'ol').filter((element) =>
    elements(element, 'a').some((link) => /^\/papers\/.+/.test(property(link, 'href') ?? '')),
  );
  return list ? elements(list, 'a').map((link) => property(link, 'href') ?? '') : [];
}

describe('a topic of many papers', () => {
  test('has pages like the list of all papers, and keeps its own address', () => {
    expect(pages.map(({ file }) => file).sort()).toEqual(addresses.map((path) => `${path}index.html`));
  });

  test('lists each paper once, newest first, at most fifty a page', async () => {
    const lists = await Promise.all(addresses.map(async (path) => listed(await pageOf(folder.out, path))));
    expect(lists.map(({ length }) => length)).toEqual([perPage, perPage, total - 2 * perPage]);
    const all = JSON.parse(await readFile(join(folder.out, 'papers.json'), 'utf8')) as { slug: string }[];
    expect(lists.flat()).toEqual(all.map(({ slug }) => `/papers/${slug}/`));
  });

  test('leads from each page to the ones beside it', async () => {
    const beside = async (path: string, rel: string) =>
      linkedBy(only((await pageOf(folder.out, path)).tree, 'main'), rel);
    const [first = '', second = '', third = ''] = addresses;
    expect(await beside(first, 'next')).toEqual([`/${second}`]);
    expect(await beside(second, 'prev')).toEqual([`/${first}`]);
    expect(await beside(second, 'next')).toEqual([`/${third}`]);
    expect(await beside(third, 'next')).toEqual([]);
  });

  test('gives each page a name, a description and a canonical address of its own', () => {
    for (const { file, tree } of pages) {
      expect(linked(tree, 'canonical')).toEqual([`https://papers.example/${file.replace(/index\.html$/, '')}`]);
      expect(metaContent(tree, 'robots'), file).toBeUndefined();
      expect(textOf(only(tree, 'h1'))).toBe('Scheduling');
    }
    const titles = pages.map(({ tree }) => textOf(only(tree, 'title')).replace(/ · .*/, ''));
    expect(titles.sort()).toEqual(['Scheduling', 'Scheduling, page 2', 'Scheduling, page 3']);
    expect(new Set(pages.map(({ tree }) => metaContent(tree, 'description'))).size).toBe(pages.length);
  });

  test('says what it is on its first page only, and leads back there', async () => {
    for (const path of addresses) {
      const { tree } = await pageOf(folder.out, path);
      const isFirst = path === addresses[0];
      expect(textOf(only(tree, 'main')).includes('Who sleeps when.'), path).toBe(isFirst);
      const [trail] = elements(tree, 'nav').filter((nav) => property(nav, 'ariaLabel') === 'Breadcrumb');
      const steps = trail ? elements(trail, 'a').map((link) => property(link, 'href')) : [];
      expect(steps).toEqual(isFirst ? ['/topics/'] : ['/topics/', '/topics/scheduling/']);
    }
  });

  test('stands in the sitemap with all its pages', async () => {
    const sitemap = await readFile(join(folder.out, 'sitemap-0.xml'), 'utf8');
    for (const path of addresses) expect(sitemap).toContain(`<loc>https://papers.example/${path}</loc>`);
  });

  test('is whole in its Markdown twin, and has its newest papers in its feed', async () => {
    const twin = await readFile(join(folder.out, 'topics/scheduling.md'), 'utf8');
    expect(twin.match(/Sleepy Processor \d+/g)).toHaveLength(total);
    const feed = JSON.parse(await readFile(join(folder.out, 'topics/scheduling/feed.json'), 'utf8')) as {
      items: unknown[];
    };
    expect(feed.items).toHaveLength(perPage);
  });
});

test('a topic of few papers is one page without a pager', async () => {
  const { tree } = await pageOf(folder.out, 'topics/rest/');
  expect(elements(tree, 'nav').map((nav) => property(nav, 'ariaLabel'))).not.toContain('Pages');
});

function linkedBy(tree: Parameters<typeof elements>[0], rel: string): readonly (string | undefined)[] {
  return elements(tree, 'a')
    .filter((link) => (property(link, 'rel') ?? '').split(' ').includes(rel))
    .map((link) => property(link, 'href'));
}
