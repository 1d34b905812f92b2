import { describe, expect, it } from 'vitest';
import { defaults } from '../../../../src/explorables/kit/fields.ts';
import {
  barsOf,
  cellsOf,
  circlesOf,
  elementsOf,
  numbersIn,
  pathPoints,
  textOf,
} from '../../../../src/explorables/kit/read-back.ts';
import { stateOf } from '../../../../src/explorables/kit/stops.ts';
import { tipAt } from '../../../../src/explorables/kit/tips.ts';
import type { Tree } from '../../../../src/explorables/kit/tree.ts';
import { expectedTokens, stepPrice } from '../../../../src/explorables/speculative-decoding/expected-speed.ts';
import { fields, look, type State, words } from '../../../../src/explorables/speculative-decoding/model.ts';
import { draw, tips } from '../../../../src/explorables/speculative-decoding/picture.ts';
import { impliedPrice, publishedMethods } from '../../../../src/explorables/speculative-decoding/published-methods.ts';
import { questions } from '../../../../src/explorables/speculative-decoding/questions.ts';

const start = defaults(fields);
const [column, edge, half] = [100, 8, 42];

function partOf(tree: Tree, className: string): Tree {
  const [found] = elementsOf(tree, className);
  if (!found) throw new Error(`nothing of class ${className}`);
  return found.tree;
}

describe.each<Partial<State>>([
  {},
  { repair: 'target', words: 200 },
  { target: [70, 0, 10, 15, 5], drafter: [20, 20, 20, 20, 20], words: 7 },
])('the columns of %o', (part) => {
  const state: State = { ...start, ...part };
  const seen = look(state);
  const tree = draw(state);
  const bars = partOf(tree, 'sd-bars');

  /** The lower and the upper edge of the block that begins at a place, in shares. */
  const block = (className: string, left: number) =>
    cellsOf(bars, className)
      .filter(({ x }) => Math.abs(x - left) < 0.5)
      .map(({ y, height }) => [(100 - y - height) / 100, (100 - y) / 100]);

  it('fill what both want, and outline what either wants beyond it', () => {
    for (const index of words.keys()) {
      const [p, q] = [seen.target[index] ?? 0, seen.drafter[index] ?? 0];
      const left = column * index + edge;
      const both = Math.min(p, q);
      const expected = (high: number, low: number) =>
        high > low ? [[expect.closeTo(low, 4), expect.closeTo(high, 4)]] : [];
      expect(block('sd-kept', left)).toEqual(expected(both, 0));
      expect(block('sd-refused', left)).toEqual(expected(q, both));
      expect(block('sd-missing', left + half)).toEqual(expected(p, both));
    }
  });

  it('have their grips and their dots at the shares', () => {
    const tops = (className: string) =>
      elementsOf(bars, 'sd-grip')
        .filter(({ tree: { attributes } }) => attributes['class']?.includes(className))
        .flatMap(({ tree: grip }) => pathPoints(grip, className).map(([from]) => (100 - (from?.[1] ?? 0)) / 100));
    for (const [index, share] of seen.target.entries()) expect(tops('data-1')[index]).toBeCloseTo(share, 4);
    for (const [index, share] of seen.drafter.entries()) expect(tops('data-2')[index]).toBeCloseTo(share, 4);
    const dots = pathPoints(bars, 'sd-dot').map(([from]) => (100 - (from?.[1] ?? 0)) / 100);
    for (const [index, count] of seen.counts.entries()) expect(dots[index]).toBeCloseTo(count / seen.written, 3);
    const aims = pathPoints(bars, 'sd-off').map(([from]) => (100 - (from?.[1] ?? 0)) / 100);
    for (const [index, share] of seen.target.entries()) expect(aims[index]).toBeCloseTo(share, 4);
  });

  it('say their numbers where the reader points', () => {
    const list = tips.shares(state);
    for (const [index, share] of seen.target.entries()) {
      const { text = '' } = list[tipAt(list, { x: column * index + edge + half + 20, y: 50 })] ?? {};
      const both = Math.round(100 * Math.min(share, seen.drafter[index] ?? 0));
      const count = seen.counts[index] ?? 0;
      const written = Number(((100 * count) / seen.written).toFixed(1));
      expect(numbersIn(text)).toEqual([Math.round(100 * share), both, count, written]);
    }
  });

  it('have meters for the guesses kept and for the misfit, with their marks', () => {
    const meters = partOf(tree, 'sd-meters').children.filter((child) => typeof child === 'object');
    const [kept, misfit] = meters.map((meter) => ({
      full: barsOf(meter, 'sd-track')[0]?.width ?? Number.NaN,
      bar: ['data-4', 'data-1', 'ink'].flatMap((name) => barsOf(meter, name))[0]?.width ?? Number.NaN,
      mark: pathPoints(meter, 'sd-mark')[0]?.[0]?.[0] ?? Number.NaN,
      text: textOf(meter),
    }));
    expect((kept?.bar ?? 0) / (kept?.full ?? 1)).toBeCloseTo(seen.kept ?? 0, 3);
    expect((kept?.mark ?? 0) / (kept?.full ?? 1)).toBeCloseTo(seen.alpha, 3);
    expect(kept?.text).toContain(`${(100 * (seen.kept ?? 0)).toFixed(1)} %`);
    // The limit is at a quarter of the scale.
    expect((misfit?.mark ?? 0) / (misfit?.full ?? 1)).toBe(0.25);
    const share = Math.min(1, seen.test.statistic / (4 * seen.limit));
    expect((misfit?.bar ?? 0) / (misfit?.full ?? 1)).toBeCloseTo(share, 3);
    expect(misfit?.text).toContain(`the limit, ${seen.limit.toFixed(1)}`);
  });
});

