import { describe, expect, test } from 'vitest';
import {
  addGrain,
  blank,
  cutOut,
  type Pixels,
  paint,
  smoothNoise,
  tileFeatures,
  tileOwners,
} from '../../../../src/explorables/kit/pixels.ts';
import { makeRandom } from '../../../../src/explorables/kit/random.ts';

const gray = (size: number, level: number): Pixels => ({
  ...blank(size),
  colors: new Float32Array(3 * size * size).fill(level),
});

describe('features of tiles', () => {
  test('are mean color and mean steps, worked out by hand', () => {
    const picture = blank(4);
    // The upper left tile: a red column beside a black one.
    picture.colors[0] = 0.9;
    picture.colors[12] = 0.9;
    const [first, second] = tileFeatures(picture, 2);
    expect(Array.from(first ?? [], (value) => value.toFixed(6))).toEqual([
      '0.450000',
      '0.000000',
      '0.000000',
      '0.300000',
      '0.000000',
    ]);
    expect([...(second ?? [])]).toEqual([0, 0, 0, 0, 0]);
  });

  test('count steps downwards too, and none across the edge of a tile', () => {
    const picture = blank(4);
    // The second row of the upper left tile is white, and so is all of the upper right one.
    for (const pixel of [4, 5, 2, 3, 6, 7]) picture.colors.fill(1, 3 * pixel, 3 * pixel + 3);
    const [first, second] = tileFeatures(picture, 2).map((feature) => [...feature]);
    expect(first).toEqual([0.5, 0.5, 0.5, 0, 1]);
    expect(second).toEqual([1, 1, 1, 0, 0]);
  });
});

test('noise changes little from pixel to pixel and stays in its spread', () => {
  const { colors, size } = smoothNoise(makeRandom(3), 60, 12, 0.3);
  expect(Math.min(...colors)).toBeGreaterThanOrEqual(0.2 - 1e-6);
  expect(Math.max(...colors)).toBeLessThanOrEqual(0.8 + 1e-6);
  expect(Math.max(...colors) - Math.min(...colors)).toBeGreaterThan(0.3);
  for (let at = 3; at < 3 * size; at += 1) {
    expect(Math.abs((colors[at] ?? 0) - (colors[at - 3] ?? 0))).toBeLessThanOrEqual(0.6 / 12 + 1e-6);
  }
});

test('a camera that moves to the right by whole pixels sees the same further left', () => {
  const wide = smoothNoise(makeRandom(3), 60, 12, 0.3);
  const [before, after] = [cutOut(wide, 24, 0, 7), cutOut(wide, 24, 5, 7)];
  const at = (picture: Pixels, x: number, y: number) => picture.colors.slice(3 * (y * 24 + x), 3 * (y * 24 + x) + 3);
  for (const [x, y] of [
    [0, 0],
    [18, 3],
    [3, 23],
  ] as const)
    expect(at(after, x, y)).toEqual(at(before, x + 5, y));
  expect(at(after, 0, 0)).not.toEqual(at(before, 0, 0));
});

test('a shape covers its area, owns it, and is cut at the edge', () => {
  const picture = gray(40, 0.5);
  paint(picture, { form: 'disc', x: 20, y: 20, reach: 10, color: [1, 0, 0], owner: 1 });
  paint(picture, { form: 'box', x: 40, y: 40, reach: 4, color: [0, 1, 0], owner: 2 });
  const area = (owner: number) => picture.owners.filter((one) => one === owner).length;
  expect(Math.abs(area(1) - Math.PI * 100)).toBeLessThan(10);
  expect(area(2)).toBe(16);
  expect([...picture.colors.slice(3 * (20 * 40 + 20), 3 * (20 * 40 + 20) + 3)]).toEqual([1, 0, 0]);
  expect([...tileOwners(picture, 10)].filter((owner) => owner === 2)).toHaveLength(1);
  expect(tileOwners(picture, 10)[55]).toBe(1);
});

test('grain lightens and darkens all colors of a pixel alike, up to its strength', () => {
  const picture = gray(20, 0.5);
  addGrain(picture, makeRandom(1), 0.03);
  const shifts = Array.from(picture.colors, (color) => color - 0.5);
  expect(Math.max(...shifts.map(Math.abs))).toBeLessThanOrEqual(0.03 + 1e-6);
  expect(Math.max(...shifts)).toBeGreaterThan(0.02);
  expect(Math.min(...shifts)).toBeLessThan(-0.02);
  for (let at = 0; at < shifts.length; at += 3) expect(shifts[at]).toBe(shifts[at + 2]);
});
