import { h, type Tree } from '../kit/tree.ts';
import { cacheNumbers, delay } from './costs.ts';
import type { Look } from './look.ts';
import { toy } from './model.ts';
import { frames, milliseconds } from './units.ts';

const { shape } = toy.network;

/** Below this, a difference is the rounding of sums taken in another order. */
export const rounding = 1e-9;

/** What the run comes to: how far off, how late, how much work, how much memory. */
export function drawMeter(look: Look): Tree {
  const { setting, work, differences } = look;
  const { worst, mean } = delay(setting.way, setting.right, shape.layers);
  const otherwise = look.heard.filter((label, at) => label !== look.heardOffline[at]).length;
  const compared = `at most, in ${(differences.length * shape.width).toLocaleString('en-US')} numbers that spread by 1`;
  return h(
    'dl',
    { class: 'fc-meter' },
    entry('Difference from offline', sayDifference(look), differences.length === 0 ? 'nothing is out yet' : compared),
    entry('Heard otherwise', String(otherwise), `of ${frames(differences.length)}, than offline`),
    entry('Delay', milliseconds(worst), `at worst; ${milliseconds(mean)} on average`),
    entry('Work', work === undefined ? '…' : `${work.toFixed(1)} ×`, 'that of the whole recording at once'),
    entry('Kept between chunks', keptNumbers(look).toLocaleString('en-US'), 'numbers'),
  );
}

export function sayDifference({ difference, differences }: Pick<Look, 'difference' | 'differences'>): string {
  if (differences.length === 0) return '–';
  if (difference <= rounding) return '0';
  return difference < 0.01 ? 'under 0.01' : difference.toFixed(2);
}

function keptNumbers({ setting, waiting }: Look): number {
  if (setting.way === 'buffers') return setting.kept * shape.width;
  const { attention, convolution } = cacheNumbers(shape, setting.kept);
  // A frame that waits is there twice: as it came in, and normalized for attention.
  return attention + convolution + 2 * waiting * shape.width;
}

function entry(term: string, value: string, note: string): Tree {
  return h('div', {}, h('dt', {}, term), h('dd', {}, h('b', {}, value), ' ', h('span', {}, note)));
}

const colors: readonly (readonly [string, string])[] = [
  ['data-1', 'computed now'],
  ['data-3', 'from the attention cache'],
  ['data-4', 'from the convolution cache'],
  ['data-2', 'computed again'],
  ['fc-gone', 'let go'],
  ['ink', 'wrong'],
  ['fc-missing', 'missing'],
];

/** What the colors stand for, in both pictures. */
export const key = h(
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
