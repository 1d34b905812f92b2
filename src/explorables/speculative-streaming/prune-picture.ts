import { linearScale } from '../kit/plot.ts';
import { h, round, type Tree } from '../kit/tree.ts';
import type { Pass } from './write.ts';

/** Percent at the right end; what is above is drawn there. */
export const most = 50;
const across = linearScale([0, most], [6, 314]);

/** The threshold for a place in the picture, in percent. */
export function thresholdAt(x: number): number {
  return linearScale([6, 314], [0, most])(x);
}

/** A line of numbers with a tick for each guess, at what the exit gives it, and the threshold to be dragged. */
export function drawPruning(pass: Pass, prune: number): Tree {
  const ticks = (isLeft: boolean) =>
    pass.weights.flatMap((weight, at) => {
      if (pass.isLeft[at] !== isLeft) return [];
      return `M${round(across(Math.min(most, 100 * weight)))} 8v12`;
    });
  const x = across(prune);
  return h(
    'svg',
    {
      class: 'ss-prune',
      viewBox: '0 0 320 40',
      role: 'slider',
      tabindex: '0',
      'aria-label': 'Guesses are pruned below',
      'aria-valuemin': '0',
      'aria-valuemax': String(most),
      'aria-valuenow': String(prune),
      'aria-valuetext': `${prune} %`,
      'data-drag': 'prune',
    },
    h('path', { class: 'ss-touch', d: 'M0 0h320v40h-320z' }),
    h('path', { class: 'ss-ticks quiet', d: ticks(false).join('') }),
    h('path', { class: 'ss-ticks ink', d: ticks(true).join('') }),
    h('path', { class: 'ss-axis', d: 'M6 20H314' }),
    h('path', { class: 'ss-threshold', d: `M${round(x)} 2v24` }),
    h('circle', { class: 'data-2', cx: x, cy: 26, r: 5 }),
    h('text', { class: 'quiet', x: 314, y: 38, 'text-anchor': 'end' }, `${most} % or more`),
    h(
      'text',
      { class: 'quiet', x: x > 150 ? x - 10 : x + 10, y: 38, 'text-anchor': x > 150 ? 'end' : 'start' },
      `${prune} %`,
    ),
  );
}
