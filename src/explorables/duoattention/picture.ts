import { control } from '../kit/controls.ts';
import { choice, type StateOf, slider } from '../kit/fields.ts';
import { gibibyte } from '../kit/kv-cache.ts';
import { remember } from '../kit/remember.ts';
import { h, type Tree } from '../kit/tree.ts';
import { countByLayer, headMap } from './head-map.ts';
import { drawMap } from './map-picture.ts';
import { fullMemory, memory, settings } from './memory.ts';
import { drawMemory } from './memory-picture.ts';
import { isKept, toy } from './model.ts';
import { drawText } from './text-picture.ts';

const contexts = [
  10, 20, 40, 60, 80, 100, 120, 134, 140, 160, 180, 200, 300, 400, 500, 517, 600, 700, 800, 900, 1000, 1500, 1840, 2000,
  2500, 3000, 3300, 4000,
];

export const fields = {
  needle: slider({
    label: 'Place of the needle',
    value: 28,
    min: 0,
    max: toy.words - 2,
    step: 1,
    show: (place) => `word ${place + 1} of ${toy.words}`,
  }),
  model: choice({
    label: 'Model and cache',
    value: 'llama2',
    options: { llama2: 'Llama-2-7B', llama3: 'Llama-3-8B', int4: 'Llama-3-8B in 4 bits' },
  }),
  share: slider({
    label: 'Retrieval heads',
    value: 25,
    min: 0,
    max: 100,
    step: 5,
    show: (share) => `${share} %`,
  }),
  context: slider({
    label: 'Length of the text',
    value: 134_000,
    stops: contexts.map((thousands) => thousands * 1000),
    show: (tokens) => `${tokens.toLocaleString('en-US')} tokens`,
  }),
};

/** The settings behind the two factors that the abstract states; contexts as in the authors’ figures. */
const statedInAbstract: readonly Omit<State, 'needle'>[] = [
  { model: 'llama2', share: 25, context: 134_000 },
  { model: 'llama3', share: 50, context: 517_000 },
];

export type State = StateOf<typeof fields>;

/** The text with both heads' looks back; below it the map of heads, and the memory that follows from it. */
export function draw(state: State): Tree {
  return h(
    'div',
    { class: 'duo' },
    h('h3', {}, `Two heads, and a text of ${toy.words} words`),
    drawText(state.needle),
    h('div', { class: 'ex-controls' }, control('needle', fields.needle, state.needle)),
    h('h3', {}, 'A whole model: each of its heads is one or the other'),
    drawControls(state.model, state.share, state.context),
    drawPanels(state.model, state.share, state.context),
  );
}

// While the needle moves, the rest stays the same tree.
const drawControls = remember((model: State['model'], share: number, context: number) =>
  h(
    'div',
    { class: 'ex-controls' },
    control('model', fields.model, model),
    control('share', fields.share, share),
    control('context', fields.context, context),
  ),
);

const drawPanels = remember((model: State['model'], share: number, context: number) => {
  const map = mapOf(model, share);
  return h('div', { class: 'ex-panels' }, drawMap(map), drawMemory({ model, share, context }, countByLayer(map)));
});

const mapOf = remember((model: State['model'], share: number) => headMap(settings[model], share / 100));

export function says(state: State): string {
  return `${saysOfNeedle(state.needle)} ${saysOfMemory(state)}`;
}

function saysOfNeedle(place: number): string {
  const back = toy.words - 1 - place;
  const distance = `The needle is ${back} ${back === 1 ? 'word' : 'words'} back`;
  if (!isKept(place)) return `${distance}: the streaming head has dropped it, only the retrieval head finds it.`;
  if (place < toy.sink)
    return 'The needle is among the first words, which the streaming head keeps: both heads find it.';
  return `${distance}, inside the streaming head’s window: both heads find it.`;
}

function saysOfMemory(state: State): string {
  const setting = settings[state.model];
  const full = fullMemory(setting, state.context).total / gibibyte;
  const duo = memory(setting, state.context, countByLayer(mapOf(state.model, state.share))).total / gibibyte;
  const isStated = statedInAbstract.some(
    (stated) => stated.model === state.model && stated.share === state.share && stated.context === state.context,
  );
  const fits = duo > 80 ? 'Neither fits' : full > 80 ? 'Only DuoAttention fits' : 'Both fit';
  return `With ${state.share} % retrieval heads the model needs ${duo.toFixed(1)} GiB instead of ${full.toFixed(1)}: ${(full / duo).toFixed(2)} times less${isStated ? ', as the abstract says' : ''}. ${fits} on one GPU with 80 GiB.`;
}
