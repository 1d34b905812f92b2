import type { Paper } from '../../schemas/paper.ts';
import { type Month, monthNames } from '../../schemas/record.ts';
import type { PaperDate } from '../paper-date.ts';
import { type AuthorName, authorName } from './author-name.ts';
import { type ArxivId, arxivId, arxivPage, doiName, doiPage } from './identifiers.ts';
import { oneLine } from './one-line.ts';

/** What a paper must know of itself to be cited. */
export interface CitablePaper
  extends Pick<Paper, 'slug' | 'title' | 'abstract' | 'authors' | 'month' | 'day' | 'curation' | 'stated'> {
  readonly plainTitle: string;
  readonly date: PaperDate;
}

/** One paper as all citation formats render it. Texts are single lines of whole characters. */
export interface Citation {
  /** Unique in the collection. */
  readonly key: string;
  /** `conference` where a curator names the venue, `preprint` where an arXiv identifier is known. */
  readonly kind: 'preprint' | 'conference' | 'unknown';
  /** As listed, LaTeX included. */
  readonly title: string;
  /** Without LaTeX. */
  readonly plainTitle: string;
  /** Empty where nobody names them. */
  readonly authors: readonly AuthorName[];
  /** How many there are, by the listing. */
  readonly authorCount: number | null;
  /** As much of the date as is known. A paper of a conference has the conference's year and no more. */
  readonly issued: { readonly year: number; readonly month: Month | null; readonly day: number | null } | null;
  /** Where the year is from: the listing, a guess because the listing shows none, or the venue's name. */
  readonly yearBasis: 'stated' | 'inferred' | 'venue' | null;
  readonly venue: { readonly name: string; readonly pages: string | null } | null;
  readonly arxiv: ArxivId | null;
  readonly doi: string | null;
  /** The most lasting address that is known: the DOI's, arXiv's, the paper's own, or its page here. */
  readonly url: string;
  /** The paper's page on this site. */
  readonly page: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
  /** What a reader of the citation should know of its gaps; no sentence where there is none. */
  readonly notes: readonly string[];
}

export interface CitationSetting {
  readonly key: string;
  /** Whole address of the paper's page. */
  readonly page: string;
  readonly keywords: readonly string[];
}

/** The citation of a paper from what was stated and curated, and nothing else. */
export function citationOf(paper: CitablePaper, { key, page, keywords }: CitationSetting): Citation {
  const { curation, stated } = paper;
  const names = (curation?.authors?.names ?? stated?.names ?? []).map(oneLine).filter((name) => name !== '');
  const arxiv = arxivId(curation?.arxiv?.id ?? stated?.arxiv ?? null);
  const doi = doiName(curation?.doi?.id ?? stated?.doi ?? null);
  const venue = curation?.venue
    ? { name: oneLine(curation.venue.name), pages: curation.venue.pages ? oneLine(curation.venue.pages) : null }
    : null;
  const authors = names.map(authorName);
  const dated = dateOf(paper, venue?.name ?? null);
  return {
    key,
    kind: venue ? 'conference' : arxiv ? 'preprint' : 'unknown',
    title: oneLine(paper.title),
    plainTitle: oneLine(paper.plainTitle),
    authors,
    authorCount: paper.authors,
    ...dated,
    venue,
    arxiv,
    doi,
    url: doi ? doiPage(doi) : arxiv ? arxivPage(arxiv.id) : (wholeAddress(stated?.url) ?? page),
    page,
    abstract: oneLine(paper.abstract),
    keywords: keywords.map(oneLine),
    notes: notesOn(authors.length, paper.authors, dated.yearBasis),
  };
}

/** An address as browsers write it: no spaces, no half characters. */
function wholeAddress(url: string | undefined): string | null {
  return url === undefined ? null : (URL.parse(url)?.href ?? null);
}

/** A conference is of the year that its name says; the listing's date is that of the preprint. */
function dateOf(paper: CitablePaper, venue: string | null): Pick<Citation, 'issued' | 'yearBasis'> {
  const { year, inferred } = paper.date;
  const years = new Set(venue?.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  const [named] = years;
  if (years.size === 1 && named !== undefined)
    return { issued: { year: Number(named), month: null, day: null }, yearBasis: 'venue' };
  if (year === null) return { issued: null, yearBasis: null };
  const { month, day } = venue === null ? paper : { month: null, day: null };
  return { issued: { year, month, day }, yearBasis: inferred ? 'inferred' : 'stated' };
}

function notesOn(named: number, count: number | null, basis: Citation['yearBasis']): readonly string[] {
  return [
    ...(named === 0 && count !== null
      ? [`${count} ${count === 1 ? 'author' : 'authors'}, not named in the listing`]
      : []),
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

/** First and last page, where the venue's pages are a range. */
export function pageRange(pages: string): readonly [first: string, last: string | null] {
  const [first = '', last] = pages.split(/\s*(?:[-‐-―]+)\s*/);
  return [first, last ?? null];
}
