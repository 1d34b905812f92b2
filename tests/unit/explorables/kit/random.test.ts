import { expect, test } from 'vitest';
import { exponential, makeRandom, normal, weightedIndex } from '../../../../src/explorables/kit/random.ts';

const count = 100_000;
const draw = (next: () => number) => Array.from({ length: count }, next);
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b) / numbers.length;

test('a seed gives one sequence', () => {
  const random = makeRandom(1);
  // The first numbers of the reference implementation.
  expect([random(), random(), random()].map((value) => value.toFixed(6))).toEqual(['0.627074', '0.002736', '0.527447']);
  expect(makeRandom(2)()).not.toBe(makeRandom(1)());
});

test('normal numbers have mean 0 and variance 1', () => {
  const random = makeRandom(3);
  const numbers = draw(() => normal(random));
  expect(Math.abs(mean(numbers))).toBeLessThan(4 / Math.sqrt(count));
  expect(Math.abs(mean(numbers.map((value) => value * value)) - 1)).toBeLessThan(4 * Math.sqrt(2 / count));
});

test('waiting times have their mean, and its square as variance', () => {
  const random = makeRandom(4);
  const numbers = draw(() => exponential(random, 5));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.abs(mean(numbers) - 5)).toBeLessThan((4 * 5) / Math.sqrt(count));
  expect(Math.abs(mean(numbers.map((value) => (value - 5) ** 2)) - 25)).toBeLessThan(
    (4 * 25 * Math.sqrt(8)) / Math.sqrt(count),
  );
});

test('an index is drawn in proportion to its weight, and never one without weight', () => {
  const random = makeRandom(5);
  const drawn = draw(() => weightedIndex(random, [0, 1, 3, 0]));
  expect(new Set(drawn)).toEqual(new Set([1, 2]));
  expect(Math.abs(mean(drawn.map((index) => index - 1)) - 0.75)).toBeLessThan(4 * Math.sqrt(0.1875 / count));
  expect(weightedIndex(() => 1 - 2 ** -53, [0.1, 0.2, 0.7, 0])).toBe(2);
});
