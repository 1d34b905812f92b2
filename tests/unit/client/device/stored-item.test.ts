import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listOf, siteKey, storedItem } from '../../../../src/client/device/stored-item.ts';

const values = new Map<string, string>();
const words = storedItem<readonly string[]>({
  name: 'words',
  oldName: 'words',
  empty: [],
  check: listOf((item) => (typeof item === 'string' ? item : undefined)),
});

beforeEach(() => {
  values.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('is stored under a name that holds the base path', () => {
  words.write(['a']);
  expect([...values]).toEqual([['incipit:/:words', '["a"]']]);
});

it('leaves out a damaged item, keeps the others, and keeps the damaged text before it writes', () => {
  const text = '["a", 5, "b"]';
  values.set(words.key, text);
  expect(words.read()).toEqual(['a', 'b']);
  words.write(['a', 'b', 'c']);
  expect(words.read()).toEqual(['a', 'b', 'c']);
  expect(values.get(`${words.key}:unreadable`)).toBe(text);
});

it.each(['{', '{"a":1}', 'null', '7'])('takes %s for nothing, and keeps it aside once something is written', (text) => {
  values.set(words.key, text);
  expect(words.read()).toEqual([]);
  words.write(['a']);
  expect(values.get(`${words.key}:unreadable`)).toBe(text);
});

it('takes over what an earlier version kept, and leaves the original to whoever else uses it', () => {
  values.set('words', '["old"]');
  expect(words.read()).toEqual(['old']);
  words.write([...words.read(), 'new']);
  expect(words.read()).toEqual(['old', 'new']);
  words.write([]);
  expect(words.read()).toEqual([]);
  expect(values.get('words')).toBe('["old"]');
});

it('forgets what an earlier version kept too, where it is of this kind', () => {
  values.set('words', '["old"]');
  words.forget();
  expect(values.size).toBe(0);
});

it('never reads, changes or removes what another program keeps under the old name', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, written) => {
      values.clear();
      const theirs = `{"theirs":${JSON.stringify(text)}}`;
      values.set('words', theirs);
      expect(words.read()).toEqual([]);
      words.write(written);
      words.forget();
      expect([...values]).toEqual([['words', theirs]]);
    }),
  );
});

it('never loses a text that it could not read whole', () => {
  fc.assert(
    fc.property(fc.json(), fc.array(fc.string()), (text, written) => {
      values.clear();
      values.set(siteKey('words'), text);
      const isWhole = JSON.stringify(words.read()) === JSON.stringify(JSON.parse(text));
      words.write(written);
      expect(values.get(`${siteKey('words')}:unreadable`)).toBe(isWhole ? undefined : text);
    }),
  );
});
