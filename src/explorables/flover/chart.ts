import { h, type Tree } from '../kit/tree.ts';
import { staysOf } from './events.ts';
import { count } from './scene.ts';
import { measure, type Outcome, type Schedule } from './schedule.ts';
import { empty } from './slot-block.ts';

/**
 * The chart has no viewBox: across it is measured in percent, down in pixels, so that its words keep their size at any
 * width. Height must agree with `.fl-chart` in style.css.
 */
const lanes = { top: 22, row: 16 } as const;
const axisTop = lanes.top + count * lanes.row + 4;
const block = { top: axisTop + 52, row: 14 } as const;
const bottom = block.top + count * block.row;

/** A place across, from a time. */
type Across = (time: number) => string;

/** Lanes of requests over the slots of the shared block, on one axis of time. What lies after `now` is veiled. */
export function chart(plan: Schedule, now: number, memoryTitle: string): Tree {
  const { total } = measure(plan);
  const across: Across = (time) => `${((time / total) * 100).toFixed(2)}%`;
  const veil = h('rect', {
    class: 'fl-veil',
    x: across(now),
    y: lanes.top,
    width: across(total - now),
    height: bottom - lanes.top,
  });
  return h(
    'svg',
    {
      class: 'fl-chart',
      role: 'img',
      'aria-label': 'When each request waits and works, and which slots of memory it holds',
    },
    heading(12, `${count} requests, one lane each`),
    heading(block.top - 10, memoryTitle),
    axis(total, across),
    h(
      'g',
      {},
      plan.outcomes.map((outcome) => lane(outcome, across)),
    ),
    memory(plan, across),
    now < total && [
      veil,
      h('line', { class: 'fl-now', x1: across(now), x2: across(now), y1: lanes.top - 4, y2: bottom }),
    ],
    timeHandle(),
  );
}

/** The chart's time at a place of the handle, whose units run from 0 to 1000. */
export function timeAt(plan: Schedule, x: number): number {
  return (x / 1000) * measure(plan).total;
}

function timeHandle(): Tree {
  const whole = { x: 0, y: 0, width: '100%', height: '100%', viewBox: '0 0 1000 1', preserveAspectRatio: 'none' };
  return h('svg', whole, h('rect', { width: 1000, height: 1, fill: 'none', 'data-drag': 'step' }));
}

function heading(y: number, text: string): Tree {
  return h('text', { class: 'fl-heading', x: 0, dx: -20, y }, text);
}

function axis(total: number, across: Across): Tree {
  const seconds = total / 1000;
  const step = [0.5, 1, 2, 5, 10, 20, 50].find((size) => seconds / size <= 6) ?? 100;
  const ticks = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => index * step);
  return h(
    'g',
    { class: 'axis' },
    ticks.map((tick) => {
      const x = across(tick * 1000);
      return h('line', { class: 'fl-grid', x1: x, x2: x, y1: lanes.top, y2: bottom });
    }),
    ticks.map((tick) => {
      const isLast = tick * 1000 > 0.96 * total;
      const at = { x: across(tick * 1000), y: axisTop + 14, 'text-anchor': isLast ? 'end' : 'middle' };
      return h('text', at, tick === 0 ? '0 s' : String(tick));
    }),
  );
}

function bar(from: number, to: number, across: Across, rest: Readonly<Record<string, string | number>>): Tree {
  return h('rect', { ...rest, x: across(from), width: across(Math.max(0, to - from)) });
}

/** Color is identity: the same for a request's lane and its slots. */
function color(id: number): string {
  return `data-${(id % 4) + 1}`;
}

function lane(outcome: Outcome, across: Across): Tree {
  const { id, arrival, prompt, first, last, finish } = outcome;
  const y = lanes.top + id * lanes.row;
  const thin = { y: y + 7, height: 2 };
  const thick = { y: y + 2, height: lanes.row - 4 };
  return h(
    'g',
    { class: color(id) },
    h('text', { x: across(arrival), dx: -4, y: y + 12, 'text-anchor': 'end' }, String(id + 1)),
    bar(arrival, prompt, across, { ...thin, class: 'fl-wait' }),
    bar(prompt, first, across, { ...thick, class: 'fl-prompt' }),
    bar(first, last, across, thick),
    finish > last && bar(last, finish, across, { ...thick, class: 'fl-idle' }),
  );
}

function memory({ stretches }: Schedule, across: Across): Tree {
  const top = (slot: number) => block.top + slot * block.row;
  const middle = (slot: number) => top(slot) + block.row / 2;
  return h(
    'g',
    {},
    hatch(),
    staysOf(stretches).map(({ id, slot, start, end }) => {
      const place = { y: top(slot) + 1, height: block.row - 2 };
      if (id === empty) return bar(start, end, across, { ...place, class: 'fl-idle' });
      return h(
        'g',
        { class: color(id) },
        bar(start, end, across, place),
        h('text', { class: 'fl-holder', x: across(start), dx: 3, y: top(slot) + 11 }, String(id + 1)),
      );
    }),
    stretches.flatMap(({ start, moves }) =>
      moves.map(({ from, to }) =>
        h(
          'g',
          { class: 'fl-move' },
          h('line', { x1: across(start), x2: across(start), y1: middle(from), y2: middle(to) }),
          h('circle', { cx: across(start), cy: middle(to), r: 3 }),
        ),
      ),
    ),
  );
}

function hatch(): Tree {
  const size = { id: 'fl-hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return h('pattern', size, h('rect', { class: 'quiet', width: 1.5, height: 5 }));
}

/** What the marks mean; it stands above the chart. */
export function legend(): Tree {
  const box = { width: 18, height: 10 };
  const mark = (text: string, ...marks: Tree[]) =>
    h('li', {}, h('svg', { ...box, class: 'fl-key data-2', 'aria-hidden': 'true' }, ...marks), text);
  const move = [h('line', { x1: 9, x2: 9, y1: -2, y2: 8 }), h('circle', { cx: 9, cy: 8, r: 3 })];
  return h(
    'ul',
    { class: 'fl-legend' },
    mark('waits', h('rect', { class: 'fl-wait', y: 4, width: 18, height: 2 })),
    mark('pre-processing', h('rect', { ...box, class: 'fl-prompt' })),
    mark('makes tokens', h('rect', box)),
    mark('finished, but still processed', h('rect', { ...box, class: 'fl-idle' })),
    mark('moved to another slot', h('g', { class: 'fl-move' }, move)),
  );
}
