import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestLoss } from '../../../../src/explorables/dycoke/bars-picture.ts';
import { models, prefillWork } from '../../../../src/explorables/dycoke/costs.ts';
import { objects, shape } from '../../../../src/explorables/dycoke/film.ts';
import { drawMemory } from '../../../../src/explorables/dycoke/memory-picture.ts';
import { look } from '../../../../src/explorables/dycoke/model.ts';
import { draw, fields, marksOf, type State } from '../../../../src/explorables/dycoke/picture.ts';
import { cornerOf, frameAt } from '../../../../src/explorables/dycoke/strip-picture.ts';
import { defaults } from '../../../../src/explorables/kit/fields.ts';
import { barsOf, cellsOf, elementsOf, pathPoints, textOf } from '../../../../src/explorables/kit/read-back.ts';
import { type Tree, toHtml } from '../../../../src/explorables/kit/tree.ts';

const start = defaults(fields);
const anyState: fc.Arbitrary<State> = fc.record({
  scene: fc.constantFrom('ball' as const, 'pan' as const, 'cut' as const),
  when: fc.integer({ min: 1, max: 15 }),
  drop: fc.constantFrom(...(fields.drop.stops ?? [])),
  way: fc.constantFrom('once' as const, 'anew' as const),
  word: fc.integer({ min: 0, max: 12 }),
});
const fewRuns = { numRuns: 25 };

/** The tiles that the shapes of a class cover, as "frame:tile"; `middle` is how far below a tile's top a line runs. */
function tilesIn(picture: Tree, className: string, middle: number): string[] {
  return cellsOf(picture, className).flatMap(({ x, y, width }) =>
    Array.from({ length: width }, (_, at) => nameAt(x + at, y - middle)),
  );
}

function nameAt(x: number, y: number): string {
  for (let frame = 0; frame < shape.frames; frame += 1) {
    const [left, top] = cornerOf(frame);
    const [column, row] = [x - left, y - top];
    if (column >= 0 && column < shape.side && row >= 0 && row < shape.side)
      return `${frame}:${row * shape.side + column}`;
  }
  throw new Error(`no tile at ${x} ${y}`);
}

function names(state: State, list: readonly number[]): string[] {
  const { read } = look(state);
  return list.map((index) => `${read[index]?.frame}:${read[index]?.tile}`);
}

const backgrounds = ['dy-0', 'dy-1', 'dy-2', 'dy-3'];

describe('the strip draws what the model says', () => {
  test('tiles that were read are there once, those that were dropped are holes', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const picture = draw(state);
        const drawn = [...backgrounds, 'dy-ball', 'dy-box'].flatMap((name) => tilesIn(picture, name, 0.5));
        expect(drawn.toSorted()).toEqual(
          look(state)
            .read.map(({ frame, tile }) => `${frame}:${tile}`)
            .toSorted(),
        );
      }),
      fewRuns,
    );
  });

  test('objects have their colors, and lighter tiles lighter ones', () => {
    const picture = draw(start);
    const { film } = look(start);
    const at = (name: string) => {
      const [frame = 0, tile = 0] = name.split(':').map(Number);
      return { owner: film.owners[frame]?.[tile], level: film.brightness[frame]?.[tile] ?? Number.NaN };
    };
    for (const name of ['ball', 'box'] as const) {
      const owners = tilesIn(picture, `dy-${name}`, 0.5).map((tile) => at(tile).owner);
      expect(new Set(owners)).toEqual(new Set([objects[name]]));
    }
    const levels = backgrounds.map((name) => tilesIn(picture, name, 0.5).map((tile) => at(tile).level));
    for (let shade = 1; shade < levels.length; shade += 1) {
      expect(levels[shade]?.length).toBeGreaterThan(20);
      expect(Math.min(...(levels[shade] ?? []))).toBeGreaterThanOrEqual(Math.max(...(levels[shade - 1] ?? [])));
    }
  });

  test('rings stand on the tiles that the word attends to, crosses on those that it wants and that are gone', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const picture = draw(state);
        const { chosen, missed } = marksOf(state);
        expect(tilesIn(picture, 'dy-ring', 0).toSorted()).toEqual(names(state, chosen).toSorted());
        const crossed = pathPoints(picture, 'dy-cross').filter((_, at) => at % 2 === 0);
        expect(crossed.map(([[x = 0, y = 0] = []]) => nameAt(x, y)).toSorted()).toEqual(
          names(state, missed).toSorted(),
        );
        const moment = look(state).moments[state.word - 1];
        expect([...chosen]).toEqual([...(moment?.chosen ?? [])]);
      }),
      fewRuns,
    );
  });

  test('crosses: all that “box” wants and the first word did not choose; none where nothing is thrown away', () => {
    const state = { ...start, word: 7 };
    const [once, anew] = (['once', 'anew'] as const).map((way) => look({ ...state, way }).moments[6]?.chosen ?? []);
    const gone = anew?.filter((tile) => !once?.includes(tile)) ?? [];
    // The choice made anew was made two words before: most of what “box” wants is the same.
    expect(marksOf(state).missed.filter((tile) => gone.includes(tile)).length).toBeGreaterThan(0.9 * gone.length);
    expect(marksOf(state).missed.filter((tile) => once?.includes(tile))).toEqual([]);
    expect(marksOf(state).missed.length).toBeGreaterThan(100);
    expect(marksOf({ ...state, way: 'anew' }).missed).toEqual([]);
  });

  test('the line of the cut is at its frame’s left edge, and dragging there leads back to it', () => {
    for (let when = 1; when < shape.frames; when += 1) {
      const [[[x = 0, y = 0] = []] = []] = pathPoints(draw({ ...start, scene: 'cut', when }), 'dy-cut');
      expect([x, y]).toEqual([cornerOf(when)[0] - 1, cornerOf(when)[1] - 1]);
      expect(frameAt(x, y + 5)).toBe(when);
    }
    expect(pathPoints(draw(start), 'dy-cut')).toEqual([]);
    expect(frameAt(1000, 0)).toBe(8);
  });

  test('brackets stand under groups of four', () => {
    const lengths = pathPoints(draw(start), 'dy-bracket').map((points) => {
      const xs = points.map(([x]) => x);
      return [Math.min(...xs), Math.max(...xs)];
    });
    const ends = [0, 4, 8, 12].map((first) => [cornerOf(first)[0], cornerOf(first + 3)[0] + shape.side]);
    expect(lengths).toEqual(ends);
  });

  test('can be dragged only where there is a cut to drag', () => {
    const handles = (scene: State['scene']) =>
      toHtml(draw({ ...start, scene })).match(/data-drag="when"/g)?.length ?? 0;
    expect([handles('ball'), handles('pan'), handles('cut')]).toEqual([0, 0, 1]);
  });
});

