import { describe, expect, it } from 'vitest';
import { enclosures, findEnclosures } from '../../../../src/parser/boundary/brackets.ts';
import { rankCuts } from '../../../../src/parser/boundary/rank-cuts.ts';
import { readTokens } from '../../../../src/parser/boundary/tokens.ts';

/** The text with `_` for each space inside brackets and `~` for each inside a formula. */
function drawn(text: string): string {
  const tokens = readTokens(text, 60);
  const found = findEnclosures(text, tokens, tokens.count);
  const words = text.split(' ');
  const signs = [' ', '_', '~'];
  expect(Object.values(enclosures)).toEqual([0, 1, 2]);
  return words.map((word, index) => (index === 0 ? word : `${signs[found.at(index) ?? 0]}${word}`)).join('');
}

describe('findEnclosures', () => {
  it.each([
    ['The YOLO (You Only Look Once) series', 'The YOLO (You_Only_Look_Once) series'],
    ['maps (of [two kinds] or) more', 'maps (of_[two_kinds]_or) more'],
    ['one (word) alone and a stray ( sign', 'one (word) alone and a stray ( sign'],
    ['for $a + b$ and $c$ or $5 each', 'for $a~+~b$ and $c$ or $5 each'],
    ['a) first b) second', 'a) first b) second'],
  ])('%s', (text, expected) => {
    expect(drawn(text)).toBe(expected);
  });

  it('takes a bracket that stays open for a stray sign', () => {
    const text = `Notes (on words ${'and words '.repeat(12)}) here`;
    expect(drawn(text)).toBe(text);
  });
});

describe('rankCuts', () => {
  it('gives no chance to a cut inside brackets, even where the words before would make a title', () => {
    const body = 'A Review of Detectors The YOLO (You Only Look Once) Series has led to many real-time detectors.';
    const inside = rankCuts(body, 48).filter((cut) => cut.offset > body.indexOf('(') && cut.offset < body.indexOf(')'));
    expect(inside).toHaveLength(3);
    expect(Math.max(...inside.map((cut) => cut.probability))).toBeLessThan(1e-9);
    expect(rankCuts(body)[0]?.offset).toBe('A Review of Detectors'.length);
  });
});
