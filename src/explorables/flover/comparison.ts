import { h, type Tree } from '../kit/tree.ts';
import { type Policy, policies } from './model.ts';
import { compare, type Setting } from './scene.ts';
import type { Measures } from './schedule.ts';

/** The name of each policy. */
export const names: Readonly<Record<Policy, string>> = {
  serial: 'One after the other',
  batching: 'Dynamic batching',
  concurrent: 'Concurrent instances',
  fusion: 'Fusion',
  reordering: 'Fusion, slots reordered',
};

/**
 * One row per policy, which is also its radio button in the group `name`, with bars on one scale of time. While the
 * first policy is chosen, the reader has yet to guess what the others give: their rows carry `fl-unknown`,
 * and the sheet hides the numbers where the reader can choose.
 */
export function comparison(setting: Setting, chosen: Policy, name: string): Tree {
  const rows = compare(setting);
  const longest = Math.max(...rows.map(({ measures }) => measures.total));
  const heads = ['Way of serving', 'All served', 'Mean answer', 'Tokens per pass'];
  return h(
    'fieldset',
    { class: 'fl-compare', 'data-shows': 'gap cost way own' },
    h('legend', {}, 'The same requests, served in five ways'),
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...heads.map((text) => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, ...rows.map(({ policy, measures }) => row(policy, measures, longest, { chosen, name }))),
    ),
  );
}

function row(
  policy: Policy,
  measures: Measures,
  longest: number,
  { chosen, name }: { readonly chosen: Policy; readonly name: string },
): Tree {
  const isKnown = policy === chosen || chosen !== policies[0];
  const radio = h('input', { type: 'radio', name, value: policy, checked: policy === chosen });
  const length = `${((100 * measures.total) / longest).toFixed(1)}%`;
  return h(
    'tr',
    { class: policy === chosen ? 'fl-chosen' : !isKnown && 'fl-unknown' },
    h(
      'th',
      { scope: 'row' },
      h('label', {}, radio, h('span', {}, names[policy])),
      h('svg', { class: 'fl-bar', 'aria-hidden': 'true' }, h('rect', { width: length, height: 4 })),
    ),
    h('td', {}, seconds(measures.total)),
    h('td', {}, seconds(measures.meanLatency)),
    h('td', {}, measures.tokensPerPass.toFixed(1)),
  );
}

/** A time in ms as seconds with one decimal. */
export function seconds(time: number): string {
  return `${(time / 1000).toFixed(1)} s`;
}
