import fc from 'fast-check';
import { parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { Feed, FeedEntry } from '../../../src/derived/atom-feed.ts';
import { jsonFeed } from '../../../src/derived/json-feed.ts';
import { anyText } from '../support/any-text.ts';

const entry: FeedEntry = {
  id: 'urn:uuid:1',
  url: 'https://example.org/papers/a/',
  title: 'On <b> & "quotes"',
  summary: 'We show 1 < 2.',
  date: '2025-03-28',
  authors: ['Guangxuan Xiao'],
  topics: ['KV cache'],
};

const feed: Feed = {
  id: 'https://example.org/',
  title: 'Papers',
  subtitle: 'By their opening words',
  url: 'https://example.org/',
  self: 'https://example.org/feed.json',
  publisher: 'Incipit',
  language: 'en',
  latest: '2026-01-01',
  entries: [entry],
};

describe('jsonFeed', () => {
  it('says of a paper that is still to appear when it will, and not that it was changed then', () => {
    const { items } = JSON.parse(jsonFeed({ ...feed, entries: [{ ...entry, date: '2031-05-06' }] }));
    expect(items[0].date_published).toBe('2031-05-06T00:00:00Z');
    expect(items[0]).not.toHaveProperty('date_modified');
  });

  it('has what version 1.1 of the format asks for', () => {
    expect(JSON.parse(jsonFeed(feed))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Papers',
      description: 'By their opening words',
      home_page_url: 'https://example.org/',
      feed_url: 'https://example.org/feed.json',
      language: 'en',
      authors: [{ name: 'Incipit' }],
      items: [
        {
          id: 'urn:uuid:1',
          url: 'https://example.org/papers/a/',
          title: 'On <b> & "quotes"',
          content_text: 'We show 1 < 2.',
          date_published: '2025-03-28T00:00:00Z',
          date_modified: '2025-03-28T00:00:00Z',
          authors: [{ name: 'Guangxuan Xiao' }],
          tags: ['KV cache'],
        },
      ],
    });
  });

  it('claims no date and no author that is not known, and always has a text', () => {
    const bare = { ...entry, date: null, authors: [], topics: [], summary: '' };
    const [item] = JSON.parse(jsonFeed({ ...feed, entries: [bare] })).items;
    expect(Object.keys(item)).toEqual(['id', 'url', 'title', 'content_text']);
    expect(item.content_text).toBe(entry.title);
  });

  it('is read back by a feed reader, whatever the texts hold', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (title, summary) => {
        const read = parseJsonFeed(jsonFeed({ ...feed, entries: [{ ...entry, title: `${title}x`, summary }] }));
        expect(read.items?.length).toBe(1);
        expect(JSON.parse(jsonFeed({ ...feed, entries: [{ ...entry, summary }] })).items[0].content_text).toBe(
          summary === '' ? entry.title : summary,
        );
      }),
    );
  });
});
