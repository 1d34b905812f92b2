import { expect, test } from 'vitest';
import { makeFilm, objects, shape, tilesPerFrame } from '../../../../src/explorables/dycoke/film.ts';

const scenes = [
  { scene: 'ball', when: 4 },
  { scene: 'pan', when: 4 },
  { scene: 'cut', when: 6 },
] as const;

test.each(scenes)('$scene: 16 frames of 196 tiles, with mean features of 0', (scene) => {
  const { features, owners, brightness } = makeFilm(scene);
  expect([features.length, owners.length, brightness.length]).toEqual([16, 16, 16]);
  for (const tiles of [...features, ...owners, ...brightness]) expect(tiles).toHaveLength(196);
  for (let index = 0; index < 5; index += 1) {
    expect(features.flat().reduce((sum, feature) => sum + (feature[index] ?? Number.NaN), 0)).toBeCloseTo(0, 8);
  }
  for (const level of brightness.flatMap((tiles) => [...tiles])) {
    expect(level).toBeGreaterThan(0);
    expect(level).toBeLessThan(1);
  }
});

test.each(scenes)('$scene: both objects are there, and show what they are', (scene) => {
  const { owners } = makeFilm(scene);
  for (const owner of Object.values(objects)) {
    expect(owners[0]?.filter((one) => one === owner).length).toBeGreaterThan(4);
  }
});

test('the box stands still before a still camera, and the ball moves from left to right', () => {
  const { owners } = makeFilm({ scene: 'ball', when: 4 });
  const places = (frame: number, owner: number) =>
    [...(owners[frame] ?? [])].flatMap((one, tile) => (one === owner ? [tile % shape.side] : []));
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  for (let frame = 1; frame < shape.frames; frame += 1) {
    expect(places(frame, objects.box)).toEqual(places(0, objects.box));
    expect(mean(places(frame, objects.ball))).toBeGreaterThanOrEqual(mean(places(frame - 1, objects.ball)));
  }
  expect(mean(places(15, objects.ball)) - mean(places(0, objects.ball))).toBeGreaterThan(8);
});

test('a cut changes the scene at its frame and nothing before', () => {
  const [early, late] = [6, 9].map((when) => makeFilm({ scene: 'cut', when }, 0));
  for (let frame = 0; frame < shape.frames; frame += 1) {
    const isSame = frame < 6 || frame >= 9;
    expect(early?.brightness[frame]?.join() === late?.brightness[frame]?.join()).toBe(isSame);
  }
});

test('a camera that moves by a tile a frame sees every tile one place further left', () => {
  const { brightness } = makeFilm({ scene: 'pan', when: shape.tile }, 0);
  for (let tile = 0; tile < tilesPerFrame; tile += 1) {
    if (tile % shape.side === 0) continue;
    expect(brightness[5]?.[tile - 1]).toBeCloseTo(brightness[4]?.[tile] ?? Number.NaN, 6);
  }
});
