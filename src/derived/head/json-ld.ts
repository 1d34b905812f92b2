import type { BreadcrumbList, CollectionPage, ListItem, ScholarlyArticle, Thing, WithContext } from 'schema-dts';
import { wholeName } from '../citations/author-name.ts';
import { type Citation, isoDate } from '../citations/citation.ts';
import { arxivPage, doiPage } from '../citations/identifiers.ts';

/** A page of the site by its name and whole address. */
export interface NamedPage {
  readonly name: string;
  readonly url: string;
}

/** A paper for search engines: schema.org/ScholarlyArticle. */
export function scholarlyArticle(citation: Citation): ScholarlyArticle {
  const { arxiv, doi, venue, authors, page } = citation;
  const elsewhere = [...(doi ? [doiPage(doi)] : []), ...(arxiv ? [arxivPage(arxiv.id)] : [])];
  const date = isoDate(citation);
  return {
    '@type': 'ScholarlyArticle',
    url: page,
    headline: citation.plainTitle,
    ...(authors.length > 0 ? { author: authors.map((name) => ({ '@type': 'Person', name: wholeName(name) })) } : {}),
    ...(date === '' ? {} : { datePublished: date }),
    ...(venue ? { isPartOf: { '@type': 'PublicationVolume', name: venue.name } } : {}),
    ...(elsewhere.length > 1 ? { sameAs: elsewhere } : elsewhere[0] ? { sameAs: elsewhere[0] } : {}),
  };
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
