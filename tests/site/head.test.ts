import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'hast';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { collapse, elements, linked, metaContent, property } from '../support/html-document.ts';
import { seedPapers, seedTopics } from '../support/seed-papers.ts';
import { type BuiltPage, pageOf, pagesOf } from '../support/site-files.ts';

const folder = inject('siteFolder');
const siteUrl = inject('siteUrl');

interface Thing {
  readonly '@type': string;
  readonly [name: string]: unknown;
}

/** The things that a page states as JSON-LD. */
function things(tree: Root): readonly Thing[] {
  return elements(tree, 'script')
    .filter((element) => property(element, 'type') === 'application/ld+json')
    .flatMap((element) => {
      const text = element.children.map((child) => ('value' in child ? child.value : '')).join('');
      const read = JSON.parse(text) as { '@context': string; '@graph': Thing[] };
      expect(read['@context']).toBe('https://schema.org');
      return read['@graph'];
    });
}

const metas = (tree: Root, name: string) =>
  elements(tree, 'meta').flatMap((meta) => (property(meta, 'name') === name ? [property(meta, 'content') ?? ''] : []));

describe.each(seedPapers)('the head of $slug', ({ slug, title, authors, shownAbstract, date }) => {
  let page: BuiltPage;
  beforeAll(async () => {
    page = await pageOf(folder, `papers/${slug}/`);
  });

  test('has the tags that Zotero and Google Scholar read', () => {
    const { tree } = page;
    expect(metaContent(tree, 'citation_title')).toBe(collapse(title));
    expect(metas(tree, 'citation_author')).toEqual(authors);
    expect(metaContent(tree, 'citation_publication_date')).toMatch(/^\d{4}(\/\d\d\/\d\d)?$/);
    expect(collapse(metaContent(tree, 'citation_abstract') ?? '')).toBe(collapse(shownAbstract));
    expect(metaContent(tree, 'citation_pdf_url')).toMatch(/^https:\/\/arxiv\.org\/pdf\/\d{4}\.\d{5}$/);
    expect((metaContent(tree, 'citation_keywords') ?? '').split('; ').length).toBeGreaterThan(1);
  });

  test('makes it a preprint, or a conference paper where a curator names the conference', () => {
    const conference = metaContent(page.tree, 'citation_conference_title');
    expect(metas(page.tree, 'z:itemType')).toEqual(conference === undefined ? ['preprint'] : []);
    if (conference === undefined)
      expect(metaContent(page.tree, 'citation_publication_date')).toBe(date.replaceAll('-', '/'));
  });

  test('links the files beside it, each of which is there, and the address to cite', () => {
    const alternates = linked(page.tree, 'alternate');
    for (const ending of ['rdf', 'bib', 'ris', 'json', 'md']) {
      expect(alternates, ending).toContain(`/papers/${slug}.${ending}`);
      expect(existsSync(join(folder, `papers/${slug}.${ending}`)), ending).toBe(true);
    }
    expect(linked(page.tree, 'describedby')).toEqual(
      ['bib', 'ris', 'json'].map((ending) => `/papers/${slug}.${ending}`),
    );
    expect(linked(page.tree, 'cite-as')).toEqual([metaContent(page.tree, 'citation_public_url')]);
    expect(linked(page.tree, 'cite-as')[0]).toMatch(/^https:\/\/(arxiv\.org\/abs|doi\.org)\//);
  });

  test('states a ScholarlyArticle', () => {
    const [article] = things(page.tree);
    expect(article).toMatchObject({
      '@type': 'ScholarlyArticle',
      url: `${siteUrl}papers/${slug}/`,
      headline: collapse(title),
      author: authors.map((name) => ({ '@type': 'Person', name })),
    });
    expect(article?.['datePublished']).toMatch(/^\d{4}(-\d\d-\d\d)?$/);
  });

  test('has a card of its own, of the size that sites show, with its words', async () => {
    const image = metaContent(page.tree, 'og:image') ?? '';
    expect(image).toBe(`${siteUrl}papers/${slug}.png`);
    expect(metaContent(page.tree, 'og:image:alt')).toBe(collapse(title));
    expect(sizeOf(await readFile(join(folder, `papers/${slug}.png`)))).toEqual([1200, 630]);
  });
});

test.each([
  ['', 9],
  ['papers/', 9],
  ['papers/votes/', 9],
  ['topics/kv-cache/', 2],
])('/%s states a collection of its papers', async (path, count) => {
  const { tree } = await pageOf(folder, path);
  const [collection = { '@type': 'none' }] = things(tree);
  expect(collection).toMatchObject({ '@type': 'CollectionPage', url: siteUrl + path });
  const { numberOfItems, itemListElement } = collection['mainEntity'] as {
    numberOfItems: number;
    itemListElement: Thing[];
  };
  expect(numberOfItems).toBe(count);
  expect(itemListElement.map(({ position }) => position)).toEqual(
    Array.from({ length: count }, (_, index) => index + 1),
  );
  for (const { url } of itemListElement) expect(url).toMatch(/\/papers\/[a-z0-9-]+\/$/);
});

test('lists and topics link their twins and their feeds', async () => {
  const twins = {
    '': 'index.md',
    'papers/': 'papers.md',
    'topics/': 'topics.md',
    'topics/streaming/': 'topics/streaming.md',
  };
  for (const [path, twin] of Object.entries(twins)) {
    const { tree } = await pageOf(folder, path);
    expect(linked(tree, 'alternate'), path).toContain(`/${twin}`);
    expect(linked(tree, 'alternate'), path).toContain('/feed.json');
  }
  const { tree } = await pageOf(folder, 'topics/streaming/');
  expect(linked(tree, 'alternate')).toContain('/topics/streaming/feed.json');
});

test('every page has a picture that is there, and every picture words', async () => {
  for (const { file, tree } of await pagesOf(folder)) {
    const path = new URL(metaContent(tree, 'og:image') ?? '').pathname;
    expect(existsSync(join(folder, path)), `${file}: ${path}`).toBe(true);
    expect(metaContent(tree, 'og:image:alt')?.length, file).toBeGreaterThan(5);
  }
});

test('the manifest names icons of the sizes that it says', async () => {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.webmanifest'), 'utf8')) as {
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string; type: string }[];
  };
  expect([manifest.start_url, manifest.scope]).toEqual(['/', '/']);
  const pictures = manifest.icons.filter(({ type }) => type === 'image/png');
  expect(pictures.length).toBeGreaterThan(1);
  for (const { src, sizes } of pictures) expect(sizeOf(await readFile(join(folder, src))).join('x'), src).toBe(sizes);
});

test('a Markdown twin of each topic lists its papers by their twins', async () => {
  for (const topic of seedTopics) {
    const twin = await readFile(join(folder, `topics/${topic}.md`), 'utf8');
    const links = [...twin.matchAll(/\]\(([^)]+\/papers\/[^)]+)\)/g)].map(([, url = '']) => new URL(url).pathname);
    expect(links.length, topic).toBeGreaterThan(0);
    for (const path of links) expect(existsSync(join(folder, path)), path).toBe(true);
  }
});

function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
