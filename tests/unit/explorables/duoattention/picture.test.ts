import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, fields, type State, says } from '../../../../src/explorables/duoattention/picture.ts';
import { defaults } from '../../../../src/explorables/kit/fields.ts';
import { type Tree, toHtml } from '../../../../src/explorables/kit/tree.ts';

const start = defaults(fields);

const anyState: fc.Arbitrary<State> = fc.record({
  view: fc.constantFrom('one' as const, 'found' as const, 'saves' as const),
  own: fc.constantFrom('', 'too few words', 'one two three four five six seven eight nine ten '.repeat(3)),
  step: fc.constantFrom(0, 1, 60, 240),
  needle: fc.integer({ min: fields.needle.min, max: fields.needle.max }),
  share: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths * 5),
  context: fc.constantFrom(...(fields.context.stops ?? [])),
  model: fc.constantFrom('llama2' as const, 'llama3' as const, 'int4' as const),
});

describe('the picture', () => {
  test('has the same elements in every state of a view, so that nothing moves', () => {
    const elementsOf = ({ tag, children }: Tree): string =>
      `${tag}(${children.map((child) => (typeof child === 'string' ? '' : elementsOf(child))).join('')})`;
    fc.assert(
      fc.property(anyState, (state) => {
        expect(elementsOf(draw(state))).toBe(elementsOf(draw({ ...start, view: state.view })));
      }),
    );
  });

  test('is drawn with finite numbers only', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(toHtml(draw(state))).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });

  test('marks the published bars where there are any, and only there', () => {
    const marked = (part: Partial<State>) =>
      toHtml(draw({ ...start, view: 'saves', ...part })).match(/published: \d+/g);
    expect(marked({ context: 120_000 })).toEqual(['published: 71', 'published: 29']);
    expect(marked({ model: 'llama3', share: 50, context: 500_000 })).toEqual(['published: 76', 'published: 46']);
    expect(marked({ context: 134_000 })).toBeNull();
    expect(marked({ context: 120_000, share: 30 })).toBeNull();
    expect(marked({ model: 'int4', share: 50, context: 500_000 })).toBeNull();
  });
});

describe('the words', () => {
  test.each([
    [{ needle: 28 }, 'The needle is 35 words back: the streaming head has dropped it'],
    [{}, 'And farther back?'],
    [{ own: 'a b c' }, 'too few words'],
    [{ own: 'pip '.repeat(30), needle: 9 }, '“pip” is 21 words back: the streaming head has dropped it'],
    [{ view: 'found' }, 'Which will close?'],
    [{ needle: 0 }, 'The needle is among the first words'],
    [{ needle: 62 }, 'The needle is 1 word back, inside the streaming head’s window'],
    [{ view: 'saves' }, '30.5 GiB instead of 78.0: 2.55 times less, as the abstract says. Both fit on one GPU'],
    [
      { view: 'saves', model: 'llama3', share: 50, context: 517_000 },
      '1.67 times less, as the abstract says. Both fit on one GPU',
    ],
    [{ view: 'saves', model: 'int4', share: 50, context: 3_300_000 }, 'Only DuoAttention fits'],
    [{ view: 'saves', context: 4_000_000 }, 'Neither fits'],
  ] as const)('for %o say “%s”', (part, words) => {
    expect(says({ ...start, ...part })).toContain(words);
  });
});
