import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFilm, type SceneName, shape, tilesPerFrame } from '../../../../src/explorables/dycoke/film.ts';
import { keptCount, loss, similarities, standIn, thin } from '../../../../src/explorables/dycoke/thin.ts';
import { makeRandom, normal } from '../../../../src/explorables/kit/random.ts';

const features = (scene: SceneName, when = 0, grain?: number) => makeFilm({ scene, when }, grain).features;
const lossOf = (scene: SceneName, when = 0, grain?: number) => {
  const frames = features(scene, when, grain);
  return loss(frames, thin(frames, 70));
};
/** Frames of tiles that have nothing to do with one another. */
const randomFrames = (seed: number, frames = 8, tiles = 50) => {
  const random = makeRandom(seed);
  return Array.from({ length: frames }, () =>
    Array.from({ length: tiles }, () => Float64Array.from({ length: 5 }, () => normal(random))),
  );
};
const keptIn = (tiles: readonly boolean[] | undefined) => (tiles ?? []).filter(Boolean).length;

describe('how many tiles are kept', () => {
  test('is int((1 − K) · 196) as the authors’ code works it out, for every whole percent', () => {
    for (let percent = 0; percent <= 100; percent += 1) {
      expect(keptCount(196, percent)).toBe(Math.trunc((1 - percent / 100) * 196));
    }
    expect([30, 50, 70].map((percent) => keptCount(196, percent))).toEqual([137, 98, 58]);
  });

  test('follows from the count of groups: one frame whole, three thinned', () => {
    for (const percent of [0, 30, 50, 70, 90, 100]) {
      const kept = thin(features('ball'), percent);
      const count = keptCount(tilesPerFrame, percent);
      expect(kept.map(keptIn)).toEqual(kept.map((_, frame) => (frame % 4 === 0 ? tilesPerFrame : count)));
    }
  });

  test('is all of them at a rate of 0, and a frame of four at 100', () => {
    expect(thin(randomFrames(1), 0).flat().every(Boolean)).toBe(true);
    expect(thin(randomFrames(1), 100).map(keptIn)).toEqual([50, 0, 0, 0, 50, 0, 0, 0]);
  });

  test('leaves frames after the last whole group as they are', () => {
    expect(thin(randomFrames(1, 6), 70).map(keptIn)).toEqual([50, 15, 15, 15, 50, 50]);
  });
});

describe('which tiles are kept', () => {
  const pairs = [
    [1, 0],
    [3, 2],
    [2, 0],
  ] as const;

  test('those that are least like the frame that theirs is compared with', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const frames = randomFrames(seed);
        const kept = thin(frames, 70);
        for (const [later, earlier] of pairs) {
          const likeness = similarities(frames[earlier] ?? [], frames[later] ?? []);
          const side = (isKept: boolean) => likeness.filter((_, tile) => kept[later]?.[tile] === isKept);
          expect(Math.min(...side(false))).toBeGreaterThanOrEqual(Math.max(...side(true)));
        }
      }),
    );
  });

  test('does not depend on what was dropped before: a frame alone with its partner keeps the same', () => {
    const frames = randomFrames(5, 4);
    const whole = thin(frames, 70);
    for (const [later, earlier] of pairs) {
      const [a, b] = [frames[earlier] ?? [], frames[later] ?? []];
      // With both frames in the places of the pair (1, 0), and others around them.
      expect(thin([a, b, a, a], 70)[1]).toEqual(whole[later]);
    }
  });

  test('a dropped tile is stood in for by frame 0, or, in frame 3, by frame 2 where that has kept it', () => {
    const kept = [[true], [false], [true], [false]];
    expect([0, 1, 2, 3].map((frame) => standIn(kept, frame, 0))).toEqual([0, 0, 2, 2]);
    expect(standIn([[true], [true], [false], [false]], 3, 0)).toBe(0);
    expect(standIn([[true], [true], [true], [true], [true], [false], [true], [true]], 5, 0)).toBe(4);
  });
});

describe('what is lost', () => {
  test('nothing in a still scene without grain, with the ball moving too', () => {
    const still = Array.from({ length: 8 }, () => features('ball', 0, 0)[0] ?? []);
    expect(loss(still, thin(still, 70))).toBe(0);
    expect(lossOf('ball', 0, 0)).toBe(0);
  });

  test('a good deal where as many tiles are dropped at random (control)', () => {
    const frames = features('ball', 0, 0);
    const random = makeRandom(9);
    const kept = frames.map((tiles, frame) => {
      if (frame % 4 === 0) return tiles.map(() => true);
      const order = tiles.map((_, tile) => [random(), tile] as const).sort(([a], [b]) => a - b);
      const left = new Set(order.slice(0, keptCount(tiles.length, 70)).map(([, tile]) => tile));
      return tiles.map((_, tile) => left.has(tile));
    });
    expect(loss(frames, kept)).toBeGreaterThan(0.01);
  });

  test('is a mean distance over all tiles, worked out by hand', () => {
    const frame = (...values: number[]) => values.map((value) => Float64Array.of(value, 1));
    // Frame 1 keeps its second tile, which changed its sign; its first differs by 1 from what is left.
    const frames = [frame(2, 2), frame(3, -2), frame(2, -2), frame(2, -2)];
    expect(thin(frames, 50)[1]).toEqual([false, true]);
    expect(loss(frames, thin(frames, 50))).toBeCloseTo(1 / 8, 12);
  });

  test('a cut between groups costs no more than the scenes alone, any other at least three times as much', () => {
    const alone = [lossOf('cut', 0), lossOf('cut', shape.frames)];
    for (let when = 1; when < shape.frames; when += 1) {
      const cost = lossOf('cut', when);
      if (when % 4 === 0) expect(cost).toBeLessThan(1.05 * Math.max(...alone));
      else expect(cost).toBeGreaterThan(3 * Math.max(...alone));
    }
  });

  test('is the larger the earlier in its group the cut comes', () => {
    for (const start of [4, 8, 12]) {
      expect(lossOf('cut', start + 1)).toBeGreaterThan(lossOf('cut', start + 2));
      expect(lossOf('cut', start + 2)).toBeGreaterThan(lossOf('cut', start + 3));
    }
  });

  test('a camera that moves loses more the faster it is, from four times a still one’s loss', () => {
    const losses = Array.from({ length: 8 }, (_, speed) => lossOf('pan', speed));
    expect(losses).toEqual(losses.toSorted((a, b) => a - b));
    expect(losses[1]).toBeGreaterThan(3 * (losses[0] ?? 0));
    expect(losses[4]).toBeGreaterThan(10 * (losses[0] ?? 0));
  });
});
