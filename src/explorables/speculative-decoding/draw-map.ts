import { h, type Tree } from '../kit/tree.ts';
import type { View } from './model.ts';
import { type Family, publishedMethods } from './published-methods.ts';

/** The color of a family in the plane, where all are shown. */
export const familyColors: Readonly<Record<Family, string>> = {
  model: 'data-2',
  text: 'data-4',
  heads: 'data-3',
  self: 'ink',
  other: 'quiet',
};

const families: Readonly<Record<Exclude<Family, 'other'>, string>> = {
  model: 'by a smaller model',
  text: 'from text: the prompt, a store',
  heads: 'by heads of the target itself',
  self: 'by the target, in parallel',
};

const checks = {
  sampling: 'by sampling: the same distribution',
  greedy: 'by first choice: the same text',
  tree: 'many drafts at once, as a tree',
} as const;

/** What of the map is at work in a view. */
const inView: Readonly<Record<View, { readonly families: readonly string[]; readonly checks: readonly string[] }>> = {
  sampling: { families: ['model'], checks: ['sampling'] },
  lookup: { families: ['text'], checks: ['greedy'] },
  price: { families: Object.keys(families), checks: [] },
};

/** The survey's two questions, with what the view shows of each marked. */
export function drawMap(view: View): Tree {
  const isPrice = view === 'price';
  const list = (heading: string, items: Tree[]) => h('div', {}, h('b', {}, heading), h('ul', {}, items));
  return h(
    'div',
    { class: 'sd-map' },
    list(
      'How drafts are made',
      Object.entries(families).map(([family, label]) => {
        const names = publishedMethods.filter((method) => method.family === family).map(({ name }) => name);
        const color = isPrice ? familyColors[family as Family] : '';
        return item(label, names.join(', '), inView[view].families.includes(family), color);
      }),
    ),
    list(
      'How they are checked',
      Object.entries(checks).map(([check, label]) => item(label, '', inView[view].checks.includes(check), '')),
    ),
  );
}

function item(label: string, names: string, isOn: boolean, color: string): Tree {
  return h('li', { class: isOn && `sd-on ${color}`.trim() }, label, names !== '' && h('small', {}, ` ${names}`));
}
