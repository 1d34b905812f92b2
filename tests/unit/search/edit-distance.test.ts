import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/search/edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['attention', 'attention', 0],
    ['atention', 'attention', 1],
    ['attenttion', 'attention', 1],
    ['attantion', 'attention', 1],
    ['attnetion', 'attention', 1],
    ['mambas', 'samba', 2],
    ['', 'abc', 3],
    // Optimal string alignment edits no letters between two that it has swapped.
    ['ca', 'abc', 3],
  ])('from “%s” to “%s” is %i', (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
  });

  it('stops above its limit', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
      }),
    );
  });

  it('agrees with the definition, at every limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 7 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(byDefinition(a, b), limit + 1));
      }),
      { numRuns: 2000 },
    );
  });

  /** The recurrence of optimal string alignment, written out. */
  function byDefinition(a: string, b: string): number {
    if (a === '' || b === '') return a.length + b.length;
    const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
    const isSwap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
    return Math.min(
      byDefinition(shortA, b) + 1,
      byDefinition(a, shortB) + 1,
      byDefinition(shortA, shortB) + (a.at(-1) === b.at(-1) ? 0 : 1),
      isSwap ? byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
    );
  }
});
