import { expect, it } from 'vitest';
import { Overtaken } from '../../../src/search/read-index.ts';
import { searchOver } from '../support/search-index.ts';

it('an index fetches nothing more for a question that is no longer wanted, and all of it for the next', async () => {
  const { index, fetched } = await searchOver([{ title: 'Rotor', text: 'rotor stator' }]);
  let isWanted = true;
  const overtaken = index.while(() => isWanted);
  const rotor = await overtaken.word('rotor');
  isWanted = false;
  const before = [...fetched];
  await expect(overtaken.votes()).rejects.toThrow(Overtaken);
  expect(fetched).toEqual(before);
  expect(await overtaken.word('rotor'), 'what is here already can be read').toBe(rotor);
  expect(await index.while(() => true).votes()).toHaveLength(1);
});
