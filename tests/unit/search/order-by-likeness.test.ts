import { describe, expect, it } from 'vitest';
import { likeness, orderByLikeness } from '../../../src/search/order-by-likeness.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { findGroups } from '../../../src/search/query-groups.ts';
import { searchOver } from '../support/search-index.ts';

/** Papers 0 to 5 are of engines, 6 to 8 of operas. */
const { index, fetched, ask } = await searchOver([
  ...Array.from({ length: 6 }, (_, at) => ({ title: 'Engine', text: `rotor stator nozzle ${'ab'[at % 2]}` })),
  ...Array.from({ length: 3 }, (_, at) => ({ title: 'Opera', text: `tenor aria libretto ${'cd'[at % 2]}` })),
]);
const groups = await findGroups(index, parseQuery('rotor stator '), { replacements: [], unknown: [], synonyms: [] });

describe('orderByLikeness', () => {
  it('puts papers that are like the query and like each other before one that is like neither', async () => {
    const total = Float32Array.of(9.2, 9.1, 9, 0, 0, 0, 10, 0, 0);
    const ranked = Uint32Array.of(6, 0, 1, 2);
    await orderByLikeness(index, ranked, total, groups);
    expect(ranked.at(-1)).toBe(6);
    expect([...ranked].sort()).toEqual([0, 1, 2, 6]);
  });

  it('leaves papers beyond the first as they are', async () => {
    const total = new Float32Array(likeness.papers + 9).fill(1);
    const ranked = Uint32Array.from({ length: likeness.papers + 2 }, (_, at) =>
      at < likeness.papers ? at % 9 : 8 - (at % 2),
    );
    const tail = [...ranked.subarray(likeness.papers)];
    await orderByLikeness(index, ranked, total, groups);
    expect([...ranked.subarray(likeness.papers)]).toEqual(tail);
  });

  it('is not asked for by queries of a few words, which fetch only what they show', async () => {
    const before = fetched.length;
    await ask('tenor aria ', 0);
    expect(fetched.slice(before).filter((name) => name.startsWith('documents'))).toEqual([]);
  });
});
