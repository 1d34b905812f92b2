import { describe, expect, it } from 'vitest';
import { choice, slider } from '../../../../src/explorables/kit/fields.ts';
import { elementsOf, textOf } from '../../../../src/explorables/kit/read-back.ts';
import { type Stop, stateOf, stops, verdict } from '../../../../src/explorables/kit/stops.ts';
import { readState } from '../../../../src/explorables/kit/url-state.ts';

const fields = {
  width: slider({ label: 'Width', min: 0, max: 10, step: 1, value: 3 }),
  shape: choice({ label: 'Shape', options: { square: 'Square', disk: 'Disk' }, value: 'square' }),
};
type State = { width: number; shape: 'square' | 'disk' };
const list: readonly Stop<State>[] = [
  {
    ask: 'How large is a square of width 4?',
    guesses: ['8', '16'],
    state: { width: 4 },
    answer: ({ width }) => (width * width === 16 ? 1 : 0),
    tell: ({ width }) => `It is ${width * width}.`,
  },
];

describe('stops', () => {
  const tree = stops(fields, list);

  it('links each guess to the state that answers the question, the rest at its default', () => {
    const links = elementsOf(tree, 'button').map(({ tree: { attributes } }) => attributes['href'] ?? '');
    expect(links).toHaveLength(2);
    for (const link of links) {
      expect(link).toMatch(/#explorable$/);
      expect(readState(fields, link.replace(/#.*/, ''))).toEqual({ width: 4, shape: 'square' });
    }
  });

  it('asks, and has the computed answer ready', () => {
    expect(textOf(tree)).toContain('How large');
    expect(elementsOf(tree, 'ex-tell').map(({ tree: tell }) => textOf(tell))).toEqual(['It is 16.']);
  });

  it('tells a right guess from a wrong one by the model', () => {
    const [stop] = list;
    if (!stop) throw new Error('no stop');
    expect(stateOf(fields, stop)).toEqual({ width: 4, shape: 'square' });
    expect(verdict(fields, stop, 1)).toBe('Yes. It is 16.');
    expect(verdict(fields, stop, 0)).toBe('No: “16”. It is 16.');
  });
});
