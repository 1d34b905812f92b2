import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareFolders } from '../support/compare-folders.ts';
import { runBuild } from '../support/run-build.ts';
import { copyOfSeeds, sampleLine, seedsOf } from '../support/seeds-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('the same seeds give the same bytes, wherever they lie and whatever was built before', async () => {
  await using folder = await temporaryFolder();
  const first = join(folder.path, 'first');
  const second = join(folder.path, 'somewhere', 'else');
  expect((await runBuild(first)).status).toBe(0);

  // Another site in between leaves nothing of the first in the cache.
  await using other = await seedsOf({ 'a.txt': sampleLine });
  expect((await other.build()).status).toBe(0);

  await using copy = await copyOfSeeds();
  expect((await runBuild(second, { INCIPIT_SEEDS: copy.seeds })).status).toBe(0);
  expect(await compareFolders(first, second)).toEqual([]);
});
