import { remember } from '../kit/remember.ts';
import type { Tip } from '../kit/tips.ts';
import { h, round, type Tree } from '../kit/tree.ts';
import { seconds } from './comparison.ts';
import { type Stay, staysOf } from './events.ts';
import { count } from './scene.ts';
import { measure, type Outcome, type Schedule } from './schedule.ts';
import { empty } from './slot-block.ts';

/**
 * Lanes of requests over the slots of memory, on one axis of time. Words stand at percents across and pixels down, so
 * that they keep their size at any width; marks are in a stretched picture of the same height, 1000 units wide.
 */
const lanes = { top: 22, row: 16 } as const;
const axisTop = lanes.top + count * lanes.row + 4;
const block = { top: axisTop + 52, row: 14 } as const;
/** As `.fl-chart` has it in style.css. */
const height = block.top + count * block.row;
const width = 1000;

/** The colors that requests take in turn: one is the same in its lane and in its slots. */
const colors = ['data-1', 'data-2', 'data-3', 'data-4'] as const;

/** A place across, in units of the marks, from a time. */
type Across = (time: number) => number;

/** What lies after `now` is veiled. */
export function chart(plan: Schedule, now: number, memoryTitle: string): Tree {
  const x = (now / measure(plan).total) * width;
  const veil = { x: percent(x), y: lanes.top, width: percent(width - x), height: height - lanes.top };
  const line = { x1: percent(x), x2: percent(x), y1: lanes.top - 4, y2: height };
  return h(
    'svg',
    { class: 'fl-chart', role: 'img', 'aria-label': label },
    lanesTitle,
    wholeRun(plan),
    // Always there, also with nothing to veil: the handle must stay the same node while it is dragged.
    h('rect', { class: 'fl-veil', ...veil }),
    heading(block.top - 10, memoryTitle),
    h('line', { class: 'fl-now', ...line, visibility: x < width ? null : 'hidden' }),
    handle,
  );
}

const wholeRun = remember((plan: Schedule): Tree => {
  const { total } = measure(plan);
  const across: Across = (time) => (time / total) * width;
  const stays = staysOf(plan.stretches);
  const held = stays.filter(({ id }) => id !== empty);
  const holes = stays.filter(({ id }) => id === empty);
  const done = plan.outcomes.filter(({ last, finish }) => finish > last).map((outcome) => heldBack(outcome, across));
  return h(
    'g',
    {},
    axis(total, across),
    h('g', {}, ...plan.outcomes.map((outcome) => laneNumber(outcome, across))),
    h('g', { class: 'fl-idle' }, ...done, ...holes.map(hole(across))),
    stretched(...marks(plan, held, across)),
    h('g', { class: 'fl-holders' }, ...held.map(holder(across))),
  );
});

/** The chart's time at a place of its marks. */
export function timeAt(plan: Schedule, x: number): number {
  return (x / width) * measure(plan).total;
}

const label = 'When each request waits and works, and which slots of memory it holds';
const lanesTitle = heading(12, 'The requests, one lane each');
const handle = h(
  'svg',
  { ...stretchedBox(), 'data-tips': 'chart', role: 'img', 'aria-label': 'Numbers of the chart: use the arrow keys' },
  h('rect', { width, height, fill: 'none', 'data-drag': 'step' }),
);

/** What each lane and each slot says when the reader points at it. */
export function chartTips(plan: Schedule): readonly Tip[] {
  const { total } = measure(plan);
  const span = (from: number, to: number) => ({ x: (from / total) * width, width: ((to - from) / total) * width });
  const lanesTips = plan.outcomes.map(({ id, arrival, first, finish, steps }) => ({
    ...span(arrival, finish),
    y: laneTop(id),
    height: lanes.row,
    text: `Request ${id + 1}: arrives at ${seconds(arrival)}, begins at ${seconds(first)}, has its ${steps} tokens at ${seconds(finish)}.`,
  }));
  const slotTips = staysOf(plan.stretches).map(({ id, slot, start, end }) => ({
    ...span(start, end),
    y: slotTop(slot),
    height: block.row,
    text: `Slot ${slot + 1}, ${seconds(start)} to ${seconds(end)}: ${id === empty ? 'a hole' : `request ${id + 1}`}.`,
  }));
  return [...lanesTips, ...slotTips];
}

