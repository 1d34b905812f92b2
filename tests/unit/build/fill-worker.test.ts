import { expect, test } from 'vitest';
import { fillWorker } from '../../../src/build/fill-worker.ts';

const facts = { version: '0$&1', shell: ['offline/', "it's"], names: ['$1'] };

test('the bundled worker is told what it serves, whatever quotes the bundler chose', () => {
  const code = 'f(["%shell%"],[`%names%`],`site-%version%`)';
  expect(fillWorker(code, facts)).toBe(`f(["offline/","it's"],["$1"],\`site-0$&1\`)`);
});

test('a worker that has lost a place is refused', () => {
  expect(() => fillWorker('f([`%names%`],"%version%")', facts)).toThrow('no place for “shell”');
  expect(() => fillWorker('f([`%names%`],["%shell%"])', facts)).toThrow('no place for “version”');
});
