import type { Store } from './bind-controls.ts';
import type { Fields, StateOf } from './fields.ts';
import { type Stop, stateOf, verdict } from './stops.ts';

/** Answers a guess in the page: shows the state that it asks about, and says what the model found. */
export function bindStops<F extends Fields>(
  root: HTMLElement,
  fields: F,
  list: readonly Stop<StateOf<F>>[],
  { change }: Pick<Store<StateOf<F>>, 'change'>,
): void {
  for (const [index, element] of [...root.querySelectorAll('.ex-stops details')].entries()) {
    const stop = list[index];
    const guesses = [...element.querySelectorAll('a')];
    element.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const isPlain = event instanceof MouseEvent && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!stop || !link || !isPlain) return;
      event.preventDefault();
      change(stateOf(fields, stop));
      for (const guess of guesses) guess.toggleAttribute('data-chosen', guess === link);
      const tell = element.querySelector('.ex-tell');
      if (tell) tell.textContent = verdict(fields, stop, guesses.indexOf(link));
      tell?.setAttribute('data-told', '');
    });
  }
}
