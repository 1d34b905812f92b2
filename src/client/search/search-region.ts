import type { Answer, Question } from '../../search/answer.ts';
import { describeAnswer, describeChanges } from './describe-answer.ts';
import { button, element } from './elements.ts';
import { ask } from './engine.ts';
import { isEmpty } from './question.ts';
import { showHits } from './result-list.ts';

type Status = 'idle' | 'loading' | 'done' | 'error';

const noAnswer: Answer = {
  total: 0,
  whole: 0,
  isTiered: true,
  hits: [],
  topics: [],
  years: [],
  dropped: [],
  isAbsent: false,
  lacksNames: false,
  replacements: [],
  unknown: [],
  synonyms: [],
  marks: [],
};

/** The region in which results appear: `[data-search-status]` with its status line and its list. */
export class SearchRegion {
  readonly list: HTMLElement;
  /** Called with each answer that is shown. */
  onAnswer: (answer: Answer) => void = () => undefined;
  readonly #region: HTMLElement;
  readonly #line: HTMLElement;
  readonly #note = element('p');
  readonly #more: HTMLButtonElement;
  readonly #step: number;
  #limit: number;
  #latest = 0;
  #question: Question | undefined;

  /** @param step how many results to show at first, and how many more each time that more are asked for */
  constructor(region: HTMLElement, step: number) {
    this.#region = region;
    this.#line = region.querySelector('[role="status"]') ?? region;
    this.list = region.querySelector('[data-search-list]') ?? region;
    this.#step = step;
    this.#limit = step;
    this.#note.className = 'search-note';
    this.#note.hidden = true;
    this.#more = button('Show more', () => this.#showMore());
    this.#more.hidden = true;
    this.list.after(this.#more);
  }

  /** How many results are shown, or would be if there were as many. */
  get limit(): number {
    return this.#limit;
  }

  /**
   * Shows the answer to a question, unless a later one was asked meanwhile.
   * @param limit how many results, where that is more than the first step
   */
  async show(question: Question, limit = 0): Promise<void> {
    this.#limit = Math.max(this.#step, limit);
    await this.#ask(question);
  }

  async #showMore(): Promise<void> {
    const shown = this.list.querySelectorAll('[data-search-result]').length;
    this.#limit += this.#step;
    if (this.#question) await this.#ask(this.#question);
    this.list.querySelectorAll<HTMLElement>('[data-search-result] a')[shown]?.focus();
  }

  async #ask(question: Question): Promise<void> {
    const turn = ++this.#latest;
    this.#question = question;
    if (isEmpty(question)) {
      this.#render('idle', '', noAnswer);
      return;
    }
    this.#region.dataset['searchStatus'] = 'loading' satisfies Status;
    if (this.list.childElementCount === 0) this.#line.textContent = 'Searching …';
    try {
      const answer = await ask(question, this.#limit, (first) => {
        if (turn === this.#latest) this.#render('loading', describeAnswer(question, first), first);
      });
      if (turn === this.#latest && answer) this.#render('done', describeAnswer(question, answer), answer);
    } catch {
      if (turn === this.#latest) this.#renderError(question);
    }
  }

  #render(status: Status, line: string, answer: Answer): void {
    this.#line.textContent = line;
    showHits(this.list, answer);
    this.#more.hidden = answer.hits.length >= answer.total;
    const note = describeChanges(answer);
    this.#note.textContent = note?.text ?? '';
    this.#note.hidden = note === null;
    if (note?.isFirst) this.list.before(this.#note);
    else this.#more.after(this.#note);
    // The first part of an answer leaves it as it is.
    if (this.#region.dataset['searchStatus'] !== status) this.#region.dataset['searchStatus'] = status;
    if (status === 'done' || status === 'idle') this.onAnswer(answer);
  }

  #renderError(question: Question): void {
    this.#render('error', 'The search index could not be loaded. ', noAnswer);
    this.#line.append(button('Try again', () => this.#ask(question)));
  }
}
