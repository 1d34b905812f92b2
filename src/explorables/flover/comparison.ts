import { h, type Tree } from '../kit/tree.ts';
import type { Policy } from './model.ts';
import { compare, type Setting } from './scene.ts';

/** The name of each policy. */
export const names: Readonly<Record<Policy, string>> = {
  serial: 'One after the other',
  batching: 'Dynamic batching',
  concurrent: 'Concurrent instances',
  fusion: 'Fusion',
  reordering: 'Fusion, slots reordered',
};

/** One row a policy, with bars on one scale: the seconds until all are served. */
export function comparison(setting: Setting, chosen: Policy): Tree {
  const rows = compare(setting);
  const longest = Math.max(...rows.map(({ measures }) => measures.total));
  return h(
    'table',
    { class: 'fl-compare' },
    h('caption', {}, 'The same requests, served in each way'),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ['Way', 'All served', 'Mean time to answer', 'Tokens per pass'].map((text) => h('th', { scope: 'col' }, text)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map(({ policy, measures: { total, meanLatency, tokensPerPass } }) =>
        h(
          'tr',
          { class: policy === chosen ? 'fl-chosen' : null },
          h('th', { scope: 'row' }, names[policy], lengthBar(total / longest)),
          h('td', {}, seconds(total)),
          h('td', {}, seconds(meanLatency)),
          h('td', {}, tokensPerPass.toFixed(1)),
        ),
      ),
    ),
  );
}

function lengthBar(share: number): Tree {
  return h(
    'svg',
    { class: 'fl-bar', 'aria-hidden': 'true' },
    h('rect', { width: `${(share * 100).toFixed(1)}%`, height: 4 }),
  );
}

/** A time in ms as seconds with one decimal. */
export function seconds(time: number): string {
  return `${(time / 1000).toFixed(1)} s`;
}
