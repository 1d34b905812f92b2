import { hash } from 'node:crypto';
import { glossaryKey } from '../derived/glossary.ts';
import { authors } from './authors.ts';
import { cardHref } from './cards.ts';
import { glossaryLinks } from './glossary-links.ts';
import { keywords } from './keywords.ts';
import { knowledge } from './knowledge.ts';
import { library, type PaperEntry } from './library.ts';

/**
 * Stands for all that a page shows beside what the site's options say: a build takes a page from an earlier one
 * only where this is the same. What every page shows of the collection is counted in.
 * @param shown everything else on the page, as JSON; of a paper, its digest
 */
export async function pageKey(shown: unknown): Promise<string> {
  const hasTopics = (await library()).topics.length > 0;
  const hasKeywords = (await keywords()).shared.length > 0;
  const hasAuthors = (await authors()).shared.length > 0;
  return hash('sha256', JSON.stringify([hasTopics, hasKeywords, hasAuthors, shown]));
}

/** The key of a paper's own page, which shows the names of other papers. */
export async function paperKey(paper: PaperEntry): Promise<string> {
  const { papers, positionOf } = await library();
  const { contextOf, relatedTo } = await knowledge();
  const { hrefOf } = await keywords();
  const { hrefOf: authorHrefOf } = await authors();
  const glossary = paper.definitions.length > 0 ? await glossaryLinks() : new Map<string, string>();
  const position = positionOf.get(paper.slug) ?? 0;
  return pageKey([
    paper.digest,
    await cardHref(paper),
    [papers[position - 1], papers[position + 1]].map((neighbor) => neighbor && nameOf(neighbor)),
    relatedTo(paper).map(({ paper: other, shared }) => [nameOf(other), shared]),
    contextOf(paper).mentions,
    paper.facts.keywords?.value.map(hrefOf),
    paper.facts.authors?.value.names.map(authorHrefOf),
    paper.definitions.map(({ short }) => glossary.get(glossaryKey(short))),
  ]);
}

/** What a page shows of a paper to which it leads. */
function nameOf({ slug, plainTitle, language }: PaperEntry): readonly string[] {
  return [slug, plainTitle, language];
}

/** Of a list of papers. */
export function digestsOf(papers: readonly PaperEntry[]): readonly string[] {
  return papers.map(({ digest }) => digest);
}
