import type { Stop } from '../kit/stops.ts';
import { look, lossIn, stillLoss } from './model.ts';
import { fields, type State } from './picture.ts';

const percent = (part: number) => `${(100 * part).toFixed(part < 0.1 ? 1 : 0)} %`;
const times = (ratio: number) => ratio.toFixed(1);

function keptAt(state: State): number {
  return look(state).moments[state.word - 1]?.kept ?? 0;
}

/** The loss, as a multiple of that with a still camera. */
function overStill({ scene, when, drop }: State): number {
  return lossIn(scene, when, drop) / stillLoss(drop);
}

/** The loss, as a multiple of that with the cut between the first two groups. */
function overEdge(state: State): number {
  return overStill(state) / overStill({ ...state, when: 4 });
}

/** Three questions, each with the state that answers it. */
export const questions: readonly Stop<State>[] = [
  {
    ask: 'The first word chose its tiles: those of the ball. How much of what it wants does “box” find among them?',
    guesses: ['nearly all', 'about half', 'next to nothing'],
    state: { word: 7 },
    answer: (state) => (keptAt(state) > 0.75 ? 0 : keptAt(state) > 0.25 ? 1 : 2),
    tell: (state) =>
      `“box” gets ${percent(keptAt(state))} of what it would attend to; the crosses are tiles that are gone. Chosen anew for each word it gets ${percent(keptAt({ ...state, way: 'anew' }))}, for nothing is erased.`,
  },
  {
    ask: 'The film is cut after frame 4, where a group ends. What happens to the loss if the cut comes one frame later?',
    guesses: ['nothing', 'it doubles', 'it grows more than fivefold'],
    state: { scene: 'cut', when: 5 },
    answer: (state) => {
      const ratio = overEdge(state);
      return ratio > 5 ? 2 : ratio > 1.5 ? 1 : 0;
    },
    tell: (state) =>
      `The loss is ${times(overEdge(state))} times as large. Groups of four are fixed: now three frames are compared with a scene that is over. After frame 4 the cut costs ${times(overStill({ ...state, when: 4 }))} times as much as none.`,
  },
  {
    ask: 'Now the camera moves slowly and hardly anything new comes into view. Does dropping lose more than with a still camera?',
    guesses: ['no, the same', 'about twice as much', 'more than ten times as much'],
    state: { scene: 'pan', when: fields.when.value },
    answer: (state) => {
      const ratio = overStill(state);
      return ratio > 10 ? 2 : ratio > 1.5 ? 1 : 0;
    },
    tell: (state) =>
      `${times(overStill(state))} times as much, at ${state.when} of 84 pixels a frame. What was at a place is at the next one now, and tiles are compared with their own place only.`,
  },
];
