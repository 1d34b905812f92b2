import type { Feed, FeedEntry } from './atom-feed.ts';

/**
 * JSON Feed 1.1 of the same record as the Atom feed. Dates are the papers' own; an entry without a full
 * date has none, which this format allows.
 */
export function jsonFeed(feed: Feed): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      description: feed.subtitle,
      home_page_url: feed.url,
      feed_url: feed.self,
      language: feed.language,
      authors: [{ name: feed.publisher }],
      items: feed.entries.map((entry) => toItem(entry, feed.latest)),
    },
    null,
    1,
  )}\n`;
}

function toItem({ id, url, title, summary, date, authors, topics }: FeedEntry, latest: string) {
  const time = date === null ? null : `${date}T00:00:00Z`;
  return {
    id,
    url,
    title,
    // Neither text may be missing or empty in an item.
    content_text: summary === '' ? title : summary,
    ...(time === null ? {} : { date_published: time }),
    ...(time === null || date === null || date > latest ? {} : { date_modified: time }),
    ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
    ...(topics.length === 0 ? {} : { tags: topics }),
  };
}
