import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate } from '../../../src/derived/paginate.ts';

describe('paginate', () => {
  it('cuts a list into numbered pages', () => {
    expect(paginate(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([
      { items: ['a', 'b'], number: 1, count: 3 },
      { items: ['c', 'd'], number: 2, count: 3 },
      { items: ['e'], number: 3, count: 3 },
    ]);
  });

  it('has no empty last page', () => {
    expect(paginate(['a', 'b'], 2)).toHaveLength(1);
  });

  it('makes one empty page of an empty list', () => {
    expect(paginate([], 50)).toEqual([{ items: [], number: 1, count: 1 }]);
  });

  it('loses no item and changes no order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const pages = paginate(items, size);
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        for (const page of pages.slice(0, -1)) expect(page.items).toHaveLength(size);
      }),
    );
  });
});
