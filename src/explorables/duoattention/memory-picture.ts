import { gibibyte } from '../kit/kv-cache.ts';
import { bar, linearScale } from '../kit/plot.ts';
import type { Tip } from '../kit/tips.ts';
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
const rowTops = { full: 18, duo: 72 } as const;
const scale = linearScale([0, 160], [0, end]);

/** Two stacked bars against the memory of a GPU. A bar that is longer than the picture is cut at its edge. */
export function drawMemory(state: Sized, retrievalHeads: readonly number[]): Tree {
  const setting = settings[state.model];
  const full = fullMemory(setting, state.context);
  const duo = memory(setting, state.context, retrievalHeads);
  const published = publishedAt(state);
  return h(
    'div',
    { class: 'duo-memory', 'data-shows': 'context' },
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
        'data-tips': 'memory',
        'aria-label': `All heads keep everything: ${gib(full)}. DuoAttention: ${gib(duo)}. The line is at 80 GiB.`,
      },
      drawBar('Every head keeps everything', rowTops.full, full, published?.full),
      drawBar('DuoAttention', rowTops.duo, duo, published?.duo),
      h('path', { class: 'duo-limit', d: `M${scale(80)} 14v32m0 22v32` }),
      h('text', { class: 'quiet', x: scale(80), y: 128, 'text-anchor': 'middle' }, '80 GiB, one GPU'),
    ),
  );
}

function gib({ total }: Memory): string {
  return `${(total / gibibyte).toFixed(1)} GiB`;
}

/** The pieces of a bar from left to right, cut at the edge of the picture. */
function piecesOf({ weights, retrieval, buffers, streaming }: Memory, y: number) {
  const growing = retrieval + buffers;
  const piece = (name: string, className: string, from: number, bytes: number) => {
    const x = Math.min(end, scale(from / gibibyte));
    const right = Math.min(end, scale((from + bytes) / gibibyte));
    return { name, className, bytes, x, y, width: right - x, height: 24 };
  };
  return [
    piece('weights', 'quiet', 0, weights),
    piece('growing caches', 'data-1', weights, growing),
    piece('fixed caches', 'data-2', weights + growing, streaming),
  ];
}

/** What each piece of both bars says. */
export function memoryTips(state: Sized, retrievalHeads: readonly number[]): readonly Tip[] {
  const setting = settings[state.model];
  const rows = [
    { title: 'All heads', parts: fullMemory(setting, state.context), y: rowTops.full },
    { title: 'DuoAttention', parts: memory(setting, state.context, retrievalHeads), y: rowTops.duo },
  ];
  return rows.flatMap(({ title, parts, y }) =>
    piecesOf(parts, y).map(({ name, bytes, ...box }) => ({
      ...box,
      text: `${title}, ${name}: ${(bytes / gibibyte).toFixed(2)} GiB.`,
    })),
  );
}

/** A bar with its title and total; a small mark shows where the published bar ends. */
function drawBar(title: string, y: number, parts: Memory, published: number | undefined): Tree {
  const { total } = parts;
  const isCut = scale(total / gibibyte) > end;
  const hasMark = published !== undefined && scale(published) <= end;
  return h(
    'g',
    {},
    h('text', { x: 0, y: y - 6 }, title),
    h('text', { class: 'duo-total', x: end, y: y - 6, 'text-anchor': 'end' }, `${isCut ? '→ ' : ''}${gib(parts)}`),
    piecesOf(parts, y).map((piece) => bar(piece, piece.className)),
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
