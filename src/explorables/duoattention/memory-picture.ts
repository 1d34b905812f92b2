import { gibibyte } from '../kit/kv-cache.ts';
import { bar, linearScale } from '../kit/plot.ts';
import { h, type Tree } from '../kit/tree.ts';
import { fullMemory, type Memory, memory, type SettingName, settings } from './memory.ts';
import { barsLlama2, barsLlama3 } from './published.ts';

/** What the bars depend on. */
interface Sized {
  readonly model: SettingName;
  readonly context: number;
  readonly share: number;
}

const end = 320;
const scale = linearScale([0, 160], [0, end]);

/** Two stacked bars against the memory of a GPU. A bar that is longer than the picture is cut at its edge. */
export function drawMemory(state: Sized, retrievalHeads: readonly number[]): Tree {
  const setting = settings[state.model];
  const published = publishedAt(state);
  return h(
    'div',
    { class: 'duo-memory' },
    h(
      'p',
      {},
      'Memory: weights, ',
      h('b', { class: 'data-1' }, 'growing'),
      ' and ',
      h('b', { class: 'data-2' }, 'fixed'),
      ' caches',
    ),
    h(
      'svg',
      { viewBox: '0 0 320 146', role: 'img', 'aria-label': 'Two bars of memory against a line at 80 GiB' },
      drawBar('All heads keep everything', 16, fullMemory(setting, state.context), published?.full),
      drawBar('DuoAttention', 76, memory(setting, state.context, retrievalHeads), published?.duo),
      h('path', { class: 'duo-limit', d: `M${scale(80)} 0V130` }),
      h('text', { class: 'quiet', x: scale(80), y: 144, 'text-anchor': 'middle' }, '80 GiB, one GPU'),
    ),
  );
}

function drawBar(title: string, y: number, parts: Memory, published: number | undefined): Tree {
  const box = (from: number, bytes: number, className: string) => {
    const left = Math.min(end, scale(from / gibibyte));
    const right = Math.min(end, scale((from + bytes) / gibibyte));
    return bar({ x: left, y, width: right - left, height: 26 }, className);
  };
  const total = parts.total / gibibyte;
  const { weights, retrieval, buffers } = parts;
  return h(
    'g',
    {},
    h('text', { x: 0, y: y - 5 }, title),
    h(
      'text',
      { class: 'duo-total', x: end, y: y - 5, 'text-anchor': 'end' },
      `${scale(total) > end ? '→ ' : ''}${total.toFixed(1)} GiB`,
    ),
    box(0, weights, 'quiet'),
    box(weights, retrieval + buffers, 'data-1'),
    box(weights + retrieval + buffers, parts.streaming, 'data-2'),
    h('path', { class: 'duo-published', d: published === undefined ? '' : `M${scale(published)} ${y - 2}v30` }),
    h(
      'text',
      { class: 'quiet', x: 0, y: y + 40 },
      published === undefined ? '' : `published: ${published} GB (the tick)`,
    ),
  );
}

/** The published bars for this context, if there are any at this share. */
function publishedAt({ model, context, share }: Sized) {
  if (model === 'llama2' && share === 25) return barsLlama2.find((bar) => bar.context === context);
  if (model === 'llama3' && share === 50) return barsLlama3.find((bar) => bar.context === context);
  return undefined;
}