function stretched(...children: Tree[]): Tree {
  return h('svg', stretchedBox(), ...children);
}

function stretchedBox() {
  return { width: '100%', height, viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' };
}

function heading(y: number, text: string): Tree {
  return h('text', { class: 'fl-heading', x: 0, dx: -20, y }, text);
}

function percent(x: number): string {
  return `${Math.round(x) / 10}%`;
}

function axis(total: number, across: Across): Tree {
  const seconds = total / 1000;
  const step = [0.5, 1, 2, 5, 10, 20, 50].find((size) => seconds / size <= 6) ?? 100;
  const ticks = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => index * step);
  const words = ticks.map((tick) => {
    const x = across(tick * 1000);
    const anchor = x > 0.96 * width ? 'end' : 'middle';
    return h('text', { x: percent(x), y: axisTop + 14, 'text-anchor': anchor }, tick === 0 ? '0 s' : String(tick));
  });
  const lines = ticks.map((tick) => `M${round(across(tick * 1000))} ${lanes.top}V${height}`).join('');
  return h('g', { class: 'axis' }, stretched(h('path', { class: 'fl-thin', d: lines })), ...words);
}

const laneTop = (id: number) => lanes.top + id * lanes.row;
const slotTop = (slot: number) => block.top + slot * block.row;
const slotMiddle = (slot: number) => slotTop(slot) + block.row / 2;

/** It stands where the request arrives. */
function laneNumber({ id, arrival }: Outcome, across: Across): Tree {
  return h('text', { x: percent(across(arrival)), dx: -4, y: laneTop(id) + 12, 'text-anchor': 'end' }, String(id + 1));
}

function heldBack({ id, last, finish }: Outcome, across: Across): Tree {
  const length = percent(across(finish - last));
  return h('rect', { x: percent(across(last)), y: laneTop(id) + 2, width: length, height: lanes.row - 4 });
}

const hole = (across: Across) => (stay: Stay) =>
  h('rect', {
    x: percent(across(stay.start)),
    y: slotTop(stay.slot) + 1,
    width: percent(across(stay.end - stay.start)),
    height: block.row - 2,
  });

const holder = (across: Across) => (stay: Stay) =>
  h('text', { x: percent(across(stay.start)), dx: 3, y: slotTop(stay.slot) + 11 }, String(stay.id + 1));

/** Everything that has no words, in few shapes. */
function marks({ outcomes, stretches }: Schedule, held: readonly Stay[], across: Across): Tree[] {
  const bar = (from: number, to: number, y: number, high: number) => {
    const [start, end] = [from, to].map((time) => Math.round(across(time)));
    const length = (end ?? 0) - (start ?? 0);
    return length > 0 ? `M${start} ${y}h${length}v${high}h-${length}z` : '';
  };
  const filled = (color: number) => {
    const isIts = ({ id }: { readonly id: number }) => id % colors.length === color;
    const working = outcomes
      .filter(isIts)
      .map(({ id, first, last }) => bar(first, last, laneTop(id) + 2, lanes.row - 4));
    const holding = held.filter(isIts).map(({ slot, start, end }) => bar(start, end, slotTop(slot) + 1, block.row - 2));
    return working.join('') + holding.join('');
  };
  const waiting = outcomes.map(({ id, arrival, prompt }) => bar(arrival, prompt, laneTop(id) + 7, 2));
  const preparing = outcomes.map(({ id, prompt, first }) => bar(prompt, first, laneTop(id) + 2, lanes.row - 4));
  const moves = stretches.flatMap(({ start, moves }) => moves.map((move) => ({ ...move, x: round(across(start)) })));
  return [
    h('path', { class: 'fl-wait', d: waiting.join('') }),
    h('path', { class: 'fl-prompt', d: preparing.join('') }),
    ...colors.map((name, color) => h('path', { class: name, d: filled(color) })),
    h('path', {
      class: 'fl-move',
      d: moves.map(({ x, from, to }) => `M${x} ${slotMiddle(from)}V${slotMiddle(to)}`).join(''),
    }),
    // A line of no length with a round cap is a dot that is not stretched.
    h('path', { class: 'fl-dot', d: moves.map(({ x, to }) => `M${x} ${slotMiddle(to)}h0`).join('') }),
  ];
}
