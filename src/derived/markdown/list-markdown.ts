import { countNoun } from '../count-noun.ts';
import { heading, link, list, markdown, paragraph, written } from './markdown.ts';

export interface ListedPaper {
  readonly title: string;
  readonly url: string;
  readonly date: string;
}

export interface ListedTopic {
  readonly label: string;
  readonly url: string;
  readonly count: number;
}

const paperRows = (papers: readonly ListedPaper[]) =>
  list(papers.map(({ title, url, date }) => [link(url, title), date === '' ? '' : `, ${date}`]));

const topicRows = (topics: readonly ListedTopic[]) =>
  list(topics.map(({ label, url, count }) => [link(url, label), `, ${countNoun(count, 'paper')}`]));

/** The home page as Markdown: `/index.md`. */
export function homeMarkdown(home: {
  readonly name: string;
  readonly tagline: string;
  /** A curator's Markdown. */
  readonly introduction?: string | undefined;
  readonly newest: readonly ListedPaper[];
  /** Address of the list of all papers. */
  readonly all: string;
  readonly topics: readonly ListedTopic[];
}): string {
  return markdown([
    heading(1, `${home.name}: ${home.tagline}`),
    ...written(home.introduction?.trim() ?? ''),
    heading(2, 'Newest papers'),
    ...paperRows(home.newest),
    paragraph(link(home.all, 'All papers')),
    ...(home.topics.length > 0 ? [heading(2, 'Topics')] : []),
    ...topicRows(home.topics),
  ]);
}

/** All papers as Markdown, newest first: `/papers.md`. */
export function papersMarkdown(papers: readonly ListedPaper[]): string {
  return markdown([heading(1, countNoun(papers.length, 'paper')), ...paperRows(papers)]);
}

/** All topics as Markdown: `/topics.md`. */
export function topicsMarkdown(topics: readonly ListedTopic[]): string {
  return markdown([heading(1, 'Topics'), ...topicRows(topics)]);
}

/** A topic's page as Markdown: `/topics/<slug>.md`. The description is a curator's Markdown, or `''`. */
export function topicMarkdown(topic: {
  readonly label: string;
  readonly description: string;
  readonly phrases: readonly string[];
  readonly papers: readonly ListedPaper[];
  readonly narrower: readonly ListedTopic[];
}): string {
  return markdown([
    heading(1, topic.label),
    ...written(topic.description),
    paragraph(`A title or abstract says one of: ${topic.phrases.join(', ')}.`),
    ...(topic.narrower.length > 0 ? [heading(2, 'Narrower topics')] : []),
    ...topicRows(topic.narrower),
    heading(2, countNoun(topic.papers.length, 'paper')),
    ...paperRows(topic.papers),
  ]);
}

/**
 * `/llms.txt` (llmstxt.org): the site in a page for language models, with links to the Markdown twins.
 * @param papers the newest; `total` of them are in the collection
 */
export function llmsText(site: {
  readonly name: string;
  readonly summary: string;
  readonly total: number;
  readonly papers: readonly ListedPaper[];
  readonly topics: readonly ListedTopic[];
  readonly files: readonly { readonly label: string; readonly url: string; readonly note: string }[];
}): string {
  return markdown([
    heading(1, site.name),
    { type: 'blockquote', children: [paragraph(site.summary)] },
    heading(2, 'Data'),
    ...list(site.files.map(({ label, url, note }) => [link(url, label), `: ${note}`])),
    ...(site.topics.length > 0 ? [heading(2, 'Topics')] : []),
    ...list(site.topics.map(({ label, url, count }) => [link(url, label), `: ${countNoun(count, 'paper')}`])),
    heading(2, site.papers.length < site.total ? `Newest papers (${site.papers.length} of ${site.total})` : 'Papers'),
    ...list(site.papers.map(({ title, url, date }) => [link(url, title), date === '' ? '' : `: ${date}`])),
  ]);
}
