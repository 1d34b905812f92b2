import { control } from '../kit/controls.ts';
import { choice, type StateOf, slider, stepper } from '../kit/fields.ts';
import { h, type Tree } from '../kit/tree.ts';
import { wantedBy } from './answer.ts';
import { drawBars } from './bars-picture.ts';
import { look, words, wordText } from './model.ts';
import { drawStrip, type Marks } from './strip-picture.ts';

export const fields = {
  scene: choice({
    label: 'What is filmed',
    value: 'ball',
    options: { ball: 'still camera', pan: 'moving camera', cut: 'a cut' },
  }),
  when: slider({
    label: 'Cut, or speed of the camera',
    value: 4,
    min: 1,
    max: 15,
    step: 1,
  }),
  drop: slider({
    label: 'Tiles dropped in a thinned frame',
    value: 70,
    stops: [0, 30, 50, 70, 90],
    show: (drop) => `${drop} %`,
  }),
  way: choice({
    label: 'Tiles for a word are chosen',
    value: 'once',
    options: { once: 'once, by the first word', anew: 'anew' },
  }),
  word: stepper({
    label: 'Word by word',
    value: 2,
    max: words.length,
    interval: 900,
    show: (word) => `${word} of ${words.length}`,
  }),
};

export type State = StateOf<typeof fields>;
export { says } from './words.ts';

export function draw(state: State): Tree {
  const seen = look(state, state.word);
  const moment = seen.moments[state.word - 1];
  const marks = marksOf(state);
  return h(
    'div',
    { class: 'dy-picture' },
    drawStrip(seen, marks, state.scene, state.when),
    h('p', { class: 'dy-answer' }, answer(state.word)),
    controls(state),
    drawBars({
      tilesRead: seen.read.length,
      drop: state.drop,
      loss: seen.loss,
      kept: moment?.kept ?? null,
      word: wordText(state.word),
    }),
  );
}

/** The tiles that the present word attends to, and those that it wants and that are gone. */
export function marksOf(state: State): Marks {
  const moment = look(state, state.word).moments[state.word - 1];
  if (!moment) return { chosen: [], missed: [] };
  const chosen = new Set(moment.chosen);
  return {
    chosen: moment.chosen,
    missed: state.way === 'once' ? wantedBy(moment).filter((tile) => !chosen.has(tile)) : [],
  };
}

function answer(word: number): (Tree | string)[] {
  const part = (from: number, to?: number) =>
    words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
  return [
    h('span', {}, `${part(0, Math.max(0, word - 1))} `),
    h('b', {}, part(Math.max(0, word - 1), word)),
    h('span', { class: 'quiet' }, ` ${part(word)}`),
  ];
}

/** A still camera has nothing to move; there the rate can be changed instead. */
function controls({ scene, when, drop, way, word }: State): Tree {
  return h(
    'div',
    { class: 'ex-controls' },
    control('scene', fields.scene, scene),
    scene === 'ball'
      ? control('drop', fields.drop, drop)
      : control('when', scene === 'cut' ? cutField : panField, when),
    control('way', fields.way, way),
    control('word', fields.word, word),
  );
}

const cutField = { ...fields.when, label: 'The film is cut after frame' };
const panField = { ...fields.when, label: 'Pixels the camera moves each frame' };
