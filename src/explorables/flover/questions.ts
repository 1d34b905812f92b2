import type { Stop } from '../kit/stops.ts';
import { seconds } from './comparison.ts';
import type { Policy } from './model.ts';
import type { State } from './picture.ts';
import { serve } from './scene.ts';
import { measure } from './schedule.ts';
import { countOf } from './words.ts';

const total = (state: State, policy: Policy) => measure(serve(state, policy)).total;

/** How many times as long the requests take one after the other. */
const speedUp = (state: State) => total(state, 'serial') / total(state, 'fusion');

/** The part of its time that fusion saves by closing holes. */
const saved = (state: State) => 1 - total(state, 'reordering') / total(state, 'fusion');

function comparedTotals(state: State): string {
  const [serial, fusion] = [total(state, 'serial'), total(state, 'fusion')].map(seconds);
  return `One after the other the last answer comes after ${serial}, with fusion after ${fusion}: ${speedUp(state).toFixed(1)} times as fast.`;
}

export const questions: readonly Stop<State>[] = [
  {
    ask: 'Twelve requests, one every half second. How much faster are all served if newcomers join between any two tokens?',
    guesses: ['Hardly', 'Twice', 'About four times'],
    state: { way: 'fusion' },
    answer: (state) => (speedUp(state) < 1.5 ? 0 : speedUp(state) < 3 ? 1 : 2),
    tell: (state) =>
      `${comparedTotals(state)} A pass over the weights makes ${measure(serve(state, 'fusion')).tokensPerPass.toFixed(1)} tokens instead of one.`,
  },
  {
    ask: 'And if one comes only every 5 seconds?',
    guesses: ['Just as much faster', 'Hardly faster'],
    state: { way: 'fusion', gap: 5000 },
    answer: (state) => (speedUp(state) > 3 ? 0 : 1),
    tell: (state) => `${comparedTotals(state)} There is hardly ever another to share a pass with.`,
  },
  {
    ask: 'A request that finishes in the middle of the memory leaves a hole, which each pass still walks over. How much time does closing the holes save here?',
    guesses: ['None', 'Less than a tenth', 'A third'],
    state: { way: 'reordering' },
    answer: (state) => (saved(state) < 0.01 ? 0 : saved(state) < 0.1 ? 1 : 2),
    tell: (state) =>
      `${countOf(measure(serve(state, 'reordering')).moves, 'move')} of a slot save ${(100 * saved(state)).toFixed(0)} %: ${seconds(total(state, 'reordering'))} instead of ${seconds(total(state, 'fusion'))}.`,
  },
];
