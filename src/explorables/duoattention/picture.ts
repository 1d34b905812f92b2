import { control } from '../kit/controls.ts';
import { choice, type StateOf, slider, stepper, text } from '../kit/fields.ts';
import { gibibyte } from '../kit/kv-cache.ts';
import { remember } from '../kit/remember.ts';
import { h, type Tree } from '../kit/tree.ts';
import { foundAfter, search } from './find-heads.ts';
import { drawFound, foundTips, isOpen } from './found-picture.ts';
import { countByLayer, headMap } from './head-map.ts';
import { drawMap, mapTips } from './map-picture.ts';
import { fullMemory, memory, settings } from './memory.ts';
import { drawMemory, memoryTips } from './memory-picture.ts';
import { isKept, pageText, readText, toy } from './model.ts';
import { drawText, textTips } from './text-picture.ts';

const contexts = [
  10, 20, 40, 60, 80, 100, 120, 134, 140, 160, 180, 200, 300, 400, 500, 517, 600, 700, 800, 900, 1000, 1500, 1840, 2000,
  2500, 3000, 3300, 4000,
];

export const fields = {
  view: choice({
    label: 'Look at',
    value: 'one',
    options: { one: 'one head', found: 'how the heads are found', saves: 'what it saves' },
  }),
  needle: slider({
    label: 'Place of the needle',
    value: 55,
    min: 0,
    max: toy.words - 2,
    step: 1,
    show: (place) => `word ${place + 1}`,
  }),
  own: text({ label: 'Your own text', longest: 400, example: 'at least 21 words' }),
  step: stepper({
    label: 'Steps of the search',
    max: search.steps,
    interval: 60,
    show: (step) => `${step} of ${search.steps}`,
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
const statedInAbstract: readonly Pick<State, 'model' | 'share' | 'context'>[] = [
  { model: 'llama2', share: 25, context: 134_000 },
  { model: 'llama3', share: 50, context: 517_000 },
];

export type State = StateOf<typeof fields>;

/** The chosen view. The controls of all views are there, so that they stay the same elements; those of others are hidden. */
export function draw(state: State): Tree {
  const views = {
    one: () => drawText(needleOf(state), textOf(state)),
    found: () => drawFound(state.step),
    saves: () => drawPanels(state.model, state.share, state.context),
  };
  return h(
    'div',
    { class: 'duo' },
    controlsOf('one', state, ['needle', 'own']),
    controlsOf('found', state, ['step']),
    controlsOf('saves', state, ['model', 'share', 'context']),
    h('div', { 'data-shows': 'view' }, views[state.view]()),
  );
}

function controlsOf(view: State['view'], state: State, names: readonly (keyof State)[]): Tree {
  const controls = names.map((name) => control(name, fields[name], state[name]));
  return h('div', { class: 'ex-controls', hidden: view !== state.view }, controls);
}

/** The map of heads and the memory that follows from it. */
export const drawPanels = remember((model: State['model'], share: number, context: number) => {
  const map = mapOf(model, share);
  return h('div', { class: 'ex-panels' }, drawMap(map), drawMemory({ model, share, context }, countByLayer(map)));
});

const mapOf = remember((model: State['model'], share: number) => headMap(settings[model], share / 100));

const textOf = ({ own }: State) => readText(own) ?? pageText;

/** The place of the needle, which a short text of the reader's may not have. */
function needleOf(state: State): number {
  return Math.min(state.needle, textOf(state).length - 2);
}

/** The memory of the chosen setting, all heads full and with DuoAttention. */
export function memoryOf({ model, share, context }: State) {
  const setting = settings[model];
  return { full: fullMemory(setting, context), duo: memory(setting, context, countByLayer(mapOf(model, share))) };
}

export const tips = {
  retrieval: (state: State) => textTips('retrieval', needleOf(state), textOf(state)),
  streaming: (state: State) => textTips('streaming', needleOf(state), textOf(state)),
  found: (state: State) => foundTips(state.step),
  map: (state: State) => mapTips(mapOf(state.model, state.share)),
  memory: (state: State) => memoryTips(state, countByLayer(mapOf(state.model, state.share))),
};

export function says(state: State): string {
  if (state.view === 'found') return saysOfSearch(state.step);
  return state.view === 'saves' ? saysOfMemory(state) : saysOfNeedle(state);
}

function saysOfSearch(step: number): string {
  const { gates, apart } = foundAfter(step);
  const open = (gates.at(-1) ?? []).filter(isOpen).length;
  if (step === 0)
    return `All ${search.heads} gates are open: every head keeps everything. Which will close? Press Play.`;
  return `Step ${step}: a text with a new passkey. With the gates as they were, the answer was off by ${apart.toFixed(4)}. ${open} of ${search.heads} gates are more than half open.`;
}

function saysOfNeedle(state: State): string {
  if (state.own.trim() !== '' && !readText(state.own))
    return 'Your text has too few words: at least 21, so that some can be dropped.';
  const [place, text] = [needleOf(state), textOf(state)];
  const back = text.length - 1 - place;
  const name = text.words ? `“${text.words[place]}”` : 'The needle';
  const distance = `${name} is ${back} ${back === 1 ? 'word' : 'words'} back`;
  if (!isKept(place, text)) return `${distance}: the streaming head has dropped it, only the retrieval head finds it.`;
  if (place < toy.sink) return `${name} is among the first words, which the streaming head keeps: both heads find it.`;
  return `${distance}, inside the streaming head’s window: both heads find it. And farther back?`;
}

function saysOfMemory(state: State): string {
  const all = memoryOf(state);
  const [full, duo] = [all.full.total / gibibyte, all.duo.total / gibibyte];
  const isStated = statedInAbstract.some(
    (stated) => stated.model === state.model && stated.share === state.share && stated.context === state.context,
  );
  const fits = duo > 80 ? 'Neither fits' : full > 80 ? 'Only DuoAttention fits' : 'Both fit';
  return `With ${state.share} % retrieval heads the model needs ${duo.toFixed(1)} GiB instead of ${full.toFixed(1)}: ${(full / duo).toFixed(2)} times less${isStated ? ', as the abstract says' : ''}. ${fits} on one GPU with 80 GiB.`;
}
