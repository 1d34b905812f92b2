import type { BreadcrumbList, CollectionPage, ListItem, ScholarlyArticle, Thing, WithContext } from 'schema-dts';
import type { WorkType } from '../../schemas/record.ts';
import { type AuthorName, wholeName } from '../citations/author-name.ts';
import { type Citation, isoDate } from '../citations/citation.ts';
import { arxivPage, doiPage } from '../citations/identifiers.ts';
import { isBody } from '../citations/is-body.ts';
import { pageRange } from '../citations/pages.ts';

/** A page of the site by its name and whole address. */
export interface NamedPage {
  readonly name: string;
  readonly url: string;
}

/** schema.org's names of the kinds of work; where it has none, a paper is a ScholarlyArticle. */
const types = {
  article: 'ScholarlyArticle',
  'article-journal': 'ScholarlyArticle',
  'paper-conference': 'ScholarlyArticle',
  chapter: 'Chapter',
  book: 'Book',
  thesis: 'Thesis',
  report: 'Report',
  dataset: 'Dataset',
  software: 'SoftwareSourceCode',
  webpage: 'WebPage',
  other: 'ScholarlyArticle',
} as const satisfies Record<WorkType, string>;

/** More than any search engine shows; the files beside the page name all. */
const mostAuthors = 200;

/** A paper for search engines: schema.org/ScholarlyArticle, or what else it is. */
export function scholarlyArticle(citation: Citation): ScholarlyArticle {
  const { arxiv, doi, authors, page, pages, publisher, language } = citation;
  const elsewhere = [...(doi ? [doiPage(doi)] : []), ...(arxiv ? [arxivPage(arxiv.id)] : [])];
  const date = isoDate(citation);
  const [first, last] = pages ? pageRange(pages) : [null, null];
  return {
    // The properties are those of every CreativeWork.
    '@type': types[citation.type ?? 'other'] as 'ScholarlyArticle',
    url: page,
    headline: citation.plainTitle,
    ...(authors.length > 0 ? { author: authors.slice(0, mostAuthors).map(toAuthor) } : {}),
    ...(date === '' ? {} : { datePublished: date }),
    ...container(citation),
    ...(first ? { pageStart: first } : {}),
    ...(last ? { pageEnd: last } : {}),
    ...(publisher ? { publisher: { '@type': 'Organization', name: publisher } } : {}),
    ...(language ? { inLanguage: language } : {}),
    ...(elsewhere.length > 1 ? { sameAs: elsewhere } : elsewhere[0] ? { sameAs: elsewhere[0] } : {}),
  };
}

function toAuthor(name: AuthorName) {
  const type = 'literal' in name && isBody(name.literal) ? 'Organization' : 'Person';
  return { '@type': type, name: wholeName(name) } as const;
}

function container({ type, venue, volume, issue }: Citation): Pick<ScholarlyArticle, 'isPartOf'> {
  const whole = venue === null ? {} : { name: venue };
  const number = volume === null ? {} : { volumeNumber: volume };
  if (type !== 'article-journal') {
    if (venue === null) return {};
    const kind = type === 'chapter' ? 'Book' : 'PublicationVolume';
    return { isPartOf: { '@type': kind as 'PublicationVolume', ...whole, ...(kind === 'Book' ? {} : number) } };
  }
  const journal = { '@type': 'Periodical', ...whole } as const;
  if (issue !== null)
    return { isPartOf: { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: { ...journal, ...number } } };
  return venue === null && volume === null ? {} : { isPartOf: { ...journal, ...number } };
}

/** The way to a page, the page itself last and without an address: schema.org/BreadcrumbList. */
export function breadcrumbList(trail: readonly NamedPage[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(
      ({ name, url }, index): ListItem => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        ...(index === trail.length - 1 ? {} : { item: url }),
      }),
    ),
  };
}

/** A list of papers: schema.org/CollectionPage. */
export function collectionPage(page: NamedPage, papers: readonly NamedPage[]): CollectionPage {
  return {
    '@type': 'CollectionPage',
    '@id': page.url,
    url: page.url,
    name: page.name,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: papers.length,
      itemListElement: papers.map(
        ({ name, url }, index): ListItem => ({ '@type': 'ListItem', position: index + 1, name, url }),
      ),
    },
  };
}

/** Several things as the text of one `<script type="application/ld+json">`; nothing in it can end the element. */
export function jsonLd(things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things } satisfies {
    '@context': WithContext<ScholarlyArticle>['@context'];
    '@graph': readonly Thing[];
  };
  return JSON.stringify(graph)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
