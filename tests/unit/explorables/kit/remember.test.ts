import { expect, test } from 'vitest';
import { remember } from '../../../../src/explorables/kit/remember.ts';

test('the last result is given again for the same arguments, and only for those', () => {
  let calls = 0;
  const pair = remember((a: number, b: string) => {
    calls += 1;
    return { a, b };
  });
  const first = pair(1, 'x');
  expect(pair(1, 'x')).toBe(first);
  expect(pair(Number.NaN, 'x')).toBe(pair(Number.NaN, 'x'));
  expect(pair(1, 'x')).toEqual(first);
  expect(calls).toBe(3);
});
