import { expect, it } from 'vitest';
import { smoothing, smoothScores } from '../../../src/search/smooth-scores.ts';
import { searchOver } from '../support/search-index.ts';

/** Three papers that are near to each other, and one that is near to none. */
const { index } = await searchOver([
  { title: 'A', text: 'rotor stator nozzle' },
  { title: 'B', text: 'rotor stator nozzle' },
  { title: 'C', text: 'rotor stator nozzle' },
  { title: 'D', text: 'opera theatre' },
]);
const total = Float32Array.of(9, 8, 7, 10);

it('puts papers whose neighbors score well before one that stands alone', async () => {
  const ranked = Uint32Array.of(3, 0, 1, 2);
  await smoothScores(index, ranked, total, smoothing.words);
  expect([...ranked]).toEqual([0, 1, 2, 3]);
});

it('leaves the order of short queries as it is', async () => {
  const ranked = Uint32Array.of(3, 0, 1, 2);
  await smoothScores(index, ranked, total, smoothing.words - 1);
  expect([...ranked]).toEqual([3, 0, 1, 2]);
});
