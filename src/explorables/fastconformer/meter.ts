import { h, type Tree } from '../kit/tree.ts';
import { delay, type Way } from './costs.ts';
import type { Look } from './look.ts';
import { toy } from './model.ts';
import { milliseconds } from './units.ts';

const { shape } = toy.network;

/** Below this, a difference is the rounding of sums taken in another order. */
export const rounding = 1e-9;

/** What the run comes to: how far off, how late, how much work. */
export function drawMeter({ setting, work, difference, differences }: Look): Tree {
  const { worst, mean } = delay(setting.way, setting.right, shape.layers);
  const compared = `at most, in ${(differences.length * shape.width).toLocaleString('en-US')} numbers that spread by 1`;
  const off = sayDifference({ difference, differences });
  return h(
    'dl',
    { class: 'fc-meter' },
    entry('Difference from offline', off, differences.length === 0 ? 'nothing is out yet' : compared),
    entry('Delay', milliseconds(worst), `at worst; ${milliseconds(mean)} on average`),
    entry('Work', work === undefined ? '…' : `${work.toFixed(1)} ×`, 'that of the whole recording at once'),
  );
}

export function sayDifference({ difference, differences }: Pick<Look, 'difference' | 'differences'>): string {
  if (differences.length === 0) return '–';
  if (difference <= rounding) return '0';
  return difference < 0.01 ? 'under 0.01' : difference.toFixed(2);
}

function entry(term: string, value: string, note: string): Tree {
  return h('div', {}, h('dt', {}, term), h('dd', {}, h('b', {}, value), ' ', h('span', {}, note)));
}

/** What the colors stand for, in both pictures. */
export function drawKey(way: Way): Tree {
  const before =
    way === 'buffers' ? (['data-2', 'computed again'] as const) : (['data-3', 'kept from before'] as const);
  const colors = [['data-1', 'computed now'], before, ['fc-gone', 'let go'], ['ink', 'not as in training']] as const;
  return h(
    'ul',
    { class: 'fc-key', 'aria-hidden': 'true' },
    colors.map(([className, label]) =>
      h(
        'li',
        {},
        h('svg', { viewBox: '0 0 12 12' }, h('rect', { class: className, width: 12, height: 12 })),
        h('span', {}, label),
      ),
    ),
  );
}
