import { bar } from '../kit/plot.ts';
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
    legend,
    h(
      'svg',
      {
        class: 'sd-bars',
        viewBox: `0 0 ${column * words.length} 100`,
        preserveAspectRatio: 'none',
        role: 'group',
        'aria-label': 'Shares of each word: the drafter’s on the left of a column, the target’s on the right',
      },
      h('path', { class: 'sd-grid', d: [25, 50, 75].map((y) => `M0 ${y}H${column * words.length}`).join('') }),
      words.map((_, index) => areas(seen, index)),
      h('path', { class: 'sd-base', d: `M0 100H${column * words.length}` }),
      words.map((_, index) => grips(seen, index)),
      words.map((_, index) => seenShare(seen, index)),
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
  );
}

function areas({ target, drafter }: Seen, index: number): Tree {
  const [p, q] = [(target[index] ?? 0) * 100, (drafter[index] ?? 0) * 100];
  const x = column * index + edge;
  const both = Math.min(p, q);
  return h(
    'g',
    {},
    bar({ x, y: 100 - both, width: 2 * half, height: both }, 'data-4 sd-kept'),
    bar({ x, y: 100 - q, width: half, height: q - both }, 'data-2 sd-refused'),
    bar({ x: x + half, y: 100 - p, width: half, height: p - both }, 'data-1 sd-missing'),
  );
}

/** A dot where the share of a word among those written stands, and a line to where it should stand. */
function seenShare({ counts, written, target }: Seen, index: number): Tree {
  const y = round(100 - (written > 0 ? ((counts[index] ?? 0) / written) * 100 : 0));
  const x = round(column * index + edge + 1.5 * half);
  return h(
    'g',
    { class: 'sd-seen', visibility: written > 0 ? 'visible' : 'hidden' },
    h('path', { class: 'sd-off', d: `M${x} ${round(100 - (target[index] ?? 0) * 100)}V${y}` }),
    h('path', { class: 'sd-halo', d: `M${x} ${y}h0` }),
    h('path', { class: 'sd-dot', d: `M${x} ${y}h0` }),
  );
}

/** The tops of both halves of a column. */
function grips({ target, drafter }: Seen, index: number): Tree {
  const x = column * index + edge + 2;
  const grip = (className: string, left: number, share: number) =>
    h('path', { class: `sd-grip ${className}`, d: `M${left} ${round(100 - share * 100)}h${half - 4}` });
  return h('g', {}, grip('data-2', x, drafter[index] ?? 0), grip('data-1', x + half, target[index] ?? 0));
}

/** What the pointer and the keyboard take hold of: a band around the top of a half. */
function hold(seen: Seen, name: 'drafter' | 'target', index: number): Tree {
  const share = seen[name][index] ?? 0;
  const top = Math.max(-2, 100 - share * 100 - reach);
  return h('rect', {
    class: 'sd-hold',
    x: column * index + edge + (name === 'target' ? half : 0),
    y: top,
    width: half,
    height: Math.min(101, 100 - share * 100 + reach) - top,
    'data-drag': name,
    'data-index': index,
    role: 'slider',
    tabindex: 0,
    'aria-orientation': 'vertical',
    'aria-label': `${words[index]}, share of the ${name}`,
    'aria-valuemin': 0,
    'aria-valuemax': 100,
    'aria-valuenow': Math.round(share * 100),
    'aria-valuetext': `${Math.round(share * 100)} %`,
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
