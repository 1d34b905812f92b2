import { registerWorker } from './offline/register.ts';
import './theme-choice.ts';

/** What a page has, and the code that goes with it: no page loads more than it needs. */
const parts: readonly (readonly [selector: string, load: () => Promise<unknown>])[] = [
  ['[data-explorable]', () => import('../explorables/load-view.ts')],
  ['cite-tools, save-paper', () => import('./paper-tools.ts')],
  ['reading-list', () => import('./list/reading-list.ts')],
  ['keep-site', () => import('./offline/keep-site.ts')],
  ['kept-pages', () => import('./offline/kept-pages.ts')],
];
for (const [selector, load] of parts) if (document.querySelector(selector)) load();

// The words of a search whose result this page is are marked.
if (document.querySelector('.abstract') && hasMarks())
  import('./search/mark-page.ts').then(({ markPage }) => markPage());

document.addEventListener('keydown', (event) => {
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isSlash && !isK) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('search-page input[type="search"]');
  if (field) field.select();
  else openSearch();
});

document.addEventListener('click', (event) => {
  const opener = event.target instanceof Element ? event.target.closest('[data-search-open]') : null;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!opener || !isPlain || document.querySelector('search-page')) return;
  event.preventDefault();
  openSearch();
});

// The keys work only where this runs, so only then are they announced. The style sheet shows them.
for (const opener of document.querySelectorAll('[data-search-open]'))
  opener.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');

addEventListener('load', () => registerWorker());

/** Opens the search dialog; its code is fetched when it is first wanted. */
async function openSearch(query = ''): Promise<void> {
  const { showSearchDialog } = await import('./search/search-dialog.ts');
  showSearchDialog(query);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
}

function hasMarks(): boolean {
  try {
    return localStorage.getItem(`${__DEVICE_PREFIX__}search-marks`) !== null;
  } catch {
    return false;
  }
}
