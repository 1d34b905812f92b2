/** First and last page of a range, `null` for the last where it is none. Hyphens in pages such as `S1-12` part them too. */
export function pageRange(pages: string): readonly [first: string, last: string | null] {
  const [first = '', last, ...more] = pages.split(/\s*[-‐-―−]+\s*/);
  return more.length > 0 || first === '' || last === '' ? [pages, null] : [first, last ?? null];
}

/** A range with an en dash, as readers see it. */
export function pagesShown(pages: string): string {
  const [first, last] = pageRange(pages);
  return last === null ? pages : `${first}–${last}`;
}
