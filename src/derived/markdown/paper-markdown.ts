import type { Evidence } from '../assign-topics.ts';
import { wholeName } from '../citations/author-name.ts';
import { bibtex } from '../citations/bibtex.ts';
import type { Citation } from '../citations/citation.ts';
import { countNoun } from '../count-noun.ts';
import type { PaperDate } from '../paper-date.ts';
import { code, heading, link, list, markdown, paragraph } from './markdown.ts';

interface TwinnedPaper {
  readonly date: PaperDate;
  readonly topics: readonly Evidence[];
  readonly upvotes: number | null;
  readonly comments: number | null;
  readonly sources: readonly { readonly file: string; readonly line: number }[];
}

export interface TopicLink {
  readonly label: string;
  readonly url: string;
}

/** A paper's page as Markdown: `/papers/<slug>.md`. */
export function paperMarkdown(paper: TwinnedPaper, citation: Citation, topicOf: (slug: string) => TopicLink): string {
  const { authors, authorCount, venue, url, page } = citation;
  const byline = authors.map(wholeName).join(', ') || (authorCount === null ? '' : countNoun(authorCount, 'author'));
  const facts = [
    `${paper.date.text}${paper.date.inferred ? ' (year inferred)' : ''}`,
    ...(venue ? [venue.name] : []),
    ...(paper.upvotes === null ? [] : [countNoun(paper.upvotes, 'upvote')]),
    ...(paper.comments === null ? [] : [countNoun(paper.comments, 'comment')]),
  ];
  return markdown([
    heading(1, citation.plainTitle),
    ...(byline === '' ? [] : [paragraph(byline)]),
    paragraph(facts.join(' · ')),
    paragraph(citation.abstract === '' ? 'The listing gives no abstract.' : citation.abstract),
    ...(paper.topics.length > 0 ? [heading(2, 'Topics')] : []),
    ...list(paper.topics.map(({ topic }) => [link(topicOf(topic).url, topicOf(topic).label)])),
    heading(2, 'Cite'),
    code('bibtex', bibtex(citation).trimEnd()),
    heading(2, 'Where this is from'),
    ...list([
      ['Page: ', link(page, page)],
      ...(url === page ? [] : [['Paper: ', link(url, url)]]),
      [`Listed: ${paper.sources.map(({ file, line }) => `line ${line} of ${file}`).join('; ')}`],
    ]),
  ]);
}
