import { atomFeed, type Feed } from '../derived/atom-feed.ts';
import { wholeName } from '../derived/citations/author-name.ts';
import { entryId } from '../derived/entry-id.ts';
import { jsonFeed } from '../derived/json-feed.ts';
import { site } from '../site.ts';
import { authors } from './authors.ts';
import { library, type PaperEntry } from './library.ts';
import { absolute, href, paperHref } from './links.ts';

/** Papers in a feed, at most. */
export const newest = 50;

const formats = {
  xml: { write: atomFeed, type: 'application/atom+xml' },
  json: { write: jsonFeed, type: 'application/feed+json' },
} as const;

export type FeedFormat = keyof typeof formats;

/** The feed of all papers. */
export async function siteFeed(format: FeedFormat): Promise<Response> {
  const { papers } = await library();
  return paperFeed(`${site.name}: newest papers`, papers, '', format);
}

/** The feed of a topic, or a 404. */
export async function topicFeed(slug: string, format: FeedFormat): Promise<Response> {
  const topic = (await library()).topicBySlug.get(slug);
  if (!topic) return new Response(null, { status: 404 });
  return paperFeed(`${site.name}: ${topic.label}`, topic.papers, `topics/${topic.slug}/`, format);
}

/** The feed of an author, or a 404. */
export async function authorFeed(slug: string, format: FeedFormat): Promise<Response> {
  const author = (await authors()).bySlug.get(slug);
  if (!author) return new Response(null, { status: 404 });
  return paperFeed(`${site.name}: ${author.name}`, author.papers, `authors/${author.slug}/`, format);
}

/**
 * The last day on which something can have happened: when the listings were captured, where all of them say
 * so, and never later than the build.
 */
export function latestDay(papers: readonly PaperEntry[]): string {
  const today = new Date().toISOString().slice(0, 10);
  const captures = papers.flatMap(({ sources }) => sources.map(({ captured }) => captured));
  const [last] = captures.includes(null)
    ? []
    : captures
        .flatMap((day) => day?.slice(0, 10) ?? [])
        .sort()
        .slice(-1);
  return last !== undefined && last < today ? last : today;
}

/** The feed of a list of papers, for the page at `page` below the base; it stands in that page's folder. */
async function paperFeed(
  title: string,
  papers: readonly PaperEntry[],
  page: string,
  format: FeedFormat,
): Promise<Response> {
  const { topicBySlug } = await library();
  const feed: Feed = {
    latest: latestDay(papers),
    id: absolute(href(page)),
    title,
    subtitle: site.tagline,
    url: absolute(href(page)),
    self: absolute(href(`${page}feed.${format}`)),
    publisher: site.name,
    language: site.language,
    entries: papers.slice(0, newest).map((paper) => ({
      id: entryId(paper.slug),
      url: absolute(paperHref(paper.slug)),
      title: paper.plainTitle,
      summary: paper.plainAbstract,
      date: paper.date.iso,
      authors: paper.facts.authors?.value.names.map(wholeName) ?? [],
      topics: [
        ...paper.topics.map(({ topic }) => topicBySlug.get(topic)?.label ?? topic),
        ...(paper.facts.keywords?.value ?? []),
      ],
    })),
  };
  const { write, type } = formats[format];
  return new Response(write(feed), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
