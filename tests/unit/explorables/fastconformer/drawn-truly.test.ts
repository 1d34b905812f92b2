import { describe, expect, it } from 'vitest';
import { looksAt } from '../../../../src/explorables/fastconformer/layer-rows.ts';
import { toy, trainedMask } from '../../../../src/explorables/fastconformer/model.ts';
import { draw, fields, look, type State, says, tips } from '../../../../src/explorables/fastconformer/picture.ts';
import { published } from '../../../../src/explorables/fastconformer/published.ts';
import { vowels } from '../../../../src/explorables/fastconformer/sound.ts';
import { defaults } from '../../../../src/explorables/kit/fields.ts';
import {
  cellsOf,
  elementsOf,
  numbersIn,
  pathPoints,
  type Rectangle,
  textOf,
} from '../../../../src/explorables/kit/read-back.ts';
import { tipAt } from '../../../../src/explorables/kit/tips.ts';
import type { Tree } from '../../../../src/explorables/kit/tree.ts';

const { frames, said } = toy.sound;
const [layerTop, layerStep] = [72, 26];

function partOf(tree: Tree, className: string): Tree {
  const [found] = elementsOf(tree, className);
  if (!found) throw new Error(`nothing of class ${className}`);
  return found.tree;
}

/** The frames that a shape covers in each layer, from the lowest: the first and the one after the last. */
function covered(shapes: readonly Rectangle[]): Record<number, readonly [number, number]> {
  return Object.fromEntries(
    shapes.map(({ x, y, width }) => [3 - Math.floor((y - layerTop) / layerStep), [x / 10, (x + width) / 10] as const]),
  );
}

const states: State[] = [
  { way: 'caches', time: 35, kept: 14, ahead: 0 },
  { way: 'caches', time: 42, kept: 9, ahead: 6 },
  { way: 'caches', time: 30, kept: 3, ahead: 1 },
  { way: 'layers', time: 30, kept: 14, ahead: 6 },
  { way: 'layers', time: 40, kept: 20, ahead: 1 },
  { way: 'buffers', time: 42, kept: 14, ahead: 13 },
  { way: 'buffers', time: 33, kept: 5, ahead: 1 },
];

