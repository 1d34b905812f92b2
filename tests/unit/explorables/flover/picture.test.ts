import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../../src/explorables/flover/events.ts';
import { policies } from '../../../../src/explorables/flover/model.ts';
import { draw, fields, type State, says, stepAt } from '../../../../src/explorables/flover/picture.ts';
import { compare, serve } from '../../../../src/explorables/flover/scene.ts';
import { defaults } from '../../../../src/explorables/kit/fields.ts';
import { type Tree, toHtml } from '../../../../src/explorables/kit/tree.ts';

const state = defaults(fields);
const totals = (setting: Partial<State>) =>
  Object.fromEntries(compare({ ...state, ...setting }).map(({ policy, measures }) => [policy, measures.total / 1000]));

/** Every way with the ends and the middle of the sliders. */
const states: State[] = policies.flatMap((way) =>
  [20, 500, 5000].flatMap((gap) =>
    [0, 2, 100].flatMap((cost) => [0, 1, 17, 36].map((step) => ({ way, gap, cost, step }))),
  ),
);

describe('the default scene', () => {
  it('is one in which fusion leaves holes that reordering closes', () => {
    expect(serve(state, 'fusion').stretches.some(({ holes }) => holes.length > 0)).toBe(true);
    expect(serve(state, 'reordering').stretches.some(({ moves }) => moves.length > 0)).toBe(true);
    expect(serve(state, 'reordering').stretches.every(({ holes }) => holes.length === 0)).toBe(true);
  });

  it('shows fusion several times as fast as one after the other, and faster than batches', () => {
    const { serial = 0, batching = 0, fusion = 0 } = totals({});
    expect(serial / fusion).toBeGreaterThan(3);
    expect(batching / fusion).toBeGreaterThan(1.2);
  });
});

describe('the controls', () => {
  it('take the gain away when traffic is thin, or when a slot costs as much as a pass', () => {
    const thin = totals({ gap: 5000 });
    expect((thin['serial'] ?? 0) / (thin['fusion'] ?? 1)).toBeLessThan(1.3);
    const dear = totals({ cost: 100 });
    expect((dear['serial'] ?? 0) / (dear['reordering'] ?? 1)).toBeLessThan(1.1);
  });

  it('make reordering worth more when a slot costs more', () => {
    const gain = (cost: number) => {
      const { fusion = 0, reordering = 1 } = totals({ cost });
      return fusion / reordering;
    };
    expect(gain(0)).toBe(1);
    expect(gain(20)).toBeGreaterThan(gain(2));
    expect(gain(20)).toBeGreaterThan(1.03);
  });
});

describe('draw', () => {
  it('draws every state with finite numbers and of one height', () => {
    for (const one of states) {
      const html = toHtml(draw(one));
      expect(html).not.toMatch(/NaN|Infinity|undefined|="-\d+(\.\d+)?%"/);
      expect(html.match(/<tr/g)).toHaveLength(1 + policies.length);
    }
  });

  it('keeps the handle of time at its place in the tree, so that a drag is not lost', () => {
    const path = (tree: Tree): string | null => {
      if (tree.attributes['data-drag']) return tree.tag;
      for (const [index, child] of tree.children.entries()) {
        const found = typeof child === 'object' ? path(child) : null;
        if (found !== null) return `${tree.tag}/${index}/${found}`;
      }
      return null;
    };
    expect(new Set(states.map((one) => path(draw(one)))).size).toBe(1);
  });
});

describe('stepAt', () => {
  it('runs from the first event to the last across the chart', () => {
    for (const way of policies) {
      const places = Array.from({ length: 101 }, (_, index) => stepAt({ ...state, way }, index * 10));
      expect(places[0]).toBeGreaterThanOrEqual(1);
      expect(places.at(-1)).toBe(36);
      expect([...places].sort((one, other) => one - other)).toEqual(places);
    }
  });

  it('comes back to the step that is shown there', () => {
    const plan = serve(state, 'reordering');
    const total = eventsOf(plan).at(-1)?.time ?? 0;
    for (const [index, { time }] of eventsOf(plan).entries()) {
      expect(stepAt(state, (time / total) * 1000 + 1e-6)).toBeGreaterThanOrEqual(index + 1);
    }
  });
});

describe('says', () => {
  it('sums a run up', () => {
    expect(says(state)).toBe(
      'All 12 are served after 11.0 s; an answer takes 3.9 s on average. A pass over the weights makes 4.1 tokens. ' +
        '6 moves kept the memory without holes. One after the other they would take 43.5 s, 3.9 times as long.',
    );
  });

  it('tells an event and what it means', () => {
    expect(says({ ...state, step: 0 })).toBe('Nothing has happened yet. Play, or take a step.');
    expect(says({ ...state, step: 17 })).toBe('2.8 s: request 8 begins. A pass over the weights now makes 7 tokens.');
    expect(says({ ...state, way: 'batching', step: 2 })).toContain('joins the open batch');
  });

  it('minds its grammar in every state', () => {
    for (const one of states) {
      expect(says(one)).not.toMatch(/NaN|undefined|(?<=\s)1 (tokens|moves|slots|holes|passes)\b/);
      expect(says(one)).not.toMatch(/(?<=\s)(?!1 )[\d.,]+ (token|move|slot|hole|pass)\b/);
    }
  });
});
