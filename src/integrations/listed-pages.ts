import { takeBuildNotes } from '../loaders/build-notes.ts';

/** Whether a page belongs into the sitemap: not the search page or the reader's list, and no address of a paper that is gone. */
export function isListedPage(url: string): boolean {
  const [, last = '', parent = ''] = new URL(url).pathname.split('/').reverse();
  if (last === 'search' || last === 'list') return false;
  return parent !== 'papers' || !takeBuildNotes().vacated.includes(last);
}
