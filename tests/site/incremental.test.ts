import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareFolders } from '../support/compare-folders.ts';
import { seedPapers } from '../support/seed-papers.ts';
import { cacheOf, copyOfSeeds, type SeedsFolder, sampleLine, seedListing } from '../support/seeds-folder.ts';

/** How many entries a build says that it had to read. */
async function readAnew(folder: SeedsFolder): Promise<number> {
  const { status, output } = await folder.build();
  expect(status).toBe(0);
  const count = /(\d+) read anew/.exec(output)?.[1];
  if (count === undefined) throw new Error(`The build does not say how many entries it read.\n${output}`);
  return Number(count);
}

test('a build reads only the entries that the last build did not', async () => {
  await using folder = await copyOfSeeds();
  await readAnew(folder);
  expect(await readAnew(folder), 'nothing changed').toBe(0);

  const listing = await folder.read(seedListing);
  const changed = listing.replace('Inspired by the recent success of', 'Encouraged by');
  await folder.write(seedListing, `# this comment moves every line\n${changed}\n${sampleLine}\n`);
  expect(await readAnew(folder), 'one line was changed and one added').toBe(2);
});

test('what a build takes over from the last one gives the same site as a build from nothing', async () => {
  await using folder = await copyOfSeeds();
  await readAnew(folder);
  const first = join(folder.root, 'first');
  await cp(folder.out, first, { recursive: true });
  await readAnew(folder);
  expect(await compareFolders(first, folder.out), 'nothing changed').toEqual([]);

  const listing = await folder.read(seedListing);
  await folder.write(seedListing, listing.replace('Inspired by the recent success of', 'Encouraged by'));
  await readAnew(folder);
  expect(await compareFolders(first, folder.out), 'one entry changed').not.toEqual([]);

  await using other = await copyOfSeeds();
  await other.write(seedListing, await folder.read(seedListing));
  await readAnew(other);
  expect(await compareFolders(other.out, folder.out), 'built from nothing').toEqual([]);
});

test('a cache that was damaged is noticed and made again', async () => {
  await using folder = await copyOfSeeds();
  await readAnew(folder);
  const first = join(folder.root, 'first');
  await cp(folder.out, first, { recursive: true });
  const cache = cacheOf(folder.seeds);
  for (const name of ['data-store.json', 'search-index.pack']) {
    const bytes = await readFile(join(cache, name));
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(join(cache, name), bytes);
  }
  expect(await readAnew(folder), 'all entries').toBe(seedPapers.length);
  expect(await compareFolders(first, folder.out)).toEqual([]);
});
