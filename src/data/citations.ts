import { type Citation, citationOf } from '../derived/citations/citation.ts';
import { type Library, library, type PaperEntry } from './library.ts';
import { absolute, paperHref } from './links.ts';

/** The citation of a paper of the collection; its topics are the keywords. */
export async function paperCitation(paper: PaperEntry): Promise<Citation> {
  return citationIn(await library(), paper);
}

export function citationIn({ topicBySlug }: Library, paper: PaperEntry): Citation {
  return citationOf(paper, {
    key: paper.key,
    page: absolute(paperHref(paper.slug)),
    topics: paper.topics.map(({ topic }) => topicBySlug.get(topic)?.label ?? topic),
  });
}
