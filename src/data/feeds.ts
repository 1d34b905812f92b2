import { atomFeed } from '../derived/atom-feed.ts';
import { entryId } from '../derived/entry-id.ts';
import { site } from '../site.ts';
import { library, type PaperEntry } from './library.ts';
import { absolute, href, paperHref } from './links.ts';

const newest = 50;

/** The Atom feed of a list of papers, at `path` below the base, for the page at `page`. */
export async function paperFeed(
  title: string,
  papers: readonly PaperEntry[],
  { path, page }: { path: string; page: string },
): Promise<Response> {
  const { topicBySlug } = await library();
  const xml = atomFeed({
    id: absolute(href(page)),
    title,
    subtitle: site.tagline,
    url: absolute(href(page)),
    self: absolute(href(path)),
    publisher: site.name,
    entries: papers.slice(0, newest).map((paper) => ({
      id: entryId(paper.slug),
      url: absolute(paperHref(paper.slug)),
      title: paper.plainTitle,
      summary: paper.abstract,
      date: paper.date.iso,
      authors: paper.facts.names,
      topics: paper.topics.map(({ topic }) => topicBySlug.get(topic)?.label ?? topic),
    })),
  });
  return new Response(xml, { headers: { 'Content-Type': 'application/atom+xml' } });
}
