import type { Stop } from '../kit/stops.ts';
import { decode, type Kind } from './corpus.ts';
import { look, textOfPasses } from './model.ts';
import { fields, type State } from './picture.ts';

const everyPass = fields.pass.max;

function tally(state: State, prompt: Kind = state.prompt): { readonly passes: number; readonly words: number } {
  const { passes, plain } = look({ ...state, prompt });
  return { passes: passes.length, words: plain.length };
}

function perPass(state: State, prompt?: Kind): number {
  const { passes, words } = tally(state, prompt);
  return words / passes;
}

/** Three questions, each with the state that answers it. */
export const questions: readonly Stop<State>[] = [
  {
    ask: 'A query has 14 words to come. In how many passes of the network is it written?',
    guesses: ['14: one for each word', '9 to 13', 'fewer than 9'],
    state: { pass: everyPass },
    answer: (state) => {
      const { passes, words } = tally(state);
      return passes === words ? 0 : passes >= 9 ? 1 : 2;
    },
    tell: (state) => {
      const { passes, words } = tally(state);
      return `${passes} passes write the ${words} words, ${perPass(state).toFixed(1)} a pass: each checks the guesses of the last one and makes the next.`;
    },
  },
  {
    ask: 'In a sentence any noun may follow. Does guessing help as much there?',
    guesses: ['as much', 'less', 'more'],
    state: { prompt: 'sentence', pass: everyPass },
    answer: (state) => {
      const ratio = perPass(state) / perPass(state, 'query');
      return ratio < 0.9 ? 1 : ratio > 1.1 ? 2 : 0;
    },
    tell: (state) =>
      `${perPass(state).toFixed(1)} words a pass, and ${perPass(state, 'query').toFixed(1)} in the query: what cannot be foreseen has to be waited for.`,
  },
  {
    ask: 'Now every guess is pruned that is less than even likely. What does that change in the text?',
    guesses: ['some words', 'nothing'],
    state: { prune: 50, pass: everyPass },
    answer: (state) => (textOfPasses(look(state).passes) === decode(look(state).plain) ? 1 : 0),
    tell: (state) => {
      const usual = look({ ...state, prune: fields.prune.value }).passes.length;
      const isSame = textOfPasses(look(state).passes) === decode(look(state).plain);
      return `The text is ${isSame ? 'the same, word for word' : 'another'}; it takes ${tally(state).passes} passes instead of ${usual}. Guesses decide how fast, checking decides what.`;
    },
  },
];
