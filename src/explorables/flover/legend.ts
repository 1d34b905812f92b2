import { h, type Tree } from '../kit/tree.ts';

/** What the marks of the chart mean. */
export const legend: Tree = h(
  'ul',
  { class: 'fl-legend' },
  entry('waits', h('path', { class: 'fl-wait', d: 'M0 4h18v2h-18z' })),
  entry('pre-processing', h('path', { class: 'fl-prompt', d: 'M1 1h16v8h-16z' })),
  entry('makes tokens', h('path', { class: 'data-2', d: 'M0 0h18v10h-18z' })),
  entry('finished, but still processed', hatch(), h('path', { class: 'fl-idle', d: 'M0 0h18v10h-18z' })),
  entry(
    'moved to another slot',
    h('path', { class: 'fl-move', d: 'M9 -2V8' }),
    h('path', { class: 'fl-dot', d: 'M9 8h0' }),
  ),
);

function entry(text: string, ...marks: Tree[]): Tree {
  return h('li', {}, h('svg', { 'aria-hidden': 'true' }, ...marks), text);
}

/** The chart uses it too. */
function hatch(): Tree {
  const size = { id: 'fl-hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return h('pattern', size, h('rect', { class: 'quiet', width: 1.5, height: 5 }));
}
