import { describe, expect, it } from 'vitest';
import {
  impliedPrice,
  methodsThatDiffer,
  publishedMethods,
} from '../../../../src/explorables/speculative-decoding/published-methods.ts';

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

describe('the published constants agree with a second copy', () => {
  it('typed from Leaderboard.md of Spec-Bench: tokens and speed-up on the A100 and the RTX 3090', () => {
    const copy = `SAM + EAGLE-2 4.58/2.73 4.61/2.38; EAGLE-2 4.34/2.36 4.35/2.19; EAGLE 3.58/2.10 3.57/2.03;
      Hydra 3.26/2.07 3.26/1.91; SpS 2.28/1.52 2.28/1.79; PLD 1.75/1.66 1.73/1.64; Medusa 2.31/1.71 2.32/1.44;
      Recycling 2.73/2.22 2.73/1.40; REST 1.82/1.48 1.63/1.28; Lookahead 1.64/1.34 1.64/1.13`;
    const rows = copy.split(';').map((row) => /^\s*(.+) (\S+)\/(\S+) (\S+)\/(\S+)$/.exec(row)?.slice(1) ?? []);
    const ours = publishedMethods.map(({ name, a100, rtx3090 }) => [
      name,
      a100.tokens,
      a100.speedUp,
      rtx3090.tokens,
      rtx3090.speedUp,
    ]);
    expect(new Set(ours.map(String))).toEqual(
      new Set(rows.map(([name, ...numbers]) => String([name, ...numbers.map(Number)]))),
    );
  });

  it('and the families from the tags of the authors’ list of papers', () => {
    const tags = {
      model: 'SpS', // Drafter: smaller LM
      heads: 'EAGLE-2 EAGLE Hydra Medusa', // Self-Draft: auto-regression heads, specialized FFN heads
      text: 'PLD REST', // Draft: retrieved Docs; prompt look-up by its own description
      self: 'Lookahead', // Self-Draft: jacobi decoding
    };
    for (const [family, names] of Object.entries(tags)) {
      const ours = publishedMethods.filter((method) => method.family === family).map(({ name }) => name);
      expect(ours.sort()).toEqual(names.split(' ').sort());
    }
  });

  it('only REST writes other numbers of tokens on other machines', () => {
    expect(methodsThatDiffer(0.02).map(({ name }) => name)).toEqual(['REST']);
  });
});
