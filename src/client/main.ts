import './theme-choice.ts';

/** Opens the search dialog; its code is fetched when it is first wanted. */
async function openSearch(query = ''): Promise<void> {
  const { showSearchDialog } = await import('./search/search-dialog.ts');
  showSearchDialog(query);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
}

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

if (document.querySelector('search-page')) import('./search/search-page.ts');
if (document.querySelector('[data-explorable]')) import('../explorables/load-view.ts');
