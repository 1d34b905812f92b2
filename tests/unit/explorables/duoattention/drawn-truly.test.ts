import { describe, expect, test } from 'vitest';
import { headMap } from '../../../../src/explorables/duoattention/head-map.ts';
import { fullMemory, memory, settings } from '../../../../src/explorables/duoattention/memory.ts';
import { isKept, lookBack, readText, toy } from '../../../../src/explorables/duoattention/model.ts';
import { draw, fields, memoryOf, type State, says, tips } from '../../../../src/explorables/duoattention/picture.ts';
import { questions } from '../../../../src/explorables/duoattention/questions.ts';
import { defaults } from '../../../../src/explorables/kit/fields.ts';
import { gibibyte } from '../../../../src/explorables/kit/kv-cache.ts';
import {
  barsOf,
  cellsOf,
  elementsOf,
  numbersIn,
  pathPoints,
  textOf,
} from '../../../../src/explorables/kit/read-back.ts';
import { stateOf } from '../../../../src/explorables/kit/stops.ts';
import { tipAt } from '../../../../src/explorables/kit/tips.ts';
import type { Tree } from '../../../../src/explorables/kit/tree.ts';

const start = defaults(fields);
const own = Array.from({ length: 30 }, (_, index) => `w${index % 13}`).join(' ');

function parts(tree: Tree, className: string): Tree[] {
  return elementsOf(tree, className).map((found) => found.tree);
}

describe.each([
  { needle: 28, own: '' },
  { needle: 1, own: '' },
  { needle: 60, own: '' },
  { needle: 5, own },
])('the strips of needle $needle', (setting) => {
  const state: State = { ...start, ...setting };
  const text = readText(state.own) ?? undefined;
  const weights = lookBack(state.needle, text);
  const strips = parts(draw(state), 'duo-head');

  test.each([
    ['retrieval', 0, 'data-1'],
    ['streaming', 1, 'data-2'],
  ] as const)('of the %s head have bars as long as its weights, which sum to the full height', (name, index, color) => {
    const strip = strips[index];
    if (!strip) throw new Error('no strip');
    const bars = pathPoints(strip, 'duo-bars');
    const drawn = new Map(bars.map(([from, to]) => [Math.floor(from?.[0] ?? -1), (from?.[1] ?? 0) - (to?.[1] ?? 0)]));
    for (const [place, weight] of weights[name].entries()) {
      expect(Math.abs((drawn.get(place) ?? 0) - 30 * weight), `word ${place}`).toBeLessThanOrEqual(0.051);
    }
    expect(parts(strip, color).length).toBeGreaterThan(1);
    const kept = pathPoints(strip, 'duo-kept').flatMap(([from, to]) =>
      Array.from({ length: (to?.[0] ?? 0) - (from?.[0] ?? 0) }, (_, at) => (from?.[0] ?? 0) + at),
    );
    const expected = [...weights[name].keys()].filter((place) => name === 'retrieval' || isKept(place, text));
    expect(kept).toEqual(expected);
    expect(cellsOf(strip, 'duo-needle')[0]).toMatchObject({ x: state.needle, width: 1 });
    const words = textOf(strip);
    const isLost = name === 'streaming' && !isKept(state.needle, text);
    if (isLost) expect(words).toContain('needle dropped');
    else expect(words).toContain(`${Math.round(100 * (weights[name][state.needle] ?? 0))} % on the needle`);
  });

  test('say each word’s weight where the reader points', () => {
    for (const name of ['retrieval', 'streaming'] as const) {
      const list = tips[name](state);
      for (const place of [0, 7, state.needle, weights[name].length - 1]) {
        const { text: words = '' } = list[tipAt(list, { x: place + 0.5, y: 10 })] ?? {};
        const isGone = name === 'streaming' && !isKept(place, text);
        const weight = Number((100 * (weights[name][place] ?? 0)).toFixed(1));
        expect(numbersIn(words)).toEqual(isGone ? [place + 1] : [place + 1, weight]);
      }
    }
  });
});

test('a needle that occurs twice in the reader’s text shares the attention of the retrieval head', () => {
  const text = readText(own);
  if (!text) throw new Error('too short');
  const { retrieval } = lookBack(5, text);
  expect(retrieval[5]).toBeCloseTo(retrieval[18] ?? 0, 12);
  expect(retrieval[5] ?? 0).toBeLessThan(0.5);
});

