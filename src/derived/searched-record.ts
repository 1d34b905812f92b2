import type { Paper } from '../schemas/paper.ts';
import { wholeName } from './citations/author-name.ts';
import type { Citation } from './citations/citation.ts';
import { venueLine } from './citations/venue-line.ts';
import type { PaperFacts } from './facts/fact.ts';
import type { PaperDate } from './paper-date.ts';
import { searchedFacts } from './searched-facts.ts';

/** What search knows of a paper: what its page says of it, and what a result shows. */
export interface SearchedRecord {
  /** Address below the site's base. */
  readonly url: string;
  /** Title and abstract, as a reader sees them. */
  readonly content: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface SearchedPaper extends Pick<Paper, 'slug' | 'upvotes'> {
  readonly plainTitle: string;
  readonly plainAbstract: string;
  readonly facts: PaperFacts;
  readonly date: PaperDate;
}

interface Surroundings {
  readonly citation: Citation;
  /** Labels of the paper's topics. */
  readonly topics: readonly string[];
  readonly hasModel: boolean;
  /** The site's language, which its pages state. */
  readonly language: string;
}

/** The record of a paper. A field that is not known is left out. */
export function searchedRecord(
  paper: SearchedPaper,
  { citation, topics, hasModel, language }: Surroundings,
): SearchedRecord {
  const { slug, plainTitle, plainAbstract, facts, date, upvotes } = paper;
  const { names = [], hasMore = false } = facts.authors?.value ?? {};
  const others = hasMore ? ' and others, whom the listing does not name' : '';
  const meta = {
    title: plainTitle,
    authors: names.length === 0 ? '' : names.map(wholeName).join(', ') + others,
    arxiv: facts.arxiv?.value.id ?? '',
    iso: date.sortKey,
    date: date.text,
    venue: [venueLine(citation), citation.publisher ?? ''].filter((part) => part !== '').join(', '),
    upvotes: upvotes === null ? '' : String(upvotes),
    keywords: (facts.keywords?.value ?? []).join(', '),
    known: searchedFacts(citation, hasModel),
  };
  return {
    url: `papers/${slug}/`,
    content: [plainTitle, ...plainAbstract.split(/\n+/)].map(asSentence).join(' ').trim(),
    language,
    meta: Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== '')),
    filters: topics.length === 0 ? {} : { topic: topics },
  };
}

/** With a full stop, so that no sentence runs from the title into the abstract or from one paragraph into the next. */
function asSentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[\p{P}]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
