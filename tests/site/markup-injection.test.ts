import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCitations } from '../support/citation-js.ts';
import { foreignElements, hostileAbstract, hostileSeeds, hostileTitle } from '../support/hostile-seeds.ts';
import { collapse, elements, only, property, textOf } from '../support/html-document.ts';
import { type SeedsFolder, seedsOf } from '../support/seeds-folder.ts';
import { type BuiltPage, filesOf, pageOf, pagesOf } from '../support/site-files.ts';
import { childrenOf, childText, parseXml } from '../support/xml-document.ts';

let folder: SeedsFolder;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  folder = await seedsOf(hostileSeeds);
  const { status, errors } = await folder.build();
  expect(errors).toBe('');
  expect(status).toBe(0);
  pages = await pagesOf(folder.out);
});

afterAll(() => folder[Symbol.asyncDispose]());

/** Where title and abstract are cut is the parser's matter: together they are the line's words. */
const words = collapse(`${hostileTitle} ${hostileAbstract}`);
const plainWords = words.slice(0, words.indexOf('${window'));

async function hostilePage(): Promise<BuiltPage> {
  const page = pages.find(({ file }) => file.startsWith('papers/sneaky-'));
  if (!page) throw new Error('the hostile paper has no page');
  return page;
}

test('a paper’s page holds hostile words as text, to the character', async () => {
  const { tree } = await hostilePage();
  const main = only(tree, 'main');
  const title = textOf(only(tree, 'h1'));
  expect(title).toContain('Sneaky <script>window.owned=1</script>');
  expect(words.startsWith(title)).toBe(true);
  expect(textOf(main)).toContain(plainWords.slice(title.length + 1).trim());
});

test('no page has an element, a handler or an address that the words asked for', () => {
  expect(pages.length).toBeGreaterThan(8);
  for (const { file, tree } of pages) {
    for (const element of elements(tree)) {
      const { tagName } = element;
      // The map is a picture of the site's own.
      const isOwn = file === 'map/index.html' && tagName === 'svg' && property(element, 'viewBox') !== undefined;
      if (!isOwn) expect(foreignElements, `${file}: <${tagName}>`).not.toContain(tagName);
      for (const name of Object.keys(element.properties))
        expect(name, `${file}: <${tagName}>`).not.toMatch(/^on|^style$/i);
      for (const name of ['href', 'src', 'action', 'xLinkHref']) {
        expect(property(element, name) ?? '', file).not.toMatch(/^\s*(javascript|data|vbscript):/i);
      }
    }
    const [data, scripts] = [true, false].map((isData) =>
      elements(tree, 'script').filter((script) => (property(script, 'type') === 'application/ld+json') === isData),
    );
    // Data are no script: they hold the words as JSON, and nothing after it.
    for (const block of data ?? []) {
      const text = block.children.map((child) => ('value' in child ? child.value : '')).join('');
      expect(() => JSON.parse(text), file).not.toThrow();
      expect(text, file).not.toContain('<');
    }
    expect((scripts ?? []).map((script) => JSON.stringify(script)).join(''), file).not.toContain('owned');
    expect(
      elements(tree, 'meta').map((meta) => property(meta, 'httpEquiv') ?? ''),
      file,
    ).not.toContain('refresh');
    const images = elements(tree, 'a').filter((link) => property(link, 'href')?.includes('evil.example/x.png)'));
    expect(images, file).toEqual([]);
  }
});

test('the document keeps its shape: one head, one body, one main part', () => {
  for (const { file, tree } of pages) {
    for (const name of ['head', 'body', 'main', 'title', 'h1'])
      expect(elements(tree, name), `${file}: ${name}`).toHaveLength(1);
    const body = only(tree, 'body');
    expect(elements(body, 'footer'), file).toHaveLength(1);
    expect(elements(only(tree, 'main'), 'footer'), file).toHaveLength(0);
  }
});

test('a topic’s page marks the phrase among the hostile words and nothing else', async () => {
  const { tree } = await pageOf(folder.out, 'topics/frobnication/');
  const marks = elements(only(tree, 'main'), 'mark').map(textOf);
  expect(marks.length).toBeGreaterThanOrEqual(2);
  for (const mark of marks) expect(mark.toLowerCase()).toMatch(/^frobnicate/);
});

test('the files beside the paper hold the same words, and none of them is markup', async () => {
  const files = await filesOf(folder.out);
  const slug = files.find((file) => /^papers\/sneaky-[^/]+\.json$/.test(file))?.replace(/\.json$/, '') ?? '';
  const { title, abstract } = JSON.parse((await pageOf(folder.out, `${slug}.json`)).html) as Record<
    string,
    { value: string }
  >;
  expect(collapse(`${title?.value} ${abstract?.value}`)).toBe(words);
  const [item, ...more] = readCitations((await pageOf(folder.out, `${slug}.bib`)).html);
  expect(more).toEqual([]);
  expect(item?.title).toContain('<script>');
  const rdf = parseXml((await pageOf(folder.out, `${slug}.rdf`)).html);
  expect(rdf.name).toBe('rdf:RDF');
  const twin = (await pageOf(folder.out, `${slug}.md`)).html;
  expect(twin).not.toMatch(/^<|[^\\]<(?:script|img|iframe|style)/m);
});

test('feeds and sitemaps stay well-formed, and papers.json stays JSON', async () => {
  const feeds = (await filesOf(folder.out)).filter((file) => file.endsWith('.xml'));
  expect(feeds).toContain('topics/frobnication/feed.xml');
  for (const file of feeds) {
    const root = parseXml((await pageOf(folder.out, file)).html);
    for (const entry of childrenOf(root, 'entry').filter((item) => childText(item, 'title').startsWith('Sneaky'))) {
      expect(collapse(`${childText(entry, 'title')} ${childText(entry, 'summary')}`)).toContain(plainWords);
    }
  }
  const papers = JSON.parse((await pageOf(folder.out, 'papers.json')).html) as { title: string }[];
  expect(papers.map(({ title }) => title).some((title) => title.startsWith('Sneaky <script>'))).toBe(true);
});