describe.each([
  { model: 'llama2', share: 25, context: 120_000 },
  { model: 'llama3', share: 50, context: 500_000 },
  { model: 'int4', share: 35, context: 3_300_000 },
  { model: 'llama2', share: 80, context: 400_000 },
] as const)('the panels of $model, $share %, $context tokens', (setting) => {
  const state: State = { ...start, view: 'saves', ...setting };
  const tree = draw(state);
  const map = headMap(settings[state.model], state.share / 100);
  const perLayer = map.map((layer) => layer.filter(Boolean).length);

  test('fill exactly the retrieval heads of the map', () => {
    const [panel] = parts(tree, 'duo-map');
    if (!panel) throw new Error('no map');
    const heads = map[0]?.length ?? 1;
    const filled = new Set(
      pathPoints(panel, 'duo-cells').flatMap(([from, to]) => {
        const row = Math.round((from?.[1] ?? 0) / (128 / heads) - 0.5);
        const [first, end] = [from?.[0] ?? 0, to?.[0] ?? 0].map((x) => Math.round(x / 10));
        return Array.from({ length: (end ?? 0) - (first ?? 0) }, (_, at) => `${(first ?? 0) + at} ${row}`);
      }),
    );
    const expected = map.flatMap((layer, at) => layer.flatMap((isOn, head) => (isOn ? [`${at} ${head}`] : [])));
    expect(filled).toEqual(new Set(expected));
    const all = map.flat().length;
    const count = map.flat().filter(Boolean).length;
    expect(numbersIn(textOf(panel)).slice(0, 2)).toEqual([count, all - count]);
    const list = tips.map(state);
    const { text = '' } = list[tipAt(list, { x: 105, y: 64.5 })] ?? {};
    expect(text.includes('retrieval')).toBe(map[10]?.[Math.floor(64.5 / (128 / heads))]);
  });

  test('draw every piece of both bars at two units for a GiB, and the line at 80', () => {
    const [panel] = parts(tree, 'duo-memory');
    if (!panel) throw new Error('no memory');
    const rows = [
      fullMemory(settings[state.model], state.context),
      memory(settings[state.model], state.context, perLayer),
    ];
    const pieces = ['quiet', 'data-1', 'data-2'].map((name) => barsOf(panel, name));
    for (const [row, { weights, retrieval, buffers, streaming, total }] of rows.entries()) {
      let from = 0;
      for (const [index, bytes] of [weights, retrieval + buffers, streaming].entries()) {
        const { x = -9, width = -9 } = pieces[index]?.[row] ?? {};
        const [left, right] = [from, from + bytes].map((value) => Math.min(320, (2 * value) / gibibyte));
        expect(Math.abs(x - (left ?? 0))).toBeLessThan(0.5);
        expect(Math.abs(width - (right ?? 0) + (left ?? 0))).toBeLessThan(0.5);
        const list = tips.memory(state);
        expect(numbersIn(list[3 * row + index]?.text ?? '')).toEqual([Number((bytes / gibibyte).toFixed(2))]);
        from += bytes;
      }
      expect(textOf(panel)).toContain(`${(total / gibibyte).toFixed(1)} GiB`);
    }
    expect(pathPoints(panel, 'duo-limit').map(([from]) => from?.[0])).toEqual([160, 160]);
  });

  test('are summed up in numbers of the formula', () => {
    const { full, duo } = memoryOf(state);
    const [large, small] = [full.total / gibibyte, duo.total / gibibyte];
    const numbers = [state.share, small.toFixed(1), large.toFixed(1), (large / small).toFixed(2)].map(Number);
    expect(numbersIn(says(state)).slice(0, 4)).toEqual(numbers);
  });
});

describe('the questions', () => {
  test('are three, and the model decides each for one of its guesses', () => {
    const answers = questions.map((stop) => stop.guesses[stop.answer(stateOf(fields, stop))]);
    expect(answers).toEqual(['None', 'About half or fewer', 'About 2.5 times']);
  });

  test('are answered with the numbers of the model', () => {
    const [first, second, third] = questions.map((stop) => numbersIn(stop.tell(stateOf(fields, stop))));
    const place = toy.words - 36;
    expect(first).toEqual([0, Math.round(100 * (lookBack(place).retrieval[place] ?? 0))]);
    expect(second?.slice(0, 2)).toEqual([3, 8]);
    const { full, duo } = memoryOf({ ...start, share: 25, context: 134_000 });
    const gib = (bytes: number) => Number((bytes / gibibyte).toFixed(1));
    const ratio = Number((full.total / duo.total).toFixed(2));
    // “Llama-2-7B” is in the question only.
    expect(third).toEqual([ratio, gib(duo.total), gib(full.total), gib(duo.weights)]);
  });
});
