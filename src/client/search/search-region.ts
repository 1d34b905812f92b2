import { type Answer, ask } from './engine.ts';
import { isEmpty, type Query } from './query.ts';
import { showHits } from './result-list.ts';

type Status = 'idle' | 'loading' | 'done' | 'error';

/** The region in which results appear: `[data-search-status]` with its status line and its list. */
export class SearchRegion {
  readonly list: HTMLElement;
  readonly #region: HTMLElement;
  readonly #line: HTMLElement;
  readonly #limit: number;
  #latest = 0;

  /** @param limit how many results to show */
  constructor(region: HTMLElement, limit: number) {
    this.#region = region;
    this.#line = region.querySelector('[role="status"]') ?? region;
    this.list = region.querySelector('[data-search-list]') ?? region;
    this.#limit = limit;
  }

  /** Shows the answer to a query, unless a later one was asked meanwhile. */
  async show(query: Query): Promise<void> {
    const turn = ++this.#latest;
    if (isEmpty(query)) {
      this.#render('idle', '', []);
      return;
    }
    this.#region.dataset['searchStatus'] = 'loading' satisfies Status;
    try {
      const answer = await ask(query, this.#limit);
      if (turn === this.#latest) this.#render('done', describe(query, answer), answer.hits);
    } catch {
      if (turn === this.#latest) this.#renderError(query);
    }
  }

  #render(status: Status, line: string, hits: Answer['hits']): void {
    this.#line.textContent = line;
    showHits(this.list, hits);
    this.#region.dataset['searchStatus'] = status;
  }

  #renderError(query: Query): void {
    this.#render('error', 'The search index could not be loaded. ', []);
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.className = 'button';
    retry.textContent = 'Try again';
    retry.addEventListener('click', () => this.show(query));
    this.#line.append(retry);
  }
}

/** The sentence that says what was found; a screen reader speaks it. */
function describe({ text, topic, year }: Query, { total, hits }: Answer): string {
  const words = text.trim() === '' ? '' : ` for “${text.trim()}”`;
  const place = `${topic === '' ? '' : ` in ${topic}`}${year === '' ? '' : ` of ${year}`}`;
  if (total === 0) {
    const advice = place === '' ? 'Try fewer or other words.' : 'Try another topic or year, or fewer words.';
    return `Nothing found${words}${place}. ${advice}`;
  }
  const papers = `${total} ${total === 1 ? 'paper' : 'papers'}`;
  return `${papers}${words}${place}${hits.length < total ? `; the first ${hits.length} are shown` : ''}.`;
}