describe('the plane', () => {
  const state: State = { ...start, view: 'price', guesses: 6, cost: 0.08 };
  const seen = look(state);
  const plane = partOf(draw(state), 'sd-plane');
  const labels = elementsOf(plane, 'axis').map(({ tree: axis }) =>
    axis.children.flatMap((child) => (typeof child === 'object' && child.tag === 'text' ? [child] : [])),
  );

  /** From a place to a value: a logarithmic scale through the outermost labels of an axis. */
  const inverse = (axis: number, along: 'x' | 'y') => {
    const ends = [labels[axis]?.[0], labels[axis]?.at(-1)].map((label) => ({
      at: Number(label?.attributes[along]) - (along === 'y' ? 4 : 0),
      value: Math.log(Number(label ? textOf(label) : '')),
    }));
    const [from = { at: 0, value: 0 }, to = { at: 1, value: 1 }] = ends;
    return (place: number) => Math.exp(from.value + ((place - from.at) / (to.at - from.at)) * (to.value - from.value));
  };
  const [tokensAt, priceAt] = [inverse(0, 'y'), inverse(1, 'x')];
  const near = (value: number, expected: number) => expect(Math.abs(value / expected - 1)).toBeLessThan(0.012);

  it('has the reader’s dots from no guess to eight, a large one at the chosen, a ring at the fastest', () => {
    const small = pathPoints(plane, 'sd-small').map(([from]) => from ?? [0, 0]);
    expect(small).toHaveLength(9);
    for (const [length, [x, y]] of small.entries()) {
      near(priceAt(x), stepPrice(length, state.cost));
      near(tokensAt(y), expectedTokens(seen.alpha, length));
    }
    const [ring] = circlesOf(plane, 'sd-ring');
    near(priceAt(ring?.x ?? 0), stepPrice(seen.best, state.cost));
    const [hold] = circlesOf(plane, 'sd-hold');
    near(priceAt(hold?.x ?? 0), seen.price);
    near(tokensAt(hold?.y ?? 0), seen.tokens);
  });

  it('has two dots for each method, in the color of its family', () => {
    const colors = { model: 'data-2', text: 'data-4', heads: 'data-3', self: 'ink', other: 'quiet' };
    for (const [family, color] of Object.entries(colors)) {
      const own = publishedMethods.filter((method) => method.family === family);
      const dots = elementsOf(plane, 'sd-dot7')
        .filter(({ tree: { attributes } }) => attributes['class']?.split(' ').includes(color))
        .flatMap(({ tree: shape }) => pathPoints(shape, color).map(([from]) => from ?? [0, 0]));
      const measured = own.flatMap(({ a100, rtx3090 }) => [a100, rtx3090]);
      expect(dots).toHaveLength(measured.length);
      for (const [index, { tokens, speedUp }] of measured.entries()) {
        near(priceAt(dots[index]?.[0] ?? 0), impliedPrice({ tokens, speedUp }));
        near(tokensAt(dots[index]?.[1] ?? 0), tokens);
      }
    }
  });

  it('has look-up on the text as a diamond at the price of one pass', () => {
    const [diamond] = cellsOf(plane, 'data-4').filter(({ width }) => width === 12);
    const { tokens, passes } = seen.job.measure;
    near(priceAt((diamond?.x ?? 0) + 6), 1);
    near(tokensAt((diamond?.y ?? 0) + 6), tokens / passes);
  });

  it('has lines of equal speed', () => {
    const lines = pathPoints(plane, 'sd-equal');
    for (const [index, times] of [1, 1.5, 2, 3, 4].entries()) {
      for (const [x, y] of lines[index] ?? []) near(tokensAt(y) / priceAt(x), times);
    }
  });

  it('says each dot’s numbers', () => {
    const list = tips.plane(state);
    const sps = list.find(({ text }) => text.startsWith('SpS on the A100'));
    expect(numbersIn(sps?.text ?? '').slice(-3)).toEqual([2.28, 1.5, 1.52]);
    const six = list.find(({ text }) => text.includes('guesses a step 6:'));
    expect(numbersIn(six?.text ?? '')).toEqual([
      6,
      ...[seen.tokens, seen.price, seen.speedUp].map((value) => Number(value.toFixed(2))),
    ]);
  });
});

