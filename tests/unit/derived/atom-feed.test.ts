import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomFeed, escapeXml, type Feed, type FeedEntry } from '../../../src/derived/atom-feed.ts';
import { anyText } from '../support/any-text.ts';
import { readXml, type XmlElement } from '../support/read-xml.ts';

const entry: FeedEntry = {
  id: 'urn:uuid:1',
  url: 'https://example.org/papers/a/?x=1&y=2',
  title: 'On <b> & "quotes"',
  summary: 'We show 1 < 2.',
  date: '2025-03-28',
  authors: ['Guangxuan Xiao', 'Song Han'],
  topics: ['KV cache reduction'],
};

const feed: Feed = {
  id: 'https://example.org/',
  title: 'Papers',
  subtitle: 'By their opening words',
  url: 'https://example.org/',
  self: 'https://example.org/feed.xml',
  publisher: 'Incipit',
  language: 'en',
  latest: '2026-01-01',
  entries: [entry],
};

/** Texts of the children that bear a name. */
function texts(element: XmlElement | undefined, name: string): readonly string[] {
  return (element?.children ?? []).filter((child) => child.name === name).map(({ text }) => text);
}

const entriesOf = (xml: XmlElement) => xml.children.filter(({ name }) => name === 'entry');

describe('atomFeed', () => {
  it('was not updated by a paper that is still to appear', () => {
    const xml = readXml(atomFeed({ ...feed, entries: [{ ...entry, date: '2031-05-06' }, entry] }));
    expect(texts(xml, 'updated')).toEqual(['2025-03-28T00:00:00Z']);
    expect(entriesOf(xml).map((item) => [texts(item, 'published')[0], texts(item, 'updated')[0]])).toEqual([
      ['2031-05-06T00:00:00Z', '2025-03-28T00:00:00Z'],
      ['2025-03-28T00:00:00Z', '2025-03-28T00:00:00Z'],
    ]);
  });

  it('is one Atom element with what RFC 4287 wants of a feed', () => {
    const xml = readXml(atomFeed(feed));
    expect([xml.name, xml.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(texts(xml, 'id')).toEqual(['https://example.org/']);
    expect(texts(xml, 'title')).toEqual(['Papers']);
    expect(texts(xml, 'subtitle')).toEqual(['By their opening words']);
    expect(texts(xml, 'author')).toEqual(['Incipit']);
    expect(xml.children.filter(({ name }) => name === 'link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'alternate', type: 'text/html', href: 'https://example.org/' },
      { rel: 'self', type: 'application/atom+xml', href: 'https://example.org/feed.xml' },
    ]);
  });

  it('holds every part of an entry as it was', () => {
    const [read] = entriesOf(readXml(atomFeed(feed)));
    expect(texts(read, 'id')).toEqual(['urn:uuid:1']);
    expect(texts(read, 'title')).toEqual(['On <b> & "quotes"']);
    expect(texts(read, 'summary')).toEqual(['We show 1 < 2.']);
    expect(texts(read, 'author')).toEqual(['Guangxuan Xiao', 'Song Han']);
    expect(texts(read, 'published')).toEqual(['2025-03-28T00:00:00Z']);
    expect(texts(read, 'updated')).toEqual(['2025-03-28T00:00:00Z']);
    expect(read?.children.find(({ name }) => name === 'link')?.attributes['href']).toBe(entry.url);
    expect(read?.children.find(({ name }) => name === 'category')?.attributes).toEqual({ term: 'KV cache reduction' });
  });

  it('is as new as its newest entry, wherever that stands', () => {
    const dates = ['2024-01-01', null, '2025-03-28', '2023-05-22'];
    const xml = readXml(atomFeed({ ...feed, entries: dates.map((date) => ({ ...entry, date })) }));
    expect(texts(xml, 'updated')).toEqual(['2025-03-28T00:00:00Z']);
  });

  it('does not claim a date for an entry without one, and asks no clock', () => {
    const xml = readXml(atomFeed({ ...feed, entries: [{ ...entry, date: null }] }));
    expect(texts(entriesOf(xml)[0], 'published')).toEqual([]);
    expect(texts(entriesOf(xml)[0], 'updated')).toEqual(['1970-01-01T00:00:00Z']);
    expect(texts(readXml(atomFeed({ ...feed, entries: [] })), 'updated')).toEqual(['1970-01-01T00:00:00Z']);
  });

  it('is well-formed and loses no text, whatever that holds', () => {
    const text = anyText();
    fc.assert(
      fc.property(text, text, text, (title, summary, topic) => {
        const xml = readXml(atomFeed({ ...feed, title, entries: [{ ...entry, title, summary, topics: [topic] }] }));
        const [read] = entriesOf(xml);
        expect(entriesOf(xml)).toHaveLength(1);
        expect(texts(xml, 'title')).toEqual([legal(title)]);
        expect([texts(read, 'title'), texts(read, 'summary')]).toEqual([[legal(title)], [legal(summary)]]);
        expect(read?.children.find(({ name }) => name === 'category')?.attributes['term']).toBe(legal(topic));
      }),
      { numRuns: 300 },
    );
  });
});

/** What XML can hold of a text. */
function legal(text: string): string {
  const isLegal = (point: number) =>
    [0x9, 0xa, 0xd].includes(point) ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    point >= 0x10000;
  return Array.from(text, (character) => (isLegal(character.codePointAt(0) ?? 0) ? character : '\uFFFD')).join('');
}

describe('escapeXml', () => {
  it('escapes what would be markup', () => {
    expect(escapeXml('<a b="c">&amp;')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;amp;');
  });

  it('replaces control characters and half characters, which XML cannot hold', () => {
    expect(escapeXml('\u0000a\u001B[31m\uFFFE\uD800\tb\n')).toBe('\uFFFDa\uFFFD[31m\uFFFD\uFFFD\tb\n');
  });
});
