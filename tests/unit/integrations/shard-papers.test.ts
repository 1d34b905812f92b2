import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shardPapers } from '../../../src/integrations/shard-papers.ts';

const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { maxLength: 60 });
const entriesOf = (all: readonly string[], most: number) => [...shardPapers(all, most)];

it('is one shard where there are few papers, or none', () => {
  expect(entriesOf([], 3)).toEqual([['', []]]);
  expect(entriesOf(['b', 'a'], 3)).toEqual([['', ['a', 'b']]]);
});

it('puts every paper into one shard, none of more than the most', () => {
  fc.assert(
    fc.property(slugs, (all) => {
      const shards = entriesOf(all, 4);
      expect(shards.flatMap(([, papers]) => papers).sort()).toEqual(all.toSorted());
      expect(Math.max(...shards.map(([, papers]) => papers.length))).toBeLessThanOrEqual(4);
    }),
  );
});

it('depends on the papers, not on their order', () => {
  fc.assert(
    fc.property(slugs, (all) => {
      expect(entriesOf(all.toReversed(), 4)).toEqual(entriesOf(all, 4));
    }),
  );
});

it('changes only the shard that a paper is added to, splits it, or begins one', () => {
  fc.assert(
    fc.property(slugs, fc.stringMatching(/^[A-Z]{5}$/), (all, added) => {
      const before = shardPapers(all, 4);
      const after = entriesOf([...all, added], 4);
      const changed = after.filter(([bits, papers]) => before.get(bits)?.join() !== papers.join());
      const own = after.find(([, papers]) => papers.includes(added))?.[0] ?? '';
      const home = [...before.keys()].find((bits) => own.startsWith(bits)) ?? own;
      expect(changed.every(([bits]) => bits.startsWith(home))).toBe(true);
    }),
  );
});
