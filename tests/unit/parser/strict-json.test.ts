import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximumDepth, parseStrictJson } from '../../../src/parser/strict-json.ts';

const problemOf = (text: string) => {
  const parsed = parseStrictJson(text);
  return 'problem' in parsed ? parsed.problem : null;
};

describe('parseStrictJson', () => {
  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.boolean(), (value, isPretty) => {
        const text = JSON.stringify(value, null, isPretty ? 2 : 0);
        expect(parseStrictJson(text)).toEqual({ value: JSON.parse(text) });
      }),
    );
  });

  it.each([
    ['{"a": 1, "b": {"a": 2}, "a": 3}', 24],
    ['[{"x": []}, {"a": {"b": 1, "b": 1}}]', 27],
    ['{"a": "\\"a\\": {", "\\u0061": 2}', 18],
  ])('refuses a field that stands twice in one object: %s', (text, offset) => {
    expect(problemOf(text)).toMatchObject({ offset, expected: 'each field once' });
  });

  it('takes the same field in two objects, and texts that look like fields', () => {
    const text = '[{"a": "a\\": {\\"a\\":"}, {"a": ["a", "a"]}]';
    expect(parseStrictJson(text)).toEqual({ value: JSON.parse(text) });
  });

  it('refuses what is nested deeper than the limit, at whatever depth, closed or not', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(problemOf(nested(maximumDepth))).toBeNull();
    for (const text of [nested(maximumDepth + 1), nested(20_000), '['.repeat(1_000_000), '{"a":'.repeat(20_000)]) {
      expect(problemOf(text)?.expected).toBe('lists and groups nested at most 100 deep');
    }
  });

  it('is total: any text gives a value or a problem within the text', () => {
    const piece = fc.oneof(fc.constantFrom(...'{}[]:,"\\ 1a'), fc.string());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const offset = problemOf(text)?.offset ?? 0;
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
