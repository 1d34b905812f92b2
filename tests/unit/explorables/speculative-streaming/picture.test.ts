import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../../../src/explorables/kit/fields.ts';
import {
  barsOf,
  elementsOf,
  numbersIn,
  pathPoints,
  textOf,
  titlesOf,
} from '../../../../src/explorables/kit/read-back.ts';
import { stateOf } from '../../../../src/explorables/kit/stops.ts';
import { type Tree, toHtml } from '../../../../src/explorables/kit/tree.ts';
import {
  headNumbers,
  largeModels,
  speedOverDraftModel,
  streamNumbers,
} from '../../../../src/explorables/speculative-streaming/analytic.ts';
import { decode, vocabulary } from '../../../../src/explorables/speculative-streaming/corpus.ts';
import { treeSize } from '../../../../src/explorables/speculative-streaming/draft.ts';
import { look, prompts } from '../../../../src/explorables/speculative-streaming/model.ts';
import { draw, fields, passIn, type State, says } from '../../../../src/explorables/speculative-streaming/picture.ts';
import { thresholdAt } from '../../../../src/explorables/speculative-streaming/prune-picture.ts';
import { questions } from '../../../../src/explorables/speculative-streaming/questions.ts';
import { drawRows } from '../../../../src/explorables/speculative-streaming/rows-picture.ts';
import {
  drawNumbers,
  drawSpeeds,
  multiples,
} from '../../../../src/explorables/speculative-streaming/table-pictures.ts';
import { fateOf, layout, placesOf } from '../../../../src/explorables/speculative-streaming/tree-picture.ts';

const start = defaults(fields);
const anyState: fc.Arbitrary<State> = fc.record({
  prompt: fc.constantFrom('query' as const, 'log' as const, 'sentence' as const),
  streams: fc.integer({ min: 0, max: 4 }),
  branches: fc.integer({ min: 1, max: 3 }),
  prune: fc.integer({ min: 0, max: 50 }),
  pass: fc.integer({ min: 1, max: 22 }),
});
const fewRuns = { numRuns: 20 };
const squeezed = (text: string) => text.trim().replace(/\s+/g, ' ');

describe('the tree draws what the model says', () => {
  test('a rectangle for each guess: its column is its stream, its part of its parent’s height its probability', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const pass = passIn(state);
        if (!pass) throw new Error('no pass');
        const drawn = ['ss-kept', 'ss-refused', 'ss-cut'].flatMap((name) =>
          barsOf(draw(state), name).map((bar) => ({ ...bar, name })),
        );
        expect(drawn).toHaveLength(pass.guesses.length);
        for (const fate of ['kept', 'refused', 'cut'] as const) {
          const expected = pass.guesses.flatMap((guess, at) => (fateOf(pass, at) === fate ? [guess.level] : []));
          const columns = drawn
            .filter(({ name }) => name === `ss-${fate}`)
            .map(({ x }) => (x - layout.root) / layout.column);
          expect(columns).toEqual(expected);
        }
      }),
      fewRuns,
    );
  });

  test('heights of siblings are as their probabilities and fill their parent', () => {
    const pass = passIn({ ...start, prompt: 'log', pass: 2 });
    const places = placesOf(pass?.guesses ?? []);
    expect(places.length).toBeGreaterThan(3);
    for (const parent of [-1, ...places.keys()]) {
      const children = (pass?.guesses ?? []).flatMap((guess, at) =>
        guess.parent === parent ? [{ ...guess, place: places[at] }] : [],
      );
      const [first] = children;
      if (!first) continue;
      const around = places[parent] ?? { y: 0, height: layout.height };
      expect(children.reduce((sum, { place }) => sum + (place?.height ?? 0), 0)).toBeCloseTo(around.height, 9);
      expect(first.place?.y).toBeCloseTo(around.y, 9);
      for (const { chance, place } of children) {
        expect((place?.height ?? 0) / (first.place?.height ?? 0)).toBeCloseTo(chance / first.chance, 9);
      }
    }
    const tall = barsOf(draw({ ...start, prompt: 'log', pass: 2 }), 'ss-kept')[0];
    const kept = places[pass?.kept[0] ?? -1];
    expect(Math.abs((tall?.height ?? 0) - (kept?.height ?? 0))).toBeLessThanOrEqual(1.01);
    expect(tall?.y).toBeCloseTo(kept?.y ?? -1, 1);
  });

  test('what is struck out is what was pruned, and no other', () => {
    const state = { ...start, prune: 10 };
    const struck = pathPoints(elementsOf(draw(state), 'ss-tree')[0]?.tree as Tree, 'ss-cut').length;
    expect(struck).toBe(passIn(state)?.isLeft.filter((isLeft) => !isLeft).length);
    expect(struck).toBeGreaterThan(0);
  });

  test('each guess tells its numbers', () => {
    const pass = passIn(start);
    const titles = titlesOf(draw(start));
    expect(titles).toHaveLength(pass?.guesses.length ?? -1);
    for (const [at, { token, chance }] of (pass?.guesses ?? []).entries()) {
      expect(titles[at]).toMatch(new RegExp(`${fateOf(pass as NonNullable<typeof pass>, at)}$`));
      expect(titles[at]?.split(':')[0]).toBe(vocabulary[token]);
      const [stream = -9, exit = -9] = numbersIn(titles[at]?.split(': ')[1] ?? '');
      expect(Math.abs(stream - 100 * chance)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(exit - 100 * (pass?.weights[at] ?? 0))).toBeLessThanOrEqual(0.5);
    }
  });
});

