/** Papers side by side at most: more columns than that are no comparison. */
export const mostCompared = 4;

/** The addresses of the papers that a query string asks for, each once: `?p=a&p=b`. */
export function readCompared(search: string): readonly string[] {
  const slugs = new URLSearchParams(search).getAll('p').filter((slug) => /^[a-z0-9-]+$/.test(slug));
  return [...new Set(slugs)].slice(0, mostCompared);
}

/** The inverse of `readCompared`. */
export function writeCompared(slugs: readonly string[]): string {
  return slugs.length === 0 ? '' : `?${slugs.map((slug) => `p=${slug}`).join('&')}`;
}
