import { expect, test } from 'vitest';
import { modelCards } from '../../../src/explorables/cards.ts';
import { explorables } from '../../../src/explorables/registry.ts';

test('every explorable has a card, and every card an explorable', () => {
  expect(Object.keys(modelCards).sort()).toEqual([...new Set(Object.values(explorables))].sort());
});

test.each(Object.entries(modelCards))(
  '%s: a title, one sentence and a picture of 60 by 36',
  (_, { title, line, picture }) => {
    expect(title.length).toBeGreaterThan(10);
    expect(line).toMatch(/^[A-Z].*\.$/);
    expect(picture.attributes['viewBox']).toBe('0 0 60 36');
    expect(picture.children.length).toBeGreaterThan(1);
  },
);
