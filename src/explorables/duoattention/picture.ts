import { choice, type StateOf, slider } from '../kit/fields.ts';
import { gibibyte } from '../kit/kv-cache.ts';
import { cells } from '../kit/plot.ts';
import { h, type Tree } from '../kit/tree.ts';
import { countByLayer, headMap } from './head-map.ts';
import { fullMemory, memory, settings } from './memory.ts';
import { drawMemory } from './memory-picture.ts';
import { isKept, lookBack, toy } from './model.ts';

const contexts = [
  10, 20, 40, 60, 80, 100, 120, 134, 140, 160, 180, 200, 300, 400, 500, 517, 600, 700, 800, 900, 1000, 1500, 1840, 2000,
  2500, 3000, 3300, 4000,
];

export const fields = {
  needle: slider({
    label: 'Place of the needle in the text',
    value: 28,
    min: 0,
    max: toy.words - 2,
    step: 1,
    show: (place) => `word ${place + 1} of ${toy.words}`,
  }),
  share: slider({
    label: 'Heads that keep everything',
    value: 25,
    min: 0,
    max: 100,
    step: 5,
    show: (share) => `${share} %`,
  }),
  context: slider({
    label: 'Length of the text in a real model',
    value: 134_000,
    stops: contexts.map((thousands) => thousands * 1000),
    show: (tokens) => `${tokens.toLocaleString('en-US')} tokens`,
  }),
  model: choice({
    label: 'Model',
    value: 'llama2',
    options: { llama2: 'Llama-2-7B', llama3: 'Llama-3-8B', int4: 'Llama-3-8B, 4-bit cache' },
  }),
};

export type State = StateOf<typeof fields>;

/** The text with both heads' looks back, the map of heads, and the memory that follows. */
export function draw(state: State): Tree {
  const setting = settings[state.model];
  const map = headMap(setting, state.share / 100);
  return h(
    'div',
    {},
    drawText(state.needle),
    h('div', { class: 'ex-panels' }, drawMap(map), drawMemory(state, countByLayer(map))),
  );
}

export function says(state: State): string {
  const setting = settings[state.model];
  const counts = countByLayer(headMap(setting, state.share / 100));
  const full = fullMemory(setting, state.context).total / gibibyte;
  const duo = memory(setting, state.context, counts).total / gibibyte;
  const back = toy.words - 1 - state.needle;
  const sight = isKept(state.needle)
    ? state.needle < toy.sink
      ? 'The needle is among the first words, which the streaming head keeps: both heads find it.'
      : `The needle is ${back} ${back === 1 ? 'word' : 'words'} back, inside the streaming head’s window: both heads find it.`
    : `The needle is ${back} words back. The streaming head has dropped it and cannot find it; the retrieval head can.`;
  const fits = duo <= 80 ? (full <= 80 ? 'Both fit' : 'Only DuoAttention fits') : 'Neither fits';
  return `${sight} With ${state.share} % retrieval heads the model needs ${duo.toFixed(1)} GiB instead of ${full.toFixed(1)}: ${(full / duo).toFixed(2)} times less. ${fits} on a GPU with 80 GiB.`;
}

/** The words as a strip, and above it how strongly the last word looks at each. */
function drawText(needle: number): Tree {
  const { retrieval, streaming } = lookBack(needle);
  return h(
    'div',
    { class: 'duo-text' },
    drawHead('A retrieval head keeps every word', 'data-1', retrieval, needle, () => true),
    drawHead(
      `A streaming head keeps the first ${toy.sink} and the last ${toy.recent}`,
      'data-2',
      streaming,
      needle,
      isKept,
    ),
    h(
      'p',
      { class: 'duo-ends' },
      h('span', {}, 'first word'),
      h('span', {}, 'drag the needle ↔'),
      h('span', {}, 'the question'),
    ),
  );
}

const tall = 30;
const strip = { rows: 1, columns: toy.words, x: 0, y: tall + 1, cellWidth: 1, cellHeight: 5 };

function drawHead(
  title: string,
  className: string,
  weights: Float64Array,
  needle: number,
  isThere: (place: number) => boolean,
): Tree {
  const percent = Math.round((weights[needle] ?? 0) * 100);
  const bars = Array.from(weights, (weight, place) => {
    const height = Math.min(1, weight) * tall;
    return height < 0.01 ? '' : `M${place + 0.1} ${tall}h.8v${(-height).toFixed(2)}h-.8z`;
  });
  return h(
    'div',
    { class: 'duo-head' },
    h('p', {}, h('span', {}, title), h('b', { class: className }, `${percent} % on the needle`)),
    h(
      'svg',
      {
        viewBox: `0 0 ${toy.words} ${tall + 6}`,
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
        'data-drag': 'needle',
      },
      h('rect', { class: 'duo-back', width: toy.words, height: tall + 6 }),
      cells(strip, 'duo-gone', (_, place) => !isThere(place)),
      cells(strip, className, (_, place) => isThere(place)),
      h('path', { class: className, d: bars.join('') }),
      h('path', { class: 'duo-grid', d: `M0 ${tall + 3.5}H${toy.words}` }),
      h('rect', { class: 'duo-needle', x: needle, y: 0, width: 1, height: tall + 6 }),
    ),
  );
}

/** Layers from left to right, each layer's heads from top to bottom. */
function drawMap(map: readonly (readonly boolean[])[]): Tree {
  const layers = map.length;
  const heads = map[0]?.length ?? 1;
  const grid = { rows: heads, columns: layers, x: 0, y: 0, cellWidth: 10, cellHeight: 128 / heads };
  const count = map.flat().filter(Boolean).length;
  const lines = [
    ...Array.from({ length: layers - 1 }, (_, layer) => `M${(layer + 1) * 10} 0v128`),
    ...Array.from({ length: heads - 1 }, (_, head) => `M0 ${((head + 1) * 128) / heads}h320`),
  ];
  return h(
    'div',
    { class: 'duo-map' },
    h('p', {}, `${count} of ${layers * heads} heads are `, h('b', { class: 'data-1' }, 'retrieval heads')),
    h(
      'svg',
      { viewBox: '0 0 320 128', role: 'img', 'aria-label': `A map of ${layers} layers with ${heads} heads each` },
      h('rect', { class: 'duo-streaming', width: 320, height: 128 }),
      cells(grid, 'data-1', (head, layer) => map[layer]?.[head] ?? false),
      h('path', { class: 'duo-lines', d: lines.join('') }),
    ),
    h('p', { class: 'duo-ends' }, h('span', {}, 'layer 1'), h('span', {}, `layer ${layers}`)),
  );
}
