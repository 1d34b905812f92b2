import type { Evidence } from '../assign-topics.ts';
import { wholeName } from '../citations/author-name.ts';
import { bibtex } from '../citations/bibtex.ts';
import type { Citation } from '../citations/citation.ts';
import { venueLine } from '../citations/venue-line.ts';
import { countNoun } from '../count-noun.ts';
import type { PaperFacts } from '../facts/fact.ts';
import type { PaperDate } from '../paper-date.ts';
import { code, heading, link, list, markdown, paragraph } from './markdown.ts';

interface TwinnedPaper {
  readonly date: PaperDate;
  readonly facts: Pick<PaperFacts, 'keywords'>;
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
  const { authors, authorCount, hasMoreAuthors, url, page } = citation;
  const byline =
    [...authors.map(wholeName), ...(hasMoreAuthors ? ['et al.'] : [])].join(', ') ||
    (authorCount === null ? '' : countNoun(authorCount, 'author'));
  const where = [venueLine(citation), citation.publisher ?? ''].filter((part) => part !== '').join(', ');
  const facts = [
    `${paper.date.text}${paper.date.inferred ? ' (year inferred)' : ''}`,
    ...(where === '' ? [] : [where]),
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
    ...(paper.facts.keywords ? [paragraph(`Keywords: ${paper.facts.keywords.value.join(', ')}.`)] : []),
    heading(2, 'Cite'),
    code('bibtex', bibtex(citation).trimEnd()),
    heading(2, 'Where this is from'),
    ...list([
      ['Page: ', link(page, page)],
      ...(url === page ? [] : [['Paper: ', link(url, url)]]),
      ...(citation.pdf === null ? [] : [['PDF: ', link(citation.pdf, citation.pdf)]]),
      ...(citation.code === null ? [] : [['Code: ', link(citation.code, citation.code)]]),
      [`Listed: ${paper.sources.map(({ file, line }) => `line ${line} of ${file}`).join('; ')}`],
    ]),
  ]);
}
