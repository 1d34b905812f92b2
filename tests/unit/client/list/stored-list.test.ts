import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canKeep, clearList, isListed, readList, toggle } from '../../../../src/client/list/stored-list.ts';

const paper = { slug: 'a-title', title: 'A Title' };

function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
  clearList();
});
afterEach(() => vi.unstubAllGlobals());

describe('the reader’s list', () => {
  it('keeps papers in the order in which they were added, each once', () => {
    expect(toggle(paper)).toBe(true);
    expect(toggle({ slug: 'b', title: 'B' })).toBe(true);
    expect(readList()).toEqual([paper, { slug: 'b', title: 'B' }]);
    expect(isListed('a-title')).toBe(true);
    expect(toggle(paper)).toBe(false);
    expect(readList().map(({ slug }) => slug)).toEqual(['b']);
  });

  it.each(['{', 'null', '7', '[null, 3, {"slug": 5}, {"slug": "../x"}]'])('takes %s for an empty list', (text) => {
    localStorage.setItem('list', text);
    expect(readList()).toEqual([]);
  });

  it('lasts for the page where the browser keeps nothing', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(canKeep()).toBe(false);
    expect(toggle(paper)).toBe(true);
    expect(readList()).toEqual([paper]);
  });
});
