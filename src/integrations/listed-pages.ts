import { takeBuildNotes } from '../loaders/build-notes.ts';

/** Whether a page belongs into the sitemap: none that is a reader's own, and no address of a paper that is gone. */
export function isListedPage(url: string): boolean {
  const [, last = '', parent = ''] = new URL(url).pathname.split('/').reverse();
  if (parent !== 'papers' && ['search', 'list', 'compare', 'offline'].includes(last)) return false;
  if (parent !== 'papers' && last === 'topics') return takeBuildNotes().topics > 0;
  return parent !== 'papers' || !takeBuildNotes().unlisted.includes(last);
}
