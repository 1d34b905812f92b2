import type { Question } from '../../search/answer.ts';
import { loadEngine } from './engine.ts';
import { showFacetCounts } from './facets.ts';
import { keep, readKept } from './history-state.ts';
import { isEmpty, readQuestion, toSort, writeQuestion } from './question.ts';
import { addRecent, showRecent } from './recent-searches.ts';
import { goByKeyboard } from './result-list.ts';
import { SearchRegion } from './search-region.ts';

const shown = 12;

/** `<search-page>`: the form, the filters and the results; what they say stands in the address. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector('input');
    const region = this.querySelector<HTMLElement>('[data-search-status]');
    if (!form || !field || !region) return;
    const recent = document.querySelector<HTMLElement>('[data-search-recent]');
    const results = new SearchRegion(region, shown);
    const show = (question: Question, limit = 0) => {
      if (region.dataset['searchStatus'] === 'idle') showParts('[data-search-idle]', isEmpty(question));
      return results.show(question, limit);
    };
    results.onAnswer = (answer) => {
      const isIdle = region.dataset['searchStatus'] === 'idle';
      showFacetCounts(form, answer);
      showParts('[data-search-idle]', isIdle);
      if (!isIdle) showParts('[data-search-none]', answer.total === 0);
      else showParts('[data-search-none]:not([data-search-idle])', false);
      if (isIdle && recent) showRecent(recent);
    };
    const fromAddress = async () => {
      const question = readQuestion(location.search);
      const { shown: limit, scrolled } = readKept();
      fillForm(form, question);
      await show(question, limit);
      if (scrolled > 0) scrollTo({ top: scrolled, behavior: 'instant' });
    };
    const fromForm = (isStep: boolean) => {
      const question = readForm(form);
      const address = location.pathname + writeQuestion(question);
      if (isStep) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      show(question);
    };
    const keepPlace = () => keep({ shown: results.limit, scrolled: scrollY });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      addRecent(field.value);
    });
    // A choice is a step that Back takes back; each letter is none.
    form.addEventListener('input', ({ target }) => {
      const isStep = target instanceof HTMLSelectElement;
      if (isStep) keepPlace();
      fromForm(isStep);
    });
    results.list.addEventListener('click', () => {
      addRecent(field.value);
      keepPlace();
    });
    addEventListener('pagehide', keepPlace);
    field.addEventListener('focus', loadEngine, { once: true });
    this.addEventListener('keydown', goByKeyboard(field, results.list));
    addEventListener('popstate', fromAddress);
    // Words typed before this code arrived stand in the field already.
    if (isEmpty(readForm(form)) || !isEmpty(readQuestion(location.search))) fromAddress();
    else fromForm(false);
    if (isEmpty(readQuestion(location.search))) field.focus();
  }
}

function showParts(selector: string, isShown: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>(selector)) part.hidden = !isShown;
}

function readForm(form: HTMLFormElement): Question {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? '');
  return { text: value('q'), topic: value('topic'), year: value('year'), sort: toSort(value('sort')) };
}

function fillForm(form: HTMLFormElement, question: Question): void {
  const values = { q: question.text, topic: question.topic, year: question.year, sort: question.sort };
  for (const [name, value] of Object.entries(values)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  }
}

customElements.define('search-page', SearchPage);
