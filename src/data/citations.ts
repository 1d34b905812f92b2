import { type Citation, citationOf } from '../derived/citations/citation.ts';
import { library, type PaperEntry } from './library.ts';
import { absolute, paperHref } from './links.ts';

/** The citation of a paper of the collection; its topics are the keywords. */
export async function paperCitation(paper: PaperEntry): Promise<Citation> {
  const { topicBySlug } = await library();
  return citationOf(paper, {
    key: paper.key,
    page: absolute(paperHref(paper.slug)),
    topics: paper.topics.map(({ topic }) => topicBySlug.get(topic)?.label ?? topic),
  });
}