describe('the bars draw what the model says', () => {
  test('to half a unit, each in a whole of 320', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { read, loss, moments } = look(state);
        const [first, second] = elementsOf(draw(state), 'ex-panels').map(({ tree }) => tree.children)[0] ?? [];
        const [wholes, parts] = ['rule', 'ink'].map((name) => barsOf(first as Tree, name));
        expect(wholes?.map(({ width }) => width)).toEqual([320, 320]);
        expect(parts?.[0]?.width).toBeCloseTo((320 * read.length) / 3136, 0);
        expect(parts?.[1]?.width).toBeCloseTo((320 * loss) / largestLoss, 0);
        const kept = moments[state.word - 1]?.kept ?? 0;
        expect(barsOf(second as Tree, 'data-1')[0]?.width).toBeCloseTo(320 * kept, 0);
        const work = prefillWork(models.middle, state.drop) / prefillWork(models.middle, 0);
        expect(barsOf(second as Tree, 'ink')[0]?.width).toBeCloseTo(320 * work, 0);
      }),
      fewRuns,
    );
  });

  test('have room for every loss that the controls bring about', () => {
    const losses = [50, 70, 90].flatMap((drop) =>
      [1, 8, 15].map((when) => look({ ...start, scene: 'pan', when, drop }).loss),
    );
    expect(Math.max(...losses)).toBeLessThan(largestLoss);
    expect(Math.max(...losses)).toBeGreaterThan(0.9 * largestLoss);
  });

  test('give the numbers in words', () => {
    const texts = elementsOf(draw({ ...start, word: 7 }), 'dy-value').map(({ tree }) => textOf(tree));
    expect(texts).toEqual(['1,480 of 3,136', look(start).loss.toFixed(3), '1 %', '17.9 of 41.4 T']);
  });

  test('of memory: the cache is a thirtieth of what is saved', () => {
    const [saved] = barsOf(drawMemory(), 'quiet');
    const [cache] = barsOf(drawMemory(), 'data-1');
    expect(saved?.width).toBe(320);
    expect(cache?.width).toBeCloseTo((320 * 0.36) / 10, 0);
  });
});

test('shows one of the two sliders that share a place, and four controls in all', () => {
  for (const scene of ['ball', 'pan', 'cut'] as const) {
    const inputs = new Set(
      Array.from(toHtml(draw({ ...start, scene })).matchAll(/<input[^>]* name="(\w+)"/g), ([, name]) => name),
    );
    expect([...inputs].toSorted()).toEqual(['scene', 'way', scene === 'ball' ? 'drop' : 'when', 'word'].toSorted());
  }
});

test('the answer is the same sentence at every word, and the present word stands out', () => {
  for (let word = 0; word <= 12; word += 1) {
    const [line] = elementsOf(draw({ ...start, word }), 'dy-answer').map(({ tree }) => tree);
    const text = line ? textOf(line).trim().replace(/\s+/g, ' ') : '';
    expect(text).toBe('A gold ball rolls; a green box rests; the ball rolls on.');
    const bold = line?.children.find((child) => typeof child !== 'string' && child.tag === 'b');
    expect(bold && textOf(bold)).toBe(word === 0 ? '' : text.split(' ')[word - 1]);
  }
});

test('keeps its elements whatever the state, so that patching moves nothing', () => {
  const skeleton = (tree: Tree | string): string =>
    typeof tree === 'string' ? '' : `${tree.tag}(${tree.children.map(skeleton).join('')})`;
  const strip = (state: State) => skeleton(draw(state).children[0] ?? '');
  fc.assert(
    fc.property(anyState, (state) => {
      expect(strip(state)).toBe(strip(start));
    }),
    fewRuns,
  );
});
