import { escapeXml } from './atom-feed.ts';

export interface SearchEngine {
  readonly name: string;
  readonly description: string;
  /** Address of the search page; the words go into `q`. */
  readonly search: string;
  readonly icon: string;
  readonly self: string;
}

/** An OpenSearch 1.1 description, by which a browser can add the site to its search engines. */
export function openSearch({ name, description, search, icon, self }: SearchEngine): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // The format allows 16 characters.
    `<ShortName>${escapeXml([...name].slice(0, 16).join(''))}</ShortName>`,
    `<Description>${escapeXml(description)}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Image width="32" height="32" type="image/svg+xml">${escapeXml(icon)}</Image>`,
    `<Url type="text/html" method="get" template="${escapeXml(search)}?q={searchTerms}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(self)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