describe('the line of numbers draws what the exit gives', () => {
  test('a tick for each guess at its probability, and the threshold between those that are cut and those that are left', () => {
    const state = { ...start, prune: 12, prompt: 'log' as const };
    const picture = elementsOf(draw(state), 'ss-prune')[0]?.tree as Tree;
    const pass = passIn(state);
    const ticks = [...pathPoints(picture, 'quiet'), ...pathPoints(picture, 'ink')].map(([[x = -1] = []]) =>
      thresholdAt(x),
    );
    const expected = (pass?.weights ?? []).map((weight) => Math.min(50, 100 * weight));
    const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b);
    for (const [at, place] of sorted(ticks).entries()) expect(place).toBeCloseTo(sorted(expected)[at] ?? -1, 1);
    const [[[line = -1] = []] = []] = pathPoints(picture, 'ss-threshold');
    expect(thresholdAt(line)).toBeCloseTo(12, 1);
    for (const [[x = -1] = []] of pathPoints(picture, 'ink')) expect(x).toBeGreaterThanOrEqual(line - 0.01);
    expect(picture.attributes['aria-valuenow']).toBe('12');
  });
});

describe('the two rows', () => {
  test('show what was really written: the passes’ words, and the plain run’s', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { passes, plain } = look(state);
        const [streamed, single] = elementsOf(draw(state), 'ss-rows').flatMap(({ tree }) => tree.children) as Tree[];
        const boxes = (row: Tree | undefined) =>
          elementsOf(row as Tree, 'ss-box').map(({ tree }) => squeezed(textOf(tree)).replace(/^\d+ /, ''));
        expect(boxes(streamed).join(' ')).toBe(decode(passes.flatMap(({ written }) => [...written])));
        expect(boxes(single)).toEqual(plain.map((token) => vocabulary[token]));
        expect(elementsOf(streamed as Tree, 'ss-late')).toHaveLength(Math.max(0, passes.length - state.pass));
        expect(elementsOf(single as Tree, 'ss-late')).toHaveLength(Math.max(0, plain.length - state.pass));
      }),
      fewRuns,
    );
  });

  test('are each its own: another plain text changes the second row and not the first', () => {
    const { passes, plain } = look(start);
    const rows = (other: readonly number[]) => drawRows(passes, other, 22).children.map((row) => toHtml(row));
    const [firstBefore, secondBefore] = rows(plain);
    const [firstAfter, secondAfter] = rows(plain.map(() => 0));
    expect(firstAfter).toBe(firstBefore);
    expect(secondAfter).not.toBe(secondBefore);
  });

  test('mark in each box the words that were guessed', () => {
    const { passes } = look(start);
    const boxes = elementsOf(draw({ ...start, pass: 22 }), 'ss-box').slice(0, passes.length);
    for (const [at, { tree }] of boxes.entries()) {
      const bold = tree.children.find((child): child is Tree => typeof child !== 'string' && child.tag === 'b');
      const { written = [], kept = [] } = passes[at] ?? {};
      expect(bold ? textOf(bold) : '').toBe(decode(written.slice(0, kept.length)));
    }
  });
});

