import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOver, pressKey, type ReviewItem, readKeys, startReview } from '../../../src/cli/review-session.ts';

const body = 'Understanding Ice Understanding ice is hard. We do it.';
const item: ReviewItem = { slug: 'ice', place: 'seeds/a.txt:2', body, cuts: [31, 17], confidence: 0.6 };
const titleAfter = (...keys: Parameters<typeof pressKey>[1][]) =>
  keys.reduce(pressKey, startReview([item])).accepted?.title;

describe('pressKey', () => {
  it('accepts the best cut at once', () => {
    expect(titleAfter('accept')).toBe('Understanding Ice Understanding');
  });

  it('goes to the other cut and back', () => {
    expect(titleAfter('other', 'accept')).toBe('Understanding Ice');
    expect(titleAfter('other', 'other', 'accept')).toBe('Understanding Ice Understanding');
  });

  it('moves the cut by a word', () => {
    expect(titleAfter('left', 'accept')).toBe('Understanding Ice');
    expect(titleAfter('right', 'accept')).toBe('Understanding Ice Understanding ice');
  });

  it('never moves the cut to where title or abstract would be empty', () => {
    expect(titleAfter('left', 'left', 'left', 'left', 'accept')).toBe('Understanding');
  });

  it('moves over doubled spaces as over one', () => {
    const spaced = { ...item, body: 'Ice  on  Ice  is hard.', cuts: [12, 3] } as const;
    const cutAfter = (...keys: Parameters<typeof pressKey>[1][]) => keys.reduce(pressKey, startReview([spaced])).offset;
    expect(cutAfter('left')).toBe(7);
    expect(cutAfter('left', 'left')).toBe(3);
    expect(cutAfter('left', 'left', 'left')).toBe(3);
    expect(cutAfter('other', 'right')).toBe(7);
    expect(cutAfter('right')).toBe(16);
    expect(cutAfter('right', 'right')).toBe(16);
  });

  it('writes nothing for what is skipped, and stops at once', () => {
    const skipped = pressKey(startReview([item, item]), 'skip');
    expect([skipped.accepted, skipped.index, isOver(skipped)]).toEqual([null, 1, false]);
    expect(isOver(pressKey(skipped, 'quit'))).toBe(true);
  });

  it('always cuts at a space, whatever is pressed', () => {
    const key = fc.constantFrom('other', 'left', 'right' as const);
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        const { offset } = keys.reduce(pressKey, startReview([item]));
        expect(body[offset]).toBe(' ');
      }),
    );
  });
});

describe('readKeys', () => {
  it('reads letters, Enter and arrows, and passes over the rest', () => {
    expect(readKeys('oxa\u001B[C\u001B[D\r\u001B[A')).toEqual(['other', 'accept', 'right', 'left', 'accept']);
  });
});
