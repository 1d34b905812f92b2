import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import {
  collapse,
  elements,
  linked,
  metaContent,
  only,
  parsePage,
  property,
  textOf,
  textWithout,
} from '../support/html-document.ts';
import { seedPapers, seedTopics } from '../support/seed-papers.ts';
import { type BuiltPage, pageOf, pagesOf } from '../support/site-files.ts';

const folder = inject('siteFolder');
const siteUrl = inject('siteUrl');
let pages: readonly BuiltPage[];

beforeAll(async () => {
  pages = await pagesOf(folder);
});

const addresses = [
  '',
  'papers/',
  'papers/votes/',
  'papers/titles/',
  ...seedPapers.map(({ slug }) => `papers/${slug}/`),
  'topics/',
  ...seedTopics.map((slug) => `topics/${slug}/`),
  // Topics of three papers and more.
  ...['autoregressive-generation', 'caching', 'language-model-inference', 'streaming', 'text', 'video'].map(
    (slug) => `topics/${slug}/path/`,
  ),
  'glossary/',
  'numbers/',
  'numbers/newest/',
  'models/',
  'compare/',
  'map/',
  'map/table/',
  'search/',
  'about/',
  'list/',
  'offline/',
].map((path) => `${path}index.html`);
const files = [
  '404.html',
  'papers.json',
  'papers.bib',
  'feed.xml',
  'feed.json',
  ...seedTopics.flatMap((slug) => [`topics/${slug}/feed.xml`, `topics/${slug}/feed.json`, `topics/${slug}.md`]),
  ...seedPapers.flatMap(({ slug }) =>
    ['bib', 'ris', 'json', 'md', 'rdf', 'png'].map((ending) => `papers/${slug}.${ending}`),
  ),
  'index.md',
  'papers.md',
  'topics.md',
  'llms.txt',
  'card.png',
  'favicon.ico',
  'favicon.svg',
  'apple-touch-icon.png',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable.png',
  'manifest.webmanifest',
  'offline.json',
  'sw.js',
  'sitemap-index.xml',
  'robots.txt',
  '.nojekyll',
  'pagefind/pagefind.js',
];

test('nine papers stand in the seeds', () => {
  expect(new Set(seedPapers.map(({ slug }) => slug)).size).toBe(9);
});

test.each([...addresses, ...files])('%s is written', (file) => {
  expect(existsSync(join(folder, file))).toBe(true);
});

test.each(['', 'newest/'])('the former address /figures/%s leads to /numbers/%s', async (rest) => {
  const { html } = await pageOf(folder, `figures/${rest}`);
  expect(html).toContain(`http-equiv="refresh" content="0; url=/numbers/${rest}"`);
});

test('no page is written that has no address in the contract', () => {
  expect(pages.map(({ file }) => file).sort()).toEqual([...addresses, '404.html'].sort());
});

