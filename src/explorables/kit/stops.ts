import { defaults, type Fields, type StateOf } from './fields.ts';
import { h, type Tree } from './tree.ts';
import { writeState } from './url-state.ts';

/** A question that the reader guesses at before the model answers it. */
export interface Stop<State> {
  readonly ask: string;
  /** Two to four guesses to choose from. */
  readonly guesses: readonly string[];
  /** What the state that answers the question changes in the default state. */
  readonly state: Partial<State>;
  /** The index of the guess that the model bears out, computed from that state. */
  readonly answer: (state: State) => number;
  /** The answer in words; every number in it is computed from that state. */
  readonly tell: (state: State) => string;
}

/** The state that answers a stop's question. */
export function stateOf<F extends Fields>(fields: F, stop: Stop<StateOf<F>>): StateOf<F> {
  return { ...defaults(fields), ...stop.state };
}

/** What the reader is told after a guess. */
export function verdict<F extends Fields>(fields: F, stop: Stop<StateOf<F>>, guess: number): string {
  const state = stateOf(fields, stop);
  const answer = stop.answer(state);
  const opening = guess === answer ? 'Yes' : `No: “${stop.guesses[answer]}”`;
  return `${opening}. ${stop.tell(state)}`;
}

/**
 * The questions of an explorable, one open at a time. Each guess is a link to the state that answers it; `explore`
 * takes the reader there without leaving the page and only then shows the answer. Without JavaScript there are no
 * guesses, and a question opens on its answer.
 */
export function stops<F extends Fields>(fields: F, list: readonly Stop<StateOf<F>>[]): Tree {
  return h(
    'div',
    { class: 'ex-stops' },
    list.map((stop, index) =>
      h(
        'details',
        { name: 'ex-stops', open: index === 0 },
        h('summary', {}, stop.ask),
        h(
          'p',
          { class: 'ex-guesses' },
          stop.guesses.map((guess) =>
            h('a', { class: 'button', href: `${writeState(fields, stateOf(fields, stop), '')}#explorable` }, guess),
          ),
        ),
        h('p', { class: 'ex-tell', role: 'status' }, stop.tell(stateOf(fields, stop))),
      ),
    ),
  );
}
