import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../../src/explorables/flover/events.ts';
import { policies } from '../../../../src/explorables/flover/model.ts';
import { readRequests } from '../../../../src/explorables/flover/own-requests.ts';
import { draw, fields, lastStep, type State, says, stepAt } from '../../../../src/explorables/flover/picture.ts';
import { questions } from '../../../../src/explorables/flover/questions.ts';
import { compare, reorderingGain, serve } from '../../../../src/explorables/flover/scene.ts';
import { measure } from '../../../../src/explorables/flover/schedule.ts';
import { defaults } from '../../../../src/explorables/kit/fields.ts';
import { elementsOf, numbersIn } from '../../../../src/explorables/kit/read-back.ts';
import { stateOf } from '../../../../src/explorables/kit/stops.ts';
import { type Tree, toHtml } from '../../../../src/explorables/kit/tree.ts';

const state = defaults(fields);
const totals = (setting: Partial<State>) =>
  Object.fromEntries(compare({ ...state, ...setting }).map(({ policy, measures }) => [policy, measures.total / 1000]));

/** Every way with the ends and the middle of the sliders. */
const states: State[] = policies.flatMap((way) =>
  [20, 500, 5000].flatMap((gap) =>
    [0, 2, 100].flatMap((cost) => [0, 1, 17, 36].map((step) => ({ way, gap, cost, step, own: '' }))),
  ),
);

describe('the default scene', () => {
  it('is one in which fusion leaves holes and reordering closes them, at a gain', () => {
    expect(serve(state, 'fusion').stretches.some(({ holes }) => holes.length > 0)).toBe(true);
    expect(serve(state, 'reordering').stretches.some(({ moves }) => moves.length > 0)).toBe(true);
    expect(serve(state, 'reordering').stretches.every(({ holes }) => holes.length === 0)).toBe(true);
    const { fusion = 0, reordering = 1 } = totals({});
    expect(fusion / reordering).toBeGreaterThan(1.03);
  });

  it('gains no more from reordering than an ordinary draw does', () => {
    const { fusion = 0, reordering = 1 } = totals({});
    const { mean, least, most } = reorderingGain(state, 200);
    expect(Math.abs(fusion / reordering - mean)).toBeLessThan((most - least) / 4);
  });

  it('shows fusion several times as fast as one after the other, and faster than batches', () => {
    const { serial = 0, batching = 0, fusion = 0 } = totals({});
    expect(serial / fusion).toBeGreaterThan(3);
    expect(batching / fusion).toBeGreaterThan(1.2);
  });

  it('asks, and keeps the answers back until another way is chosen', () => {
    expect(says(state)).toMatch(/\? Guess/);
    const hidden = (way: State['way']) => elementsOf(draw({ ...state, way }), 'fl-unknown').length;
    expect(hidden('serial')).toBe(4);
    expect(hidden('fusion')).toBe(0);
  });
});

describe('the questions', () => {
  it('are three, and the model decides each for one of its guesses', () => {
    expect(questions).toHaveLength(3);
    const answers = questions.map((stop) => stop.guesses[stop.answer(stateOf(fields, stop))]);
    expect(answers).toEqual(['About four times', 'Hardly faster', 'Less than a tenth']);
  });

  it('are answered with the numbers of the model', () => {
    const [first, second, third] = questions.map((stop) => numbersIn(stop.tell(stateOf(fields, stop))));
    const of = (setting: Partial<State>) => totals(setting);
    const rounded = (value = Number.NaN, digits = 1) => Number(value.toFixed(digits));
    const now = of({});
    const ratio = (all: Record<string, number>) => rounded((all['serial'] ?? 0) / (all['fusion'] ?? 1));
    const perPass = measure(serve(state, 'fusion')).tokensPerPass;
    expect(first).toEqual([rounded(now['serial']), rounded(now['fusion']), ratio(now), rounded(perPass)]);
    const thin = of({ gap: 5000 });
    expect(second).toEqual([rounded(thin['serial']), rounded(thin['fusion']), ratio(thin)]);
    const saved = 100 * (1 - (now['reordering'] ?? 0) / (now['fusion'] ?? 1));
    const { moves } = measure(serve(state, 'reordering'));
    expect(third).toEqual([moves, rounded(saved, 0), rounded(now['reordering']), rounded(now['fusion'])]);
  });
});

describe('the reader’s own requests', () => {
  it('are served in the order of their arrival, the first at once', () => {
    expect(readRequests('2.5 30, 1 400')).toEqual([
      { id: 0, arrival: 0, steps: 400 },
      { id: 1, arrival: 1500, steps: 30 },
    ]);
    const own: State = { ...state, way: 'fusion', own: '2.5 30, 1 400' };
    expect(serve(own, 'fusion').outcomes.map(({ steps }) => steps)).toEqual([400, 30]);
    expect(lastStep(own)).toBe(6);
    expect(says(own)).toContain('All 2 are served');
    expect(toHtml(draw(own))).toContain('2 of 2 answered');
  });

  it.each(['x', '1', '1 0', '1 2001', '601 5', Array(13).fill('0 1').join(',')])('cannot be “%s”', (own) => {
    expect(readRequests(own)).toBeNull();
    expect(says({ ...state, own })).toContain('cannot be read');
    expect(serve({ ...state, own }, 'fusion').outcomes).toHaveLength(12);
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
    expect(gain(5)).toBeGreaterThan(gain(0.5));
    expect(gain(20)).toBeGreaterThan(gain(5));
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
      expect(stepAt({ ...state, way: 'reordering' }, (time / total) * 1000 + 1e-6)).toBeGreaterThanOrEqual(index + 1);
    }
  });
});

describe('says', () => {
  it('sums a run up in numbers of the model', () => {
    for (const way of policies.slice(1)) {
      const { total, meanLatency, tokensPerPass, moves } = measure(serve(state, way));
      const serial = measure(serve(state, 'serial')).total;
      const withMoves = way === 'reordering' ? [moves, measure(serve(state, 'fusion')).total / 1000] : [];
      const ratio = serial / total >= 1.05 ? [serial / total] : [];
      const numbers = [12, total / 1000, ...ratio, meanLatency / 1000, tokensPerPass, ...withMoves];
      expect(numbersIn(says({ ...state, way }))).toEqual(numbers.map((number) => Number(number.toFixed(1))));
    }
  });

  it('tells an event and what it means', () => {
    const fused: State = { ...state, way: 'fusion' };
    expect(says({ ...fused, step: 0 })).toBe('Nothing has happened yet. Play, or take a step.');
    for (const [index, { kind, id, time }] of eventsOf(serve(fused, 'fusion')).slice(0, -1).entries()) {
      const words = says({ ...fused, step: index + 1 });
      expect(numbersIn(words).slice(0, 2)).toEqual([Number((time / 1000).toFixed(1)), id + 1]);
      expect(words).toContain({ arrival: 'arrives', first: 'begins', finish: 'is answered' }[kind]);
    }
    expect(says({ ...state, way: 'batching', step: 2 })).toContain('joins the open batch');
  });

  it('minds its grammar in every state', () => {
    for (const one of states) {
      expect(says(one)).not.toMatch(/NaN|undefined|(?<=\s)1 (tokens|moves|slots|holes|passes)\b/);
      expect(says(one)).not.toMatch(/(?<=\s)(?!1 )[\d.,]+ (token|move|slot|hole|pass)\b/);
    }
  });
});
