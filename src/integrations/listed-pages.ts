import { takeBuildNotes } from '../loaders/build-notes.ts';

/** Whether a page belongs into the sitemap: none that is a reader's own, and no address of a paper that is gone. */
export function isListedPage(url: string): boolean {
  const { pathname } = new URL(url);
  const [, last = '', parent = ''] = pathname.split('/').reverse();
  if (isFormer(pathname)) return false;
  if (parent !== 'papers' && ['search', 'list', 'compare', 'offline'].includes(last)) return false;
  if (parent !== 'papers' && last === 'topics') return takeBuildNotes().topics > 0;
  return parent !== 'papers' || !takeBuildNotes().unlisted.includes(last);
}

/** Below `figures/`, which is now `numbers/`; a paper, topic or keyword may have that name. */
function isFormer(pathname: string): boolean {
  return /\/figures\/$|\/figures\/[^/]+\//.test(pathname) && !/\/(?:papers|topics|keywords|authors)\//.test(pathname);
}
