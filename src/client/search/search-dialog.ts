import { base } from '../site-base.ts';
import { addListStyles } from './add-list-styles.ts';
import { loadEngine } from './engine.ts';
import { keep, readKept } from './history-state.ts';
import { emptyQuestion, writeQuestion } from './question.ts';
import { addRecent, showRecent } from './recent-searches.ts';
import { goByKeyboard } from './result-list.ts';
import { SearchRegion } from './search-region.ts';

const shown = 8;

let dialog: HTMLDialogElement | undefined;

/** Opens the search dialog over the page. @param text what to put into its field */
export function showSearchDialog(text: string): void {
  const isNew = dialog === undefined;
  dialog ??= makeDialog();
  const field = dialog.querySelector('input');
  const recent = dialog.querySelector<HTMLElement>('[data-search-recent]');
  if (!dialog.open) dialog.showModal();
  if (recent && field?.value === '') showRecent(recent);
  // Before a question: the worker answers the latest request only.
  loadEngine();
  const words = text || (isNew ? readKept().dialogWords : '');
  if (field && words !== '') {
    field.value = words;
    field.dispatchEvent(new Event('input'));
  }
  field?.select();
}

function makeDialog(): HTMLDialogElement {
  addListStyles();
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', 'Search papers');
  made.innerHTML = `
    <form class="search-form" role="search" action="${base}search/">
      <input type="search" name="q" aria-label="Search papers" placeholder="Search papers" autocomplete="off" enterkeyhint="search">
      <button class="button" type="button" data-close>Close</button>
    </form>
    <section data-search-status="idle" aria-label="Results">
      <p class="search-status" role="status"></p>
      <ol class="paper-list" data-search-list></ol>
    </section>
    <section class="search-help" data-search-recent hidden></section>
    <p class="search-help"><a href="${base}search/" data-all>All results, with filters</a></p>`;
  document.body.append(made);
  const region = made.querySelector<HTMLElement>('[data-search-status]');
  const field = made.querySelector('input');
  const all = made.querySelector<HTMLAnchorElement>('[data-all]');
  const recent = made.querySelector<HTMLElement>('[data-search-recent]');
  if (!region || !field || !all || !recent) return made;
  const results = new SearchRegion(region, shown);
  field.addEventListener('input', () => {
    const question = { ...emptyQuestion, text: field.value };
    keep({ dialogWords: field.value });
    all.href = `${base}search/${writeQuestion(question)}`;
    if (field.value.trim() === '') showRecent(recent);
    else recent.hidden = true;
    results.show(question);
  });
  results.list.addEventListener('click', () => addRecent(field.value));
  all.addEventListener('click', () => addRecent(field.value));
  made.addEventListener('keydown', goByKeyboard(field, results.list));
  made.querySelector('form')?.addEventListener('submit', () => addRecent(field.value));
  made.querySelector('[data-close]')?.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  return made;
}