describe('the two runs', () => {
  it.each(['write', 'summarize', 'edit'] as const)(
    '%s: bars as long as their passes, and marked what was kept',
    (job) => {
      const state: State = { ...start, view: 'lookup', job };
      const { job: run } = look(state);
      const tree = draw(state);
      const runs = partOf(tree, 'sd-runs');
      const [alone, guessed] = [barsOf(runs, 'quiet')[0]?.width ?? 0, barsOf(runs, 'data-4')[0]?.width ?? 0];
      expect(guessed / alone).toBeCloseTo(run.measure.passes / run.passesAlone, 3);
      expect(numbersIn(textOf(runs).replace('look-up', 'look-up '))).toContain(run.measure.passes);
      const perPass = Number((run.measure.tokens / run.measure.passes).toFixed(2));
      expect(numbersIn(tips.runs(state)[1]?.text ?? '')).toEqual([run.measure.tokens, run.measure.passes, perPass]);
      const text = partOf(tree, 'sd-text');
      expect(textOf(text)).toBe(run.pieces.join(''));
      let at = 0;
      const kept = run.passes.map((pass) => {
        const guess = run.pieces.slice(at, at + pass.kept).join('');
        at += pass.wrote;
        return guess;
      });
      expect(elementsOf(text, 'sd-guessed').map(({ tree: mark }) => textOf(mark))).toEqual(kept.filter(Boolean));
    },
  );
});

describe('the map', () => {
  it.each([
    ['sampling', ['by a smaller model', 'by sampling: the same distribution']],
    ['lookup', ['from text: the prompt, a store', 'by first choice: the same text']],
  ] as const)('of the view %s marks how drafts are made and how they are checked there', (view, labels) => {
    const marked = elementsOf(draw({ ...start, view }), 'sd-on').map(({ tree }) => tree.children[0]);
    expect(marked).toEqual(labels);
  });
});

describe('the questions', () => {
  it('are three, and the model decides each for one of its guesses', () => {
    const answers = questions.map((stop) => stop.guesses[stop.answer(stateOf(fields, stop))]);
    expect(answers).toEqual(['No', 'More than 3', '2 to 6']);
  });

  it('are answered with the numbers of the model', () => {
    const [first, second, third] = questions.map((stop) => numbersIn(stop.tell(stateOf(fields, stop))));
    const two = (value: number) => Number(value.toFixed(2));
    const wrong = look({ ...start, repair: 'target', words: 200 });
    const fair = look({ ...start, words: 200 });
    expect(first).toEqual([
      5000,
      Math.round(wrong.test.statistic),
      Number(wrong.limit.toFixed(1)),
      Number(fair.test.statistic.toFixed(1)),
    ]);
    const [edit, write] = (['edit', 'write'] as const).map((job) => look({ ...start, job }).job);
    expect(second).toEqual([
      two((edit?.measure.tokens ?? 0) / (edit?.measure.passes ?? 1)),
      edit?.measure.passes,
      edit?.passesAlone,
      two((write?.measure.tokens ?? 0) / (write?.measure.passes ?? 1)),
    ]);
    const seen = look(start);
    expect(third).toEqual([seen.best, 68, two(seen.bestSpeedUp), 8, two(look({ ...start, guesses: 8 }).speedUp)]);
  });
});
