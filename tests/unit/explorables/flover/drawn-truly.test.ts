import { describe, expect, it } from 'vitest';
import { chartTips } from '../../../../src/explorables/flover/chart.ts';
import { eventsOf, staysOf } from '../../../../src/explorables/flover/events.ts';
import { policies } from '../../../../src/explorables/flover/model.ts';
import { draw, fields, type State } from '../../../../src/explorables/flover/picture.ts';
import { compare, serve } from '../../../../src/explorables/flover/scene.ts';
import { empty } from '../../../../src/explorables/flover/slot-block.ts';
import { defaults } from '../../../../src/explorables/kit/fields.ts';
import { barsOf, cellsOf, elementsOf, numbersIn, textOf } from '../../../../src/explorables/kit/read-back.ts';
import { tipAt } from '../../../../src/explorables/kit/tips.ts';
import type { Tree } from '../../../../src/explorables/kit/tree.ts';

const states: State[] = policies.flatMap((way) =>
  [200, 1000].flatMap((gap) => [9, 36].map((step) => ({ ...defaults(fields), way, gap, step }))),
);
const colors = ['data-1', 'data-2', 'data-3', 'data-4'];

function partOf(tree: Tree, className: string): Tree {
  const [found] = elementsOf(tree, className);
  if (!found) throw new Error(`nothing of class ${className}`);
  return found.tree;
}

/** Units across for one second, read from the labels of the axis. */
function unitsPerSecond(chart: Tree): number {
  const labels = elementsOf(chart, 'axis').flatMap(({ tree }) =>
    tree.children.flatMap((child) => (typeof child === 'object' && child.tag === 'text' ? [child] : [])),
  );
  const last = labels.at(-1);
  return (10 * Number.parseFloat(last?.attributes['x'] ?? '')) / Number(last && textOf(last));
}

describe.each(states)('draws what the model says: $way, gap $gap, step $step', (state) => {
  const tree = draw(state);
  const chart = partOf(tree, 'fl-chart');
  const plan = serve(state, state.way);
  const scale = unitsPerSecond(chart) / 1000;
  const filled = colors.map((color) => cellsOf(chart, color));
  const has = (list: readonly { x: number; y: number; width: number }[], from: number, to: number, top: number) =>
    list.filter(
      ({ x, y, width }) =>
        Math.abs(x - from * scale) < 1.5 && Math.abs(width - (to - from) * scale) < 2 && y >= top && y < top + 14,
    ).length;

  it('the time in which each request makes tokens, waits and is prepared', () => {
    const [waits, prompts] = [cellsOf(chart, 'fl-wait'), cellsOf(chart, 'fl-prompt')];
    for (const { id, arrival, prompt, first, last } of plan.outcomes) {
      const top = 22 + 16 * id;
      expect(has(filled[id % 4] ?? [], first, last, top), `request ${id}`).toBe(1);
      const isLong = (from: number, to: number) => (to - from) * scale > 1.5;
      if (isLong(arrival, prompt)) expect(has(waits, arrival, prompt, top)).toBe(1);
      if (isLong(prompt, first)) expect(has(prompts, prompt, first, top)).toBe(1);
    }
  });

  it('each stay in a slot, and each hole', () => {
    const stays = staysOf(plan.stretches);
    const top = 22 + 12 * 16 + 4 + 52;
    for (const { id, slot, start, end } of stays.filter(
      (stay) => stay.id !== empty && (stay.end - stay.start) * scale > 1,
    )) {
      expect(has(filled[id % 4] ?? [], start, end, top + 14 * slot)).toBe(1);
    }
    const drawn = barsOf(chart, 'fl-idle')
      .map(({ x, y, width }) => ({ x: 10 * x, y, width: 10 * width }))
      .filter(({ y }) => y >= top);
    const holes = stays.filter(({ id }) => id === empty);
    expect(drawn).toHaveLength(holes.length);
    for (const { slot, start, end } of holes) {
      if ((end - start) * scale > 4) expect(has(drawn, start, end, top + 14 * slot)).toBe(1);
    }
  });

  it('nothing but those', () => {
    const held = staysOf(plan.stretches).filter(({ id }) => id !== empty);
    expect(filled.flat().length).toBeLessThanOrEqual(plan.outcomes.length + held.length);
  });

  it('the moment up to which the run is shown', () => {
    const now = eventsOf(plan)[state.step - 1]?.time ?? Number.NaN;
    const [veil] = barsOf(chart, 'fl-veil');
    expect(Math.abs(10 * (veil?.x ?? 0) - now * scale)).toBeLessThan(1.5);
    const clock = textOf(partOf(tree, 'fl-clock'));
    const answered = plan.outcomes.filter(({ finish }) => finish <= now).length;
    expect(numbersIn(clock)[0]).toBe(Number((now / 1000).toFixed(1)));
    expect(clock).toContain(`${answered} of 12 answered`);
  });

  it('the totals of the ways, as bars and as words', () => {
    const rows = compare(state);
    const longest = Math.max(...rows.map(({ measures }) => measures.total));
    const bars = barsOf(tree, 'fl-bar');
    const cells = partOf(tree, 'fl-compare');
    const words = textOf(cells);
    for (const [index, { policy, measures }] of rows.entries()) {
      expect(Math.abs((bars[index]?.width ?? -1) - (100 * measures.total) / longest), policy).toBeLessThan(0.1);
      const numbers = [`${(measures.total / 1000).toFixed(1)} s`, `${(measures.meanLatency / 1000).toFixed(1)} s`];
      expect(words).toContain(`${numbers.join('')}${measures.tokensPerPass.toFixed(1)}`);
    }
  });

  it('and says each part’s numbers where the reader points', () => {
    const tips = chartTips(plan);
    for (const { id, first, last, arrival, finish, steps } of plan.outcomes) {
      const index = tipAt(tips, { x: ((first + last) / 2) * scale, y: 22 + 16 * id + 8 });
      const rounded = [arrival, first].map((time) => Number((time / 1000).toFixed(1)));
      expect(numbersIn(tips[index]?.text ?? '')).toEqual([
        id + 1,
        ...rounded,
        steps,
        Number((finish / 1000).toFixed(1)),
      ]);
    }
    for (const { id, slot, start, end } of staysOf(plan.stretches).filter((stay) => stay.end - stay.start > 500)) {
      const y = 22 + 12 * 16 + 4 + 52 + 14 * slot + 7;
      const { text = '' } = tips[tipAt(tips, { x: ((start + end) / 2) * scale, y })] ?? {};
      const numbers = [slot + 1, ...[start, end].map((time) => Number((time / 1000).toFixed(1)))];
      expect(numbersIn(text)).toEqual(id === empty ? numbers : [...numbers, id + 1]);
    }
  });
});
