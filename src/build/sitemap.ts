/** Addresses in one file of a sitemap, which may hold 50,000 (sitemaps.org). */
const most = 45_000;
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The files of a sitemap: an index, and parts with the addresses.
 * @param addresses whole ones, in any order
 * @param addressOf the whole address of a file of the site
 */
export function sitemapFiles(
  addresses: readonly string[],
  addressOf: (file: string) => string,
): ReadonlyMap<string, string> {
  const sorted = [...addresses].sort();
  const count = Math.max(1, Math.ceil(sorted.length / most));
  const parts = Array.from({ length: count }, (_, index) => {
    const rows = sorted.slice(index * most, (index + 1) * most).map((url) => `<url><loc>${escapeXml(url)}</loc></url>`);
    return [`sitemap-${index}.xml`, `${head}<urlset ${space}>${rows.join('')}</urlset>`] as const;
  });
  const rows = parts.map(([file]) => `<sitemap><loc>${escapeXml(addressOf(file))}</loc></sitemap>`);
  return new Map([...parts, ['sitemap-index.xml', `${head}<sitemapindex ${space}>${rows.join('')}</sitemapindex>`]]);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
