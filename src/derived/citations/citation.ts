import type { Paper } from '../../schemas/paper.ts';
import { type Month, monthNames, type WorkType } from '../../schemas/record.ts';
import { countNoun } from '../count-noun.ts';
import type { PaperFacts } from '../facts/fact.ts';
import type { PaperDate } from '../paper-date.ts';
import type { AuthorName } from './author-name.ts';
import { type ArxivId, arxivPage, doiPage } from './identifiers.ts';
import { oneLine } from './one-line.ts';

/** What a paper must know of itself to be cited. */
export interface CitablePaper extends Pick<Paper, 'slug' | 'title' | 'curation' | 'stated'> {
  readonly plainTitle: string;
  readonly plainAbstract: string;
  readonly date: PaperDate;
  readonly facts: PaperFacts;
}

/** One paper as all citation formats render it. Texts are single lines of whole characters. */
export interface Citation {
  /** Unique in the collection. */
  readonly key: string;
  /** `null` where nothing tells what kind of work it is. */
  readonly type: WorkType | null;
  /** As listed, in whatever notation. */
  readonly title: string;
  /** Without markup. */
  readonly plainTitle: string;
  /** Empty where nobody names them. */
  readonly authors: readonly AuthorName[];
  /** True where there are authors that the list does not name. */
  readonly hasMoreAuthors: boolean;
  /** How many there are, where that is known. */
  readonly authorCount: number | null;
  /** As much of the date as is known. A preprint's date says nothing of the day of a conference. */
  readonly issued: { readonly year: number; readonly month: Month | null; readonly day: number | null } | null;
  /** Where the year is from: listing or curator, a guess because the listing shows none, or the venue's name. */
  readonly yearBasis: 'stated' | 'inferred' | 'venue' | null;
  /** The journal, proceedings or conference; `null` for a preprint, whose server is its publisher. */
  readonly venue: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly publisher: string | null;
  readonly arxiv: ArxivId | null;
  readonly doi: string | null;
  readonly pdf: string | null;
  readonly code: string | null;
  readonly language: string | null;
  /** The most lasting address that is known: the DOI's, arXiv's, the paper's own, or its page here. */
  readonly url: string;
  /** The paper's page on this site. */
  readonly page: string;
  readonly abstract: string;
  /** Labels of topics, then the paper's own keywords. */
  readonly keywords: readonly string[];
  /** What a reader of the citation should know of its gaps; no sentence where there is none. */
  readonly notes: readonly string[];
}

export interface CitationSetting {
  readonly key: string;
  /** Whole address of the paper's page. */
  readonly page: string;
  /** Labels of the paper's topics. */
  readonly topics: readonly string[];
}

/** The citation of a paper from its facts, and nothing else. */
export function citationOf(paper: CitablePaper, { key, page, topics }: CitationSetting): Citation {
  const { facts } = paper;
  const { names = [], hasMore = false } = facts.authors?.value ?? {};
  const [arxiv, doi] = [facts.arxiv?.value ?? null, facts.doi?.value ?? null];
  const authorCount = facts.authorCount?.value ?? null;
  const dated = dateOf(facts);
  return {
    key,
    title: oneLine(paper.title),
    plainTitle: oneLine(paper.plainTitle),
    authors: names,
    hasMoreAuthors: hasMore,
    authorCount,
    ...dated,
    ...placed(facts),
    arxiv,
    doi,
    pdf: facts.pdf?.value ?? null,
    code: facts.code?.value ?? null,
    language: facts.language?.value ?? null,
    url: doi ? doiPage(doi) : arxiv ? arxivPage(arxiv.id) : (facts.url?.value ?? page),
    page,
    abstract: oneLine(paper.plainAbstract),
    keywords: [...new Set([...topics.map(oneLine), ...(facts.keywords?.value ?? [])])],
    notes: notesOn(names.length, hasMore, authorCount, dated.yearBasis),
  };
}

type Placed = Pick<Citation, 'type' | 'venue' | 'volume' | 'issue' | 'pages' | 'publisher'>;

function placed({ type, venue, volume, issue, pages, publisher }: PaperFacts): Placed {
  const isPreprint = type?.value === 'article';
  return {
    type: type?.value ?? null,
    venue: isPreprint ? null : (venue?.value ?? null),
    volume: volume?.value ?? null,
    issue: issue?.value ?? null,
    pages: pages?.value ?? null,
    publisher: publisher?.value ?? (isPreprint ? (venue?.value ?? null) : null),
  };
}

/**
 * A listing's date is that of what it lists. Where a curator names the conference, what it lists is the
 * preprint: the conference is of the year that its name says.
 */
function dateOf({ date, venue, type }: PaperFacts): Pick<Citation, 'issued' | 'yearBasis'> {
  const isPreprints = venue?.basis === 'curated' && date?.basis !== 'curated' && type?.value !== 'article';
  const years = new Set(venue?.value.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  const [named] = years;
  if (years.size === 1 && named !== undefined && (isPreprints || !date?.value.year))
    return { issued: { year: Number(named), month: null, day: null }, yearBasis: 'venue' };
  if (!date || date.value.year === null) return { issued: null, yearBasis: null };
  const [year = 0, month, day] = date.value.sortKey.split('-').map(Number);
  const basis = date.value.inferred ? 'inferred' : 'stated';
  if (isPreprints) return { issued: { year, month: null, day: null }, yearBasis: basis };
  return { issued: { year, month: monthNames[(month ?? 0) - 1] ?? null, day: day ?? null }, yearBasis: basis };
}

function notesOn(
  named: number,
  hasMore: boolean,
  count: number | null,
  basis: Citation['yearBasis'],
): readonly string[] {
  return [
    ...(named === 0 && count !== null ? [`${countNoun(count, 'author')}, not named in the listing`] : []),
    ...(hasMore ? ['More authors than are named'] : []),
    ...(basis === 'inferred' ? ['Year inferred: the listing shows none'] : []),
  ];
}

/** `2024-10-14`, `2024-10` or `2024`; `''` where nothing is known. */
export function isoDate({ issued }: Citation, separator = '-'): string {
  if (!issued) return '';
  const { year, month, day } = issued;
  const parts = [year, ...(month ? [monthNames.indexOf(month) + 1, ...(day ? [day] : [])] : [])];
  return parts.map((part) => String(part).padStart(2, '0')).join(separator);
}
