import { describe, expect, it } from 'vitest';
import { displayName } from '../../../src/derived/person-name.ts';

describe('displayName', () => {
  it.each([
    ['Xiao, Guangxuan', 'Guangxuan Xiao'],
    ['van der Maaten, Laurens', 'Laurens van der Maaten'],
    ['Guangxuan Xiao', 'Guangxuan Xiao'],
    ['Plato', 'Plato'],
    ['King, Martin Luther, Jr.', 'King, Martin Luther, Jr.'],
  ])('of “%s” is “%s”', (name, shown) => {
    expect(displayName(name)).toBe(shown);
  });
});
