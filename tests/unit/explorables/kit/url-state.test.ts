import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  choice,
  defaults,
  type StateOf,
  slider,
  snap,
  stepper,
  toggle,
  values,
} from '../../../../src/explorables/kit/fields.ts';
import { readState, writeState } from '../../../../src/explorables/kit/url-state.ts';

const fields = {
  needle: slider({ label: 'Needle', value: 40, min: 0, max: 62, step: 1 }),
  context: slider({ label: 'Context', value: 100, stops: [10, 100, 134, 1000] }),
  share: slider({ label: 'Share', value: 0.25, min: 0, max: 1, step: 0.05 }),
  buffers: toggle({ label: 'Buffers', value: true }),
  model: choice({ label: 'Model', value: 'a', options: { a: 'A', 'b c': 'B' } }),
  step: stepper({ label: 'Run', max: 9 }),
  bars: values({ value: [0.5, 0.3, 0.2], min: 0, max: 1, step: 0.1 }),
};

const anyState: fc.Arbitrary<StateOf<typeof fields>> = fc.record({
  needle: fc.integer({ min: 0, max: 62 }),
  context: fc.constantFrom(10, 100, 134, 1000),
  share: fc.integer({ min: 0, max: 20 }).map((twentieths) => snap(fields.share, twentieths / 20)),
  buffers: fc.boolean(),
  model: fc.constantFrom('a' as const, 'b c' as const),
  step: fc.integer({ min: 0, max: 9 }),
  bars: fc.tuple(
    ...[0, 1, 2].map(() => fc.integer({ min: 0, max: 10 }).map((tenths) => snap(fields.bars, tenths / 10))),
  ),
});

test('a link reproduces any state', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(readState(fields, writeState(fields, state, ''))).toEqual(state);
    }),
  );
});

test('the query is readable and leaves defaults out', () => {
  const state = { ...defaults(fields), context: 134, buffers: false, bars: [0.2, 0.3, 0.5] };
  expect(writeState(fields, state, '')).toBe('?context=134&buffers=off&bars=0.2_0.3_0.5');
  expect(writeState(fields, defaults(fields), '?context=134')).toBe('');
});

test('parameters of others stay', () => {
  expect(writeState(fields, { ...defaults(fields), needle: 3 }, '?from=mail&needle=9')).toBe('?from=mail&needle=3');
});

test('any query gives a state that the fields can hold', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(fields)), fc.string()), (query) => {
      const state = readState(fields, `?${new URLSearchParams(query)}`);
      expect(readState(fields, writeState(fields, state, ''))).toEqual(state);
      expect([10, 100, 134, 1000]).toContain(state.context);
      expect(state.needle >= 0 && state.needle <= 62).toBe(true);
      expect(state.bars).toHaveLength(3);
    }),
  );
});

test.each([
  ['?needle=999', { needle: 62 }],
  ['?needle=-5', { needle: 0 }],
  ['?needle=ten', {}],
  ['?context=120', { context: 134 }],
  ['?buffers=maybe', {}],
  ['?model=toString', {}],
  ['?bars=1_1', {}],
  ['?bars=9_0.26_x', {}],
  ['?bars=9_0.26_0', { bars: [1, 0.3, 0] }],
  ['?step=3.4', { step: 3 }],
])('%s is read as the nearest that can be', (query, expected) => {
  expect(readState(fields, query)).toEqual({ ...defaults(fields), ...expected });
});
