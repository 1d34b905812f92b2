import { bar } from '../kit/plot.ts';
import type { Tip } from '../kit/tips.ts';
import { h, round, type Tree } from '../kit/tree.ts';
import { type Seen, words } from './model.ts';

/** Units of the stretched picture: a column is 100 wide, a per cent 1 high. */
const column = 100;
const edge = 8;
const half = (column - 2 * edge) / 2;
/** How far above and below its line a bar can be taken hold of. */
const reach = 9;

/** The two distributions as halves of a column a word, what both have in common filled, and the words written so far. */
export function drawBars(seen: Seen): Tree {
  return h(
    'div',
    { class: 'sd-columns' },
    h('p', {}, intro),
    h(
      'svg',
      {
        class: 'sd-bars',
        viewBox: `0 0 ${column * words.length} 100`,
        preserveAspectRatio: 'none',
        role: 'group',
        'data-tips': 'shares',
        'data-shows': 'repair words',
        'aria-label': 'Shares of each word: the drafter’s on the left of a column, the target’s on the right',
      },
      h('path', { class: 'sd-grid', d: [25, 50, 75].map((y) => `M0 ${y}H${column * words.length}`).join('') }),
      areas(seen),
      h('path', { class: 'sd-base', d: `M0 100H${column * words.length}` }),
      h('path', { class: 'sd-grip data-2', d: tops(seen.drafter, 0) }),
      h('path', { class: 'sd-grip data-1', d: tops(seen.target, half) }),
      seenShares(seen),
      words.map((_, index) => [hold(seen, 'drafter', index), hold(seen, 'target', index)]),
    ),
    h(
      'div',
      { class: 'sd-words', 'aria-hidden': 'true' },
      words.map((word, index) =>
        h(
          'div',
          {},
          h('b', {}, word),
          h('span', { class: 'data-2' }, Math.round((seen.drafter[index] ?? 0) * 100)),
          h('span', { class: 'data-1' }, Math.round((seen.target[index] ?? 0) * 100)),
        ),
      ),
    ),
    legend,
  );
}

/** What both want, what the drafter offers beyond it, and what the target wants beyond it. */
function areas({ target, drafter }: Seen): Tree[] {
  const both = target.map((share, index) => Math.min(share, drafter[index] ?? 0));
  const none = both.map(() => 0);
  return [
    h('path', { class: 'data-4 sd-kept', d: blocks(0, 2 * half, none, both) }),
    h('path', { class: 'data-2 sd-refused', d: blocks(0, half, both, drafter) }),
    h('path', { class: 'data-1 sd-missing', d: blocks(half, half, both, target) }),
  ];
}

/** A block a column, from one share up to another; none where the second is no higher. */
function blocks(left: number, width: number, from: readonly number[], to: readonly number[]): string {
  return to
    .map((share, index) => {
      const [low, high] = [(from[index] ?? 0) * 100, share * 100];
      if (high <= low) return '';
      return `M${column * index + edge + left} ${round(100 - low)}h${width}V${round(100 - high)}h-${width}z`;
    })
    .join('');
}

function tops(shares: readonly number[], left: number): string {
  return shares
    .map((share, index) => `M${column * index + edge + left + 2} ${round(100 - share * 100)}h${half - 4}`)
    .join('');
}

/** Dots where the shares of the words written stand, and lines to where they should stand. */
function seenShares({ counts, written, target }: Seen): Tree {
  const places = counts.map((count, index) => ({
    x: column * index + edge + 1.5 * half,
    y: round(100 - (count / written) * 100),
    aim: round(100 - (target[index] ?? 0) * 100),
  }));
  const path = (draw: (place: (typeof places)[number]) => string) => (written > 0 ? places.map(draw).join('') : '');
  const dots = path(({ x, y }) => `M${x} ${y}h0`);
  return h(
    'g',
    { class: 'sd-seen' },
    h('path', { class: 'sd-off', d: path(({ x, y, aim }) => `M${x} ${aim}V${y}`) }),
    h('path', { class: 'sd-halo', d: dots }),
    h('path', { class: 'sd-dot', d: dots }),
  );
}

/** What each half of a column says: its share, what both want, and how often the word was written. */
export function shareTips({ target, drafter, counts, written }: Seen): readonly Tip[] {
  const percent = (share = 0) => `${(100 * share).toFixed(0)} %`;
  return words.flatMap((word, index) => {
    const both = percent(Math.min(target[index] ?? 0, drafter[index] ?? 0));
    const count = (counts[index] ?? 0).toLocaleString('en');
    const seen =
      written > 0 ? ` Written ${count} times, ${((100 * (counts[index] ?? 0)) / written).toFixed(1)} %.` : '';
    const side = (name: string, share: number | undefined, left: number) => ({
      x: column * index + edge + left,
      y: 0,
      width: half,
      height: 100,
      text: `“${word}”: the ${name} ${percent(share)}, both ${both}.${seen}`,
    });
    return [side('drafter', drafter[index], 0), side('target', target[index], half)];
  });
}

/** What the pointer and the keyboard take hold of: a band around the top of a half. */
function hold(seen: Seen, name: 'drafter' | 'target', index: number): Tree {
  const percent = Math.round((seen[name][index] ?? 0) * 100);
  return h('rect', {
    class: 'sd-hold',
    x: column * index + edge + (name === 'target' ? half : 0),
    y: 100 - percent - reach,
    width: half,
    height: 2 * reach,
    'data-drag': name,
    'data-index': index,
    role: 'slider',
    tabindex: 0,
    'aria-orientation': 'vertical',
    'aria-label': `${words[index]}: per cent of the ${name}`,
    'aria-valuenow': percent,
  });
}

const intro =
  '“We walked down to the …” What comes next? The left half of a column is how often the drafter says so, in per cent; the right half how often the target does.';

const swatch = (content: Tree) => h('svg', { viewBox: '0 0 14 14', 'aria-hidden': 'true' }, content);
const box = (className: string) => swatch(bar({ x: 1.5, y: 1.5, width: 11, height: 11 }, className));
const legend = h(
  'ul',
  { class: 'sd-legend' },
  h('li', {}, box('data-4 sd-kept'), 'both want it: kept'),
  h('li', {}, box('data-2 sd-refused'), 'the drafter offers too much: refused'),
  h('li', {}, box('data-1 sd-missing'), 'the target wants more: missing'),
  h('li', {}, swatch(h('path', { class: 'sd-dot', d: 'M7 7h0' })), 'share of the words written'),
);
