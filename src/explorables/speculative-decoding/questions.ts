import type { Stop } from '../kit/stops.ts';
import { figure } from './draw-meters.ts';
import { fields, look, type State } from './model.ts';

const perPass = (state: State) => {
  const { tokens, passes } = look(state).job.measure;
  return tokens / passes;
};

export const questions: readonly Stop<State>[] = [
  {
    ask: 'A refused guess must be replaced. If the word is simply drawn from the whole target, are these still the target’s words?',
    guesses: ['Yes', 'No'],
    state: { repair: 'target', words: fields.words.max },
    answer: (state) => (look(state).isAstray ? 1 : 0),
    tell: (state) => {
      const { written, test, limit } = look(state);
      const fair = look({ ...state, repair: 'leftover' }).test;
      return `After ${written.toLocaleString('en')} words their misfit is ${figure(test.statistic)}, where a fair run stays under ${limit.toFixed(1)}. Drawn from what is missing it is ${figure(fair.statistic)}.`;
    },
  },
  {
    ask: 'No drafter at all: guess what followed the last three tokens where they occurred before. Asked to change an abstract’s wording, how many tokens does a pass write?',
    guesses: ['Hardly more than 1', 'About 2', 'More than 3'],
    state: { view: 'lookup', job: 'edit' },
    answer: (state) => (perPass(state) < 1.5 ? 0 : perPass(state) < 3 ? 1 : 2),
    tell: (state) => {
      const { measure, passesAlone } = look(state).job;
      const write = perPass({ ...state, job: 'write' }).toFixed(2);
      return `${perPass(state).toFixed(2)}: ${measure.passes} passes instead of ${passesAlone}, and the same text. Asked to write the abstract from its title alone, ${write}.`;
    },
  },
  {
    ask: `A guess is kept with the chance that your bars give, and costs ${fields.cost.value} passes. How many guesses a step are fastest?`,
    guesses: ['1', '2 to 6', `${fields.guesses.max}`],
    state: { view: 'price' },
    answer: (state) => (look(state).best === 1 ? 0 : look(state).best < 7 ? 1 : 2),
    tell: (state) => {
      const { best, bestSpeedUp, alpha } = look(state);
      const most = look({ ...state, guesses: fields.guesses.max }).speedUp;
      return `${best}, at ${Math.round(100 * alpha)} % kept: ${bestSpeedUp.toFixed(2)} times as fast. ${fields.guesses.max} guesses give ${most.toFixed(2)}: each is paid for, but only those before the first refused count.`;
    },
  },
];