describe('the words under the picture', () => {
  test('count guesses and passes as the model does', () => {
    const state = { ...start, prompt: 'log' as const, pass: 2 };
    const pass = passIn(state);
    const { passes, plain } = look(state);
    const numbers = numbersIn(says(state).replace(/“[^”]*”/g, ''));
    expect(numbers).toEqual([
      treeSize(state) - 1,
      pass?.isLeft.filter(Boolean).length,
      2,
      pass?.kept.length,
      passes.length,
      plain.length,
    ]);
    expect(says(state)).toContain(`“${decode(pass?.written ?? [])}”`);
    expect(says(state)).toContain('The text is the same.');
  });

  test('stay with the last pass when the run is over, and say that the first has no guesses', () => {
    expect(says({ ...start, pass: 22 })).toBe(says({ ...start, pass: look(start).passes.length }));
    expect(says({ ...start, pass: 1 })).toContain('no guesses');
    expect(says({ ...start, pass: 0 })).toContain('Nothing is written yet');
  });
});

describe('the questions', () => {
  test('are answered by the model: few passes, less in a sentence, and nothing in the text', () => {
    expect(questions.map((stop) => stop.answer(stateOf(fields, stop)))).toEqual([2, 1, 1]);
    expect(questions[0]?.answer({ ...start, streams: 0 })).toBe(0);
    expect(questions[1]?.answer(start)).toBe(0);
  });

  test('ask about the line that is there', () => {
    expect(numbersIn(questions[0]?.ask ?? '')).toEqual([look(start).plain.length]);
    expect(look({ ...start, prompt: 'sentence' }).plain.length).toBeGreaterThan(4);
  });

  test('tell the model’s numbers', () => {
    const [query, sentence, pruned] = questions.map((stop) => numbersIn(stop.tell(stateOf(fields, stop))));
    const usual = look(start).passes.length;
    expect(query).toEqual([usual, look(start).plain.length, Number((look(start).plain.length / usual).toFixed(1))]);
    const other = look({ ...start, prompt: 'sentence' });
    expect(sentence?.[0]).toBeCloseTo(other.plain.length / other.passes.length, 1);
    expect(pruned).toEqual([look({ ...start, prune: 50 }).passes.length, usual]);
  });
});

test('the beginnings on the page are of lines that training has not seen, and of their kind', () => {
  for (const [kind, prompt] of Object.entries(prompts)) {
    expect(look({ ...start, prompt: kind as State['prompt'] }).plain.length).toBeGreaterThan(3);
    expect(prompt.split(' ').every((word) => vocabulary.includes(word))).toBe(true);
  }
});

describe('pictures beside the tables', () => {
  test('lines of the paper’s figure go through the computed points', () => {
    const lines = pathPoints(drawSpeeds(), 'line');
    expect(lines).toHaveLength(multiples.length);
    const speedAt = (y: number) => (6 * (150 - y)) / 140;
    for (const [at, points] of lines.entries()) {
      for (const [x, y] of points) {
        const ratio = 40 ** ((x - 30) / 270);
        expect(speedAt(y)).toBeCloseTo(speedOverDraftModel(4, ratio, multiples[at] ?? 0), 1);
      }
    }
  });

  test('bars of heads and streams are to scale', () => {
    for (const model of largeModels) {
      const [heads, streams] = barsOf(drawNumbers(model), 'data-1');
      expect(heads?.width).toBe(320);
      expect(streams?.width).toBeCloseTo((320 * streamNumbers(model)) / headNumbers(model), 2);
    }
  });
});

test('four native controls and a mark to drag', () => {
  const html = toHtml(draw(start));
  const names = new Set(Array.from(html.matchAll(/<input[^>]* name="(\w+)"/g), ([, name]) => name));
  expect([...names].toSorted()).toEqual(['branches', 'pass', 'prompt', 'streams']);
  expect(html.match(/role="slider"/g)).toHaveLength(1);
});
