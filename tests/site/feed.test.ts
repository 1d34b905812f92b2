import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, inject, test } from 'vitest';
import { plainAbstract } from '../../src/text/read-field.ts';
import { collapse } from '../support/html-document.ts';
import { seedPapers, seedTopics } from '../support/seed-papers.ts';
import { copyOfSeeds, seedListing } from '../support/seeds-folder.ts';
import { childrenOf, childText, parseXml, type XmlElement } from '../support/xml-document.ts';

const folder = inject('siteFolder');
const siteUrl = inject('siteUrl');
const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

async function readFeed(path: string): Promise<XmlElement> {
  return parseXml(await readFile(join(folder, path), 'utf8'));
}

const linkOf = (element: XmlElement, rel: string) =>
  childrenOf(element, 'link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'];

test.each(['feed.xml', ...seedTopics.map((slug) => `topics/${slug}/feed.xml`)])(
  '%s is Atom that says what it is',
  async (path) => {
    const feed = await readFeed(path);
    expect(feed.name).toBe('feed');
    expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(childText(feed, 'title')).not.toBe('');
    expect(childText(feed, 'updated')).toMatch(timestamp);
    expect(linkOf(feed, 'self')).toBe(siteUrl + path);
    expect(linkOf(feed, 'alternate')).toBe(siteUrl + path.replace(/feed\.xml$/, ''));
    for (const entry of childrenOf(feed, 'entry')) {
      expect(childText(entry, 'id')).toMatch(uuid);
      expect(childText(entry, 'updated')).toMatch(timestamp);
    }
  },
);

describe('the feed of all papers', () => {
  test('holds the nine papers, newest first, each with its own words', async () => {
    const newest = [...seedPapers].sort((a, b) => (a.date < b.date ? 1 : -1));
    const entries = childrenOf(await readFeed('feed.xml'), 'entry');
    expect(
      entries.map((entry) => ({
        url: linkOf(entry, 'alternate'),
        title: collapse(childText(entry, 'title')),
        summary: collapse(childText(entry, 'summary')),
        updated: childText(entry, 'updated'),
        authors: childrenOf(entry, 'author').map((author) => childText(author, 'name')),
      })),
    ).toEqual(
      newest.map(({ slug, title, abstract, date, authors }) => ({
        url: `${siteUrl}papers/${slug}/`,
        title: collapse(title),
        summary: collapse(plainAbstract(abstract).plain),
        updated: `${date}T00:00:00Z`,
        authors,
      })),
    );
  });

  test('was last updated with its newest paper', async () => {
    const feed = await readFeed('feed.xml');
    const updates = childrenOf(feed, 'entry').map((entry) => childText(entry, 'updated'));
    expect(childText(feed, 'updated')).toBe([...updates].sort().at(-1));
  });

  test('gives each paper an identifier that depends on nothing but its address', async () => {
    const ids = childrenOf(await readFeed('feed.xml'), 'entry').map((entry) => [
      linkOf(entry, 'alternate')?.split('/').at(-2),
      childText(entry, 'id'),
    ]);
    expect(new Set(ids.map(([, id]) => id)).size).toBe(9);
    // Readers of the feed know these: they may never change.
    expect(Object.fromEntries(ids)).toMatchObject({
      'omnimmi-a-comprehensive-multi-modal-interaction-benchmark-in': 'urn:uuid:743c3305-d0d8-8040-86d1-6b09084798f4',
      'teller-real-time-streaming-audio-driven-portrait-animation': 'urn:uuid:be8f2f66-c126-83cc-84c3-2094d93fb38c',
      'dycoke-dynamic-compression-of-tokens-for-fast-video-large': 'urn:uuid:86bc17d3-3db7-881c-8a7b-d34708c0c846',
    });
  });
});

test('the feed of a topic holds the papers of its page and no other', async () => {
  for (const topic of ['kv-cache', 'streaming', 'language-model-inference']) {
    const entries = childrenOf(await readFeed(`topics/${topic}/feed.xml`), 'entry');
    const paths = entries.map((entry) => new URL(linkOf(entry, 'alternate') ?? '').pathname);
    const page = await readFile(join(folder, `topics/${topic}/index.html`), 'utf8');
    const shown = seedPapers.map(({ slug }) => `/papers/${slug}/`).filter((path) => page.includes(`"${path}"`));
    expect(shown.length, topic).toBeGreaterThan(1);
    expect([...paths].sort(), topic).toEqual(shown.sort());
  }
});

const folders = ['', ...seedTopics.map((slug) => `topics/${slug}/`)];
const read = (path: string) => readFile(join(folder, path), 'utf8');

test.each(folders)(
  'the two feeds in %s/ say the same, and a feed reader that is not ours understands both',
  async (path) => {
    const atom = parseAtomFeed(await read(`${path}feed.xml`));
    const json = parseJsonFeed(await read(`${path}feed.json`));
    expect(json.feed_url).toBe(`${siteUrl}${path}feed.json`);
    expect(json.home_page_url).toBe(siteUrl + path);
    expect(json.title).toBe(atom.title?.value);
    expect(json.items?.length).toBeGreaterThan(0);
    expect(
      json.items?.map(({ id, url, title, content_text, authors, tags }) => ({
        id,
        url,
        title,
        text: content_text,
        authors: (authors ?? []).map(({ name }) => name),
        tags: tags ?? [],
      })),
    ).toEqual(
      atom.entries?.map(({ id, links, title, summary, authors, categories }) => ({
        id,
        url: links?.[0]?.href,
        title: title?.value,
        text: summary?.value,
        authors: (authors ?? []).map(({ name }) => name),
        tags: (categories ?? []).map(({ term }) => term),
      })),
    );
    for (const [index, { date_published, date_modified }] of (json.items ?? []).entries()) {
      expect(new Date(String(date_published)).toISOString()).toBe(
        new Date(String(atom.entries?.[index]?.published)).toISOString(),
      );
      expect(String(date_modified)).toBe(String(date_published));
    }
  },
);

test('JSON feeds have the fields of version 1.1, of the right kinds, and no other', async () => {
  for (const path of folders) {
    const feed = JSON.parse(await read(`${path}feed.json`)) as Record<string, unknown> & {
      items: Record<string, unknown>[];
    };
    expect(feed['version']).toBe('https://jsonfeed.org/version/1.1');
    expect(Object.keys(feed).sort()).toEqual([
      'authors',
      'description',
      'feed_url',
      'home_page_url',
      'items',
      'language',
      'title',
      'version',
    ]);
    for (const item of feed.items) {
      expect(item['id']).toMatch(uuid);
      expect(item['date_published']).toMatch(timestamp);
      for (const field of ['url', 'title', 'content_text']) expect(typeof item[field], field).toBe('string');
    }
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
  }
});

test('votes and comments move no feed, no citation and no key', async () => {
  await using before = await copyOfSeeds();
  await using after = await copyOfSeeds();
  const listing = await after.read(seedListing);
  await after.write(
    seedListing,
    listing.replace(/^(-|\d+) /gm, '999 ').replace(/(, \d{4}|· [A-Z][a-z]{2} \d+)(?: \d+)?$/gm, '$1 55'),
  );
  expect((await before.build()).status).toBe(0);
  expect((await after.build()).status).toBe(0);
  for (const path of [
    'feed.xml',
    'feed.json',
    'topics/streaming/feed.xml',
    'topics/streaming/feed.json',
    'papers.bib',
  ]) {
    const [first, second] = await Promise.all([before, after].map(({ out }) => readFile(join(out, path), 'utf8')));
    expect(second, path).toBe(first);
  }
});
