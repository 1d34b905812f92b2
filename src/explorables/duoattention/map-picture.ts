import type { Tip } from '../kit/tips.ts';
import { h, type Tree } from '../kit/tree.ts';

const width = 320;
const height = 128;

/** Layers from left to right, each layer's heads from top to bottom; retrieval heads are filled. */
export function drawMap(map: readonly (readonly boolean[])[]): Tree {
  const layers = map.length;
  const heads = map[0]?.length ?? 1;
  const count = map.flat().filter(Boolean).length;
  return h(
    'div',
    { class: 'duo-map', 'data-shows': 'model share' },
    h(
      'p',
      {},
      h('b', { class: 'data-1' }, `${count} retrieval`),
      ' and ',
      h('b', { class: 'data-2' }, `${layers * heads - count} streaming`),
      ' heads',
    ),
    h(
      'svg',
      {
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'data-tips': 'map',
        'aria-label': `Map of ${layers} layers with ${heads} heads each: ${count} are retrieval heads.`,
      },
      h('path', { class: 'duo-streaming data-2', d: `M0 0h${width}v${height}H0z` }),
      h('path', { class: 'duo-cells data-1', 'stroke-width': height / heads, d: columns(map, height / heads) }),
      h('path', { class: 'duo-lines', d: grid(layers, heads) }),
    ),
    h('p', { class: 'duo-ends' }, h('span', {}, 'layer 1'), h('span', {}, `layer ${layers}`)),
  );
}

/** Each row of heads as pieces of a line, as thick as a head is high. */
function columns(map: readonly (readonly boolean[])[], tall: number): string {
  const wide = width / map.length;
  let d = '';
  for (let head = 0; head < (map[0]?.length ?? 0); head += 1) {
    for (let layer = 0; layer < map.length; layer += 1) {
      const start = layer;
      while (layer < map.length && map[layer]?.[head]) layer += 1;
      if (layer > start) d += `M${start * wide} ${(head + 0.5) * tall}h${(layer - start) * wide}`;
    }
  }
  return d;
}

function grid(layers: number, heads: number): string {
  const across = Array.from({ length: layers - 1 }, (_, at) => `M${((at + 1) * width) / layers} 0v${height}`);
  const down = Array.from({ length: heads - 1 }, (_, at) => `M0 ${((at + 1) * height) / heads}h${width}`);
  return [...across, ...down].join('');
}

/** What each cell of the map says. */
export function mapTips(map: readonly (readonly boolean[])[]): readonly Tip[] {
  return map.flatMap((heads, layer) =>
    heads.map((isRetrieval, head) => ({
      x: (layer * width) / map.length,
      y: (head * height) / heads.length,
      width: width / map.length,
      height: height / heads.length,
      text: `Layer ${layer + 1}, head ${head + 1}: ${isRetrieval ? 'retrieval, keeps everything' : 'streaming'}.`,
    })),
  );
}