describe.each(states)('draws what the stream does: $way, $time frames, kept $kept, ahead $ahead', (state) => {
  const tree = draw(state);
  const picture = partOf(tree, 'fc-layers');
  const seen = look(state);
  const chunk = state.ahead + 1;
  const taken = state.time >= frames.length ? frames.length : state.time - (state.time % chunk);
  const before = taken === 0 ? 0 : (Math.ceil(taken / chunk) - 1) * chunk;

  it('the frames computed now, and those kept or computed again', () => {
    const now = covered(cellsOf(picture, 'data-1'));
    const kept = covered(cellsOf(picture, 'data-3'));
    const again = covered(cellsOf(picture, 'data-2'));
    for (let layer = 0; layer < 4; layer += 1) {
      const late = state.way === 'layers' && taken < frames.length ? state.ahead * (layer + 1) : 0;
      const lateBefore = state.way === 'layers' && before < frames.length ? state.ahead * (layer + 1) : 0;
      const [from, to] = [Math.max(0, before - lateBefore), Math.max(0, taken - late)];
      expect(now[layer] ?? [from, from]).toEqual(to > from ? [from, to] : [from, from]);
      if (state.way === 'buffers') expect(again[layer]).toEqual([Math.max(0, before - state.kept), before]);
      else if (from > 0) expect(kept[layer]).toEqual([Math.max(0, from - Math.max(state.kept, 8)), from]);
    }
  });

  it('how far each frame is off, at 40 units for 0.6', () => {
    const bars = cellsOf(picture, 'ink').filter(({ y, height }) => y + height <= 40.01);
    const tall = new Map(bars.map(({ x, height }) => [(x - 1) / 10, height]));
    for (const [at, difference] of seen.differences.entries()) {
      const expected = Math.min(40, (40 * difference) / 0.6);
      if (expected < 0.1) expect(tall.get(at)).toBeUndefined();
      else expect(Math.abs((tall.get(at) ?? -9) - Math.max(1.5, expected)), `frame ${at}`).toBeLessThan(0.5);
    }
    expect(bars.length).toBeLessThanOrEqual(seen.differences.length);
  });

  it('the sound, in eight levels from weak to strong, and what has not come in behind a curtain', () => {
    const heated = elementsOf(picture, 'ink').find(({ tree: { tag } }) => tag === 'g');
    if (!heated) throw new Error('no sound');
    for (const { x, y, width, height, opacity } of cellsOf(heated.tree, 'ink')) {
      const band = (frames[0]?.length ?? 0) - 1 - Math.round((y - 182) / 4);
      expect(height).toBe(4);
      for (let at = x / 10; at < (x + width) / 10; at += 1) {
        const level = Math.min(1, Math.max(0, (frames[at]?.[band] ?? 0) + 0.4) / 3);
        expect(opacity - level).toBeGreaterThan(-0.006);
        expect(opacity - level).toBeLessThan(1 / 8 + 0.006);
      }
    }
    const [curtain] = cellsOf(picture, 'fc-curtain');
    expect(curtain?.x).toBe(10 * state.time);
    expect(pathPoints(picture, 'fc-now')[0]?.[0]?.[0]).toBe(10 * state.time);
    expect(pathPoints(picture, 'fc-chunks').map(([from]) => from?.[0])).toEqual(
      Array.from({ length: Math.ceil(frames.length / chunk) - 1 }, (_, index) => 10 * chunk * (index + 1)),
    );
  });

  it('a letter where a vowel begins, heard and said, and a mark where offline hears otherwise', () => {
    const letters = (labels: readonly number[]) =>
      frames.map((_, at) => (labels[at] && labels[at] !== labels[at - 1] ? vowels[labels[at] ?? 0] : ''));
    const shown = (className: string) => partOf(tree, className).children.map((child) => textOf(child));
    expect(shown('fc-heard')).toEqual(letters(seen.heard));
    expect(shown('fc-said')).toEqual(letters(said.slice(0, state.time)));
    const off = partOf(tree, 'fc-heard').children.flatMap((child, at) =>
      typeof child === 'object' && child.attributes['class'] === 'fc-off' ? [at] : [],
    );
    expect(off).toEqual([...seen.heard.keys()].filter((at) => seen.heard[at] !== seen.heardOffline[at]));
  });

  it('the mask: black exactly where stream and training disagree', () => {
    const mask = partOf(tree, 'fc-mask');
    const places = (className: string) =>
      new Set(
        cellsOf(mask, className).flatMap(({ x, y, width }) =>
          Array.from({ length: width }, (_, index) => `${y} ${x + index}`),
        ),
      );
    const mayLook = trainedMask({ way: state.way, right: state.ahead });
    const setting = { way: state.way, right: state.ahead, kept: state.kept };
    const lateInLayer = state.way === 'layers' && taken < frames.length ? state.ahead : 0;
    const to = Math.max(0, taken - lateInLayer);
    const wrong = new Set<string>();
    for (let row = 0; row < to; row += 1) {
      for (let column = 0; column < frames.length; column += 1) {
        if (mayLook(row, column) !== looksAt(setting, row, column)) wrong.add(`${row} ${column}`);
      }
    }
    expect(places('ink')).toEqual(wrong);
    const all = [...places('fc-past'), ...places('data-1'), ...places(state.way === 'buffers' ? 'data-2' : 'data-3')];
    expect(all.every((place) => !wrong.has(place))).toBe(true);
    expect(all.length).toBeGreaterThan(0);
  });

  it('the meter and the words with the numbers of the run', () => {
    const meter = textOf(partOf(tree, 'fc-meter'));
    const late = state.way === 'layers' ? 4 * state.ahead : state.ahead;
    expect(meter).toContain(`Delay${(late * published.frameMilliseconds).toLocaleString('en-US')} ms`);
    expect(meter).toContain(`Work${seen.work?.toFixed(1)} ×`);
    if (seen.difference > 0.01) expect(meter).toContain(`Difference from offline${seen.difference.toFixed(2)}`);
    expect(numbersIn(says(state)).slice(0, 2)).toEqual([state.time, seen.differences.length]);
  });

  it('each part’s numbers where the reader points', () => {
    const layers = tips.layers(state);
    for (const [at, difference] of [...seen.differences.entries()].filter((_, index) => index % 9 === 0)) {
      const { text = '' } = layers[tipAt(layers, { x: 10 * at + 5, y: 20 })] ?? {};
      expect(numbersIn(text)).toEqual([at + 1, difference <= 1e-9 ? 0 : Number(difference.toFixed(3))]);
    }
    const now = covered(cellsOf(picture, 'data-1'));
    for (const [layer, [from, to]] of Object.entries(now).map(([key, range]) => [Number(key), range] as const)) {
      const y = layerTop + (3 - layer) * layerStep + 10;
      const { text = '' } = layers[tipAt(layers, { x: 5 * (from + to), y })] ?? {};
      expect(numbersIn(text)).toEqual([layer + 1, from + 1, to]);
    }
    const { text = '' } = layers[tipAt(layers, { x: 35, y: 183 })] ?? {};
    const top = (frames[0]?.length ?? 0) - 1;
    expect(numbersIn(text)).toEqual([4, top + 1, Number((frames[3]?.[top] ?? 0).toFixed(2))]);
    const cells = tips.mask(state);
    const cell = cells[tipAt(cells, { x: 2.5, y: 3.5 })];
    expect(numbersIn(cell?.text ?? '')).toEqual([(cell?.y ?? -9) + 1, (cell?.x ?? -9) + 1]);
  });
});

it('the default state is one of those that are read back', () => {
  expect(defaults(fields)).toEqual(states[0]);
});
