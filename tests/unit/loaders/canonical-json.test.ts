import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/loaders/canonical-json.ts';

test('gives one text for equal values, and JSON of the same value', () => {
  expect(canonicalJson({ b: [1, undefined, { d: 'x', c: null }], a: undefined })).toBe(
    '{"b":[1,null,{"c":null,"d":"x"}]}',
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed(value))).toBe(text);
    }),
  );
});

/** The same value, put together from the other end. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
