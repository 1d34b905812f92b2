import { beforeEach, expect, test } from 'vitest';
import { paperMemory, remembered, setPaperMemory } from '../../../src/data/paper-memory.ts';

beforeEach(() => setPaperMemory(new Map()));

/** Reads letters, and says how often it had to. */
function reading(letters: string): { readonly results: readonly object[]; readonly worked: number } {
  let worked = 0;
  const results = remembered([...letters], String, (letter) => {
    worked++;
    return { code: letter.codePointAt(0), nothing: undefined };
  });
  return { results, worked };
}

test('works out only what it does not know', () => {
  expect(reading('abc').worked).toBe(3);
  expect(reading('abcd').worked).toBe(1);
  expect(reading('dcba').worked).toBe(0);
});

test('gives the same whether it was remembered or not', () => {
  expect(reading('ab').results).toStrictEqual([{ code: 97 }, { code: 98 }]);
  expect(reading('ab').results).toStrictEqual([{ code: 97 }, { code: 98 }]);
});

test('forgets what is not asked for', () => {
  reading('abc');
  reading('b');
  expect([...paperMemory().keys()]).toEqual(['b']);
  expect(reading('abc').worked).toBe(2);
});
