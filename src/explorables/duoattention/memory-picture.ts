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
  const full = fullMemory(setting, state.context);
  const duo = memory(setting, state.context, retrievalHeads);
  const published = publishedAt(state);
  return h(
    'div',
    { class: 'duo-memory' },
    h(
      'p',
      {},
      'Weights, ',
      h('b', { class: 'data-1' }, 'growing'),
      ' and ',
      h('b', { class: 'data-2' }, 'fixed'),
      ' caches',
    ),
    h(
      'svg',
      {
        viewBox: '0 0 320 132',
        role: 'img',
        'aria-label': `All heads keep everything: ${gib(full)}. DuoAttention: ${gib(duo)}. The line is at 80 GiB.`,
      },
      drawBar('Every head keeps everything', 18, full, published?.full),
      drawBar('DuoAttention', 72, duo, published?.duo),
      h('path', { class: 'duo-limit', d: `M${scale(80)} 14v32m0 22v32` }),
      h('text', { class: 'quiet', x: scale(80), y: 128, 'text-anchor': 'middle' }, '80 GiB, one GPU'),
    ),
  );
}

function gib({ total }: Memory): string {
  return `${(total / gibibyte).toFixed(1)} GiB`;
}

/** A bar with its title and total; a small mark shows where the published bar ends. */
function drawBar(title: string, y: number, parts: Memory, published: number | undefined): Tree {
  const box = (from: number, bytes: number, className: string) => {
    const left = Math.min(end, scale(from / gibibyte));
    const right = Math.min(end, scale((from + bytes) / gibibyte));
    return bar({ x: left, y, width: right - left, height: 24 }, className);
  };
  const { weights, retrieval, buffers, streaming, total } = parts;
  const growing = retrieval + buffers;
  const isCut = scale(total / gibibyte) > end;
  const hasMark = published !== undefined && scale(published) <= end;
  return h(
    'g',
    {},
    h('text', { x: 0, y: y - 6 }, title),
    h('text', { class: 'duo-total', x: end, y: y - 6, 'text-anchor': 'end' }, `${isCut ? '→ ' : ''}${gib(parts)}`),
    box(0, weights, 'quiet'),
    box(weights, growing, 'data-1'),
    box(weights + growing, streaming, 'data-2'),
    h('path', { class: 'ink', d: hasMark ? `M${scale(published)} ${y + 20}l-5 9h10z` : '' }),
    h('text', { class: 'quiet', x: scale(published ?? 0) + 9, y: y + 36 }, hasMark ? `published: ${published}` : ''),
  );
}

/** The published bars for this context, if there are any at this share. */
function publishedAt({ model, context, share }: Sized) {
  if (model === 'llama2' && share === 25) return barsLlama2.find((bar) => bar.context === context);
  if (model === 'llama3' && share === 50) return barsLlama3.find((bar) => bar.context === context);
  return undefined;
}