describe.each(seedPapers)('the page of $slug', (paper) => {
  let page: BuiltPage;
  beforeAll(async () => {
    page = await pageOf(folder, `papers/${paper.slug}/`);
  });

  test('holds title and abstract to the character, with dashes for pairs of hyphens', () => {
    expect(textOf(only(page.tree, 'h1'))).toBe(collapse(paper.title));
    expect(textOf(only(page.tree, 'main'))).toContain(collapse(paper.shownAbstract));
    expect(textOf(only(only(page.tree, 'head'), 'title'))).toContain(collapse(paper.title));
  });

  test('names the authors in their order, where a curator gives them', () => {
    expect(paper.authors.length).toBeGreaterThan(0);
    const main = textOf(only(page.tree, 'main'));
    const places = paper.authors.map((name) => main.indexOf(name));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('dates the paper and says once where the year is inferred', () => {
    const times = elements(page.tree, 'time').map((element) => property(element, 'dateTime'));
    expect(times).toContain(paper.date);
    expect(textOf(only(page.tree, 'main')).includes('The year, as')).toBe(!paper.isYearShown);
  });

  test('shows the phrase behind each topic', () => {
    const rows = elements(only(page.tree, 'main'), 'li').filter((row) =>
      elements(row, 'a').some((link) => /^\/topics\/.+/.test(property(link, 'href') ?? '')),
    );
    expect(rows.length).toBeGreaterThan(0);
    const labels = rows.map((row) => textOf(elements(row, 'a')[0] ?? row));
    const text = collapse(`${paper.title} ${paper.abstract}`);
    for (const [index, row] of rows.entries()) {
      const reason = textOf(row).slice(labels[index]?.length);
      const phrase = /[“"‘](.+)[”"’]/.exec(reason)?.[1];
      const isByWayOf = labels.some((label, other) => other !== index && reason.includes(label));
      expect(isByWayOf || (phrase !== undefined && text.includes(phrase)), `“${textOf(row)}”`).toBe(true);
    }
  });

  test('says what it is to search engines and to other sites', () => {
    const address = `${siteUrl}papers/${paper.slug}/`;
    expect(linked(page.tree, 'canonical')).toEqual([address]);
    expect(metaContent(page.tree, 'og:url')).toBe(address);
    expect(metaContent(page.tree, 'og:title')).toBe(paper.title);
    expect(metaContent(page.tree, 'og:type')).toBe('article');
    expect(metaContent(page.tree, 'og:description')?.length).toBeGreaterThan(40);
    expect(metaContent(page.tree, 'robots')).toBeUndefined();
  });
});

test('exactly the two entries without a year have an inferred one', () => {
  const inferred = seedPapers.filter(({ isYearShown }) => !isYearShown).map(({ slug }) => slug.split('-')[0]);
  expect(inferred.sort()).toEqual(['omnimmi', 'teller']);
});

test('a topic shows for each of its papers the words that put it there', async () => {
  for (const topic of seedTopics) {
    const { tree } = await pageOf(folder, `topics/${topic}/`);
    const rows = elements(only(tree, 'main'), 'li').filter((row) =>
      elements(row, 'a').some((link) => /^\/papers\/.+/.test(property(link, 'href') ?? '')),
    );
    for (const row of rows) {
      const href = property(elements(row, 'a')[0] ?? row, 'href');
      const paper = seedPapers.find(({ slug }) => href === `/papers/${slug}/`);
      const marked = elements(row, 'mark').map(textOf);
      expect(marked.length, `${topic}: ${href}`).toBeGreaterThan(0);
      for (const phrase of marked) expect(collapse(`${paper?.title} ${paper?.abstract}`)).toContain(phrase);
    }
  }
});

test('the lists of papers hold all nine: newest, most voted, A to Z', async () => {
  const order = async (path: string) => {
    const { tree } = await pageOf(folder, path);
    const hrefs = elements(only(tree, 'main'), 'a').map((link) => property(link, 'href') ?? '');
    return hrefs.filter((href) => seedPapers.some(({ slug }) => href === `/papers/${slug}/`));
  };
  const expected = (papers: typeof seedPapers) => papers.map(({ slug }) => `/papers/${slug}/`);
  const newest = [...seedPapers].sort((a, b) => (a.date < b.date ? 1 : -1));
  const voted = [...newest].sort((a, b) => (b.upvotes ?? -1) - (a.upvotes ?? -1));
  const titled = [...seedPapers].sort((a, b) => a.title.localeCompare(b.title, 'en'));
  expect(await order('')).toEqual(expected(newest));
  expect(await order('papers/')).toEqual(expected(newest));
  expect(await order('papers/votes/')).toEqual(expected(voted));
  expect(await order('papers/titles/')).toEqual(expected(titled));
});

test('every page has one level-one heading, a title of its own, a description and a language', () => {
  for (const { file, tree } of pages) {
    expect(elements(tree, 'h1'), file).toHaveLength(1);
    expect(metaContent(tree, 'description')?.length, file).toBeGreaterThan(10);
    expect(property(only(tree, 'html'), 'lang'), file).toBe('en');
  }
  // Parts of a picture have titles too.
  const titles = pages.map(({ tree }) => textOf(only(only(tree, 'head'), 'title')));
  expect(new Set(titles).size).toBe(titles.length);
});

/** Pictures of live models set words apart, as they must. */
const isPicture = (element: Element): boolean => property(element, 'dataEx') === 'picture';

test('no sentence of the site has a space before a comma or a full stop', () => {
  const quoted = seedPapers.flatMap(({ title, abstract }) => [collapse(title), collapse(abstract)]);
  for (const { file, tree } of pages) {
    const own = quoted.reduce((text, words) => text.split(words).join('…'), textWithout(only(tree, 'body'), isPicture));
    expect(own.match(/.{0,30} [,;.](?= ).{0,10}/g) ?? [], file).toEqual([]);
  }
});

test('pages that are no reading matter keep out of search engines', async () => {
  for (const path of ['search/', 'list/', 'offline/', '404.html']) {
    const { tree } = await pageOf(folder, path);
    expect(metaContent(tree, 'robots'), path).toContain('noindex');
    expect(linked(tree, 'canonical'), path).toEqual([]);
  }
});

test('every page has a strict content security policy', () => {
  for (const { file, tree } of pages) {
    const policy = metaContent(tree, 'content-security-policy') ?? '';
    expect(policy, file).toContain("default-src 'none'");
    expect(policy, file).toContain("base-uri 'none'");
    expect(policy, file).not.toContain('unsafe-inline');
    expect(policy, file).not.toMatch(/'unsafe-eval'|https?:|\*|data:/);
  }
});

test('the policy stands before anything that it governs', () => {
  for (const { file, html } of pages) {
    const policy = html.search(/http-equiv="content-security-policy"/i);
    expect(policy, file).toBeGreaterThan(0);
    expect(html.slice(0, policy), file).not.toMatch(/<(script|link|style|img)\b/);
  }
});

test('every script, style, picture and font comes from the site itself', () => {
  for (const { file, html } of pages) {
    const tree = parsePage(html);
    const loaded = elements(tree).flatMap((element) => {
      const isFetched =
        ['script', 'img', 'source', 'iframe', 'video', 'audio', 'embed', 'object'].includes(element.tagName) ||
        (element.tagName === 'link' &&
          /stylesheet|preload|icon|manifest|prefetch|preconnect/.test(property(element, 'rel') ?? ''));
      return isFetched ? [property(element, 'src') ?? property(element, 'href') ?? ''].filter(Boolean) : [];
    });
    expect(loaded.length, file).toBeGreaterThan(2);
    for (const address of loaded) expect(address, file).toMatch(/^\/(?!\/)/);
  }
});
