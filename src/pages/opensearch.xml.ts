import { absolute, href } from '../data/links.ts';
import { openSearch } from '../derived/open-search.ts';
import { site } from '../site.ts';

export function GET(): Response {
  const xml = openSearch({
    name: site.name,
    description: `Search ${site.name}`,
    search: absolute(href('search/')),
    icon: absolute(href('favicon.svg')),
    self: absolute(href('opensearch.xml')),
  });
  return new Response(xml, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
}
