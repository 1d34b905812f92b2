import { type Citation, citationOf } from '../derived/citations/citation.ts';
import { citationKeys } from '../derived/citations/citation-keys.ts';
import { type Library, library, type PaperEntry } from './library.ts';
import { absolute, paperHref } from './links.ts';

const keysOf = new WeakMap<Library, ReadonlyMap<string, string>>();

/** The citation of a paper of the collection; its topics are the keywords. */
export async function paperCitation(paper: PaperEntry): Promise<Citation> {
  const whole = await library();
  let keys = keysOf.get(whole);
  if (!keys) {
    keys = citationKeys(whole.papers);
    keysOf.set(whole, keys);
  }
  return citationOf(paper, {
    key: keys.get(paper.slug) ?? paper.slug,
    page: absolute(paperHref(paper.slug)),
    topics: paper.topics.map(({ topic }) => whole.topicBySlug.get(topic)?.label ?? topic),
  });
}
