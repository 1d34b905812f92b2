import { loadEngine } from './engine.ts';
import { isEmpty, type Query, readQuery, writeQuery } from './query.ts';
import { goByKeyboard } from './result-list.ts';
import { SearchRegion } from './search-region.ts';

const shown = 30;

/** `<search-page>`: the form, the filters and the results; what they say stands in the address. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector('input');
    const region = this.querySelector<HTMLElement>('[data-search-status]');
    if (!form || !field || !region) return;
    const results = new SearchRegion(region, shown);
    const show = (query: Query) => {
      for (const part of document.querySelectorAll<HTMLElement>('[data-search-idle]')) part.hidden = !isEmpty(query);
      return results.show(query);
    };
    const fromAddress = () => {
      const query = readQuery(location.search);
      fillForm(form, query);
      show(query);
    };
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => {
      const query = readForm(form);
      history.replaceState(null, '', location.pathname + writeQuery(query));
      show(query);
    });
    field.addEventListener('focus', () => loadEngine().catch(() => undefined), { once: true });
    this.addEventListener(
      'keydown',
      goByKeyboard(field, results.list, () => false),
    );
    addEventListener('popstate', fromAddress);
    // Words typed before this code arrived stand in the field already.
    if (isEmpty(readForm(form)) || !isEmpty(readQuery(location.search))) fromAddress();
    else form.dispatchEvent(new Event('input'));
    if (isEmpty(readQuery(location.search))) field.focus();
  }
}

function readForm(form: HTMLFormElement): Query {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? '');
  return { text: value('q'), topic: value('topic'), year: value('year'), sort: value('sort') === 'date' ? 'date' : '' };
}

function fillForm(form: HTMLFormElement, query: Query): void {
  const values = { q: query.text, topic: query.topic, year: query.year, sort: query.sort };
  for (const [name, value] of Object.entries(values)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  }
}

customElements.define('search-page', SearchPage);
