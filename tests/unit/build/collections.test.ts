import { expect, test } from 'vitest';
import { packCollections, unpackCollections } from '../../../src/build/collections.ts';

test('what is kept of collections is read back as it was', () => {
  const entry = (id: string, text: string) => [id, { id, data: { text }, digest: `digest of ${id}` }] as const;
  const collections = new Map([
    ['papers', new Map([entry('a', 'one\ntwo'), entry('b', 'é 中 𝒳')])],
    ['topics', new Map([entry('c', '')])],
    ['report', new Map()],
  ] as const) as ReturnType<typeof unpackCollections>;
  expect(unpackCollections(Buffer.from(packCollections(collections)))).toEqual(collections);
  expect([...unpackCollections(null).values()].map(({ size }) => size)).toEqual([0, 0, 0]);
});
