export interface FeedEntry {
  /** Permanent, and the same wherever the site is served. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** `YYYY-MM-DD`, or `null` where the paper has no full date. */
  readonly date: string | null;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Address of the page that the feed follows. */
  readonly url: string;
  readonly self: string;
  /** Stands in as author of an entry whose authors are not known: Atom wants one. */
  readonly publisher: string;
  /** As HTML writes it: `en`. */
  readonly language: string;
  /** `YYYY-MM-DD`: a paper whose date is later was not updated yet. */
  readonly latest: string;
  readonly entries: readonly FeedEntry[];
}

/** An entry without a date is older than any other; RFC 4287 wants a date of every entry. */
const undated = '1970-01-01';

/**
 * Atom 1.0 (RFC 4287). Dates are the papers' own, so the same input gives the same bytes; a date that has not
 * come yet is when a paper is to appear, but nothing was updated then.
 */
export function atomFeed(feed: Feed): string {
  const updated = feed.entries.reduce(
    (last, { date }) => (date && date > last && date <= feed.latest ? date : last),
    undated,
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    `<id>${escapeXml(feed.id)}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<subtitle>${escapeXml(feed.subtitle)}</subtitle>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.url)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `<updated>${timestamp(updated)}</updated>`,
    `<author><name>${escapeXml(feed.publisher)}</name></author>`,
    ...feed.entries.map((entry) => atomEntry(entry, feed.latest, updated)),
    '</feed>',
    '',
  ].join('\n');
}

/** @param updated replaces a date that is still in the future */
function atomEntry(entry: FeedEntry, latest: string, updated: string): string {
  const date = timestamp(entry.date ?? undated);
  const isToCome = entry.date !== null && entry.date > latest;
  return [
    '<entry>',
    `<id>${escapeXml(entry.id)}</id>`,
    `<title>${escapeXml(entry.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
    ...(entry.date ? [`<published>${date}</published>`] : []),
    `<updated>${isToCome ? timestamp(updated) : date}</updated>`,
    ...entry.authors.map((name) => `<author><name>${escapeXml(name)}</name></author>`),
    ...entry.topics.map((topic) => `<category term="${escapeXml(topic)}"/>`),
    `<summary>${escapeXml(entry.summary)}</summary>`,
    '</entry>',
  ].join('\n');
}

function timestamp(date: string): string {
  return `${date}T00:00:00Z`;
}

/** Text for XML content and attributes. Characters that XML 1.0 cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
