import { describe, expect, it } from 'vitest';
import { impliedPrice, publishedMethods } from '../../../../src/explorables/speculative-decoding/published-methods.ts';

describe('publishedMethods', () => {
  it.each([
    ['PLD', 1.05, 1.05],
    ['Lookahead', 1.22, 1.45],
    ['Recycling', 1.23, 1.95],
    ['REST', 1.23, 1.27],
    ['Medusa', 1.35, 1.61],
    ['SpS', 1.5, 1.27],
    ['Hydra', 1.57, 1.71],
    ['SAM + EAGLE-2', 1.68, 1.94],
    ['EAGLE', 1.7, 1.76],
    ['EAGLE-2', 1.84, 1.99],
  ])('%s: a step costs %f passes on the A100, %f on the RTX 3090', (name, a100, rtx3090) => {
    const method = publishedMethods.find((candidate) => candidate.name === name);
    expect(method && Math.abs(impliedPrice(method.a100) - a100)).toBeLessThan(0.011);
    expect(method && Math.abs(impliedPrice(method.rtx3090) - rtx3090)).toBeLessThan(0.011);
  });

  it('shows that tokens a step hardly depend on the machine, and that its price does', () => {
    const spread = (pick: (method: (typeof publishedMethods)[number]) => number) => publishedMethods.map(pick);
    const tokens = spread(({ a100, rtx3090 }) => Math.abs(rtx3090.tokens / a100.tokens - 1));
    const prices = spread(({ a100, rtx3090 }) => Math.abs(impliedPrice(rtx3090) / impliedPrice(a100) - 1));
    // REST looks its guesses up in a store of its own; all others differ by less than 2 %.
    expect(publishedMethods.filter((_, at) => (tokens[at] ?? 0) > 0.02).map(({ name }) => name)).toEqual(['REST']);
    expect(Math.max(...prices)).toBeGreaterThan(0.5);
    expect(prices.filter((change) => change > 0.05).length).toBeGreaterThanOrEqual(6);
  });
});
