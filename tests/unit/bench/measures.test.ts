import { describe, expect, it } from 'vitest';
import { mean, ndcg, percentile, ratioInterval, recall, reciprocalRank } from '../../bench/measures.ts';

const relevant = new Set(['a', 'b']);
const others = (count: number) => Array.from({ length: count }, (_, at) => `x${at}`);

describe('ndcg', () => {
  it.each([
    [['a', 'b'], 1],
    [['b', 'a', 'x'], 1],
    [['x', 'a'], 1 / Math.log2(3) / (1 + 1 / Math.log2(3))],
    [['x', 'y'], 0],
    [[], 0],
    [[...others(10), 'a', 'b'], 0],
  ])('of %j is %f', (ranking, expected) => {
    expect(ndcg(ranking, relevant)).toBeCloseTo(expected, 12);
  });

  it('can be reached where more papers are relevant than are shown', () => {
    const many = others(30);
    expect(ndcg(many, new Set(many))).toBeCloseTo(1, 12);
  });

  it('is 0 where nothing is relevant', () => {
    expect(ndcg(['a'], new Set())).toBe(0);
  });
});

describe('reciprocalRank', () => {
  it.each([
    [['a'], 1],
    [['x', 'y', 'b', 'a'], 1 / 3],
    [[...others(9), 'a'], 1 / 10],
    [[...others(10), 'a'], 0],
    [[], 0],
  ])('of %j is %f', (ranking, expected) => {
    expect(reciprocalRank(ranking, relevant)).toBe(expected);
  });
});

describe('recall', () => {
  it.each([
    [['a', 'x', 'b'], 1],
    [['a', 'x'], 0.5],
    [[...others(10), 'a'], 0],
  ])('of %j is %f', (ranking, expected) => {
    expect(recall(ranking, relevant)).toBe(expected);
  });
});

describe('percentile', () => {
  it('is the value that a share of the values does not pass', () => {
    const values = [5, 1, 4, 2, 3];
    expect([0, 0.5, 0.99, 1].map((share) => percentile(values, share))).toEqual([1, 3, 5, 5]);
    expect(percentile([], 0.5)).toBe(0);
  });
});

describe('mean', () => {
  it('is 0 of nothing', () => {
    expect([mean([1, 2, 6]), mean([])]).toEqual([3, 0]);
  });
});

describe('ratioInterval', () => {
  it('holds the ratio, is narrow where queries agree, and the same each time', () => {
    const theirs = Array.from({ length: 50 }, (_, at) => 0.2 + (at % 5) / 10);
    const [low, high] = ratioInterval(
      theirs.map((value) => 1.1 * value),
      theirs,
    );
    expect(low).toBeCloseTo(1.1, 6);
    expect(high).toBeCloseTo(1.1, 6);
    const mixed = theirs.map((value, at) => (at % 2 === 0 ? 1.5 : 0.7) * value);
    const [from, to] = ratioInterval(mixed, theirs);
    expect(from).toBeLessThan(1);
    expect(to).toBeGreaterThan(1.2);
    expect(ratioInterval(mixed, theirs)).toEqual([from, to]);
  });
});
