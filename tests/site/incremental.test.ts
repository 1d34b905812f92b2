import { expect, test } from 'vitest';
import { copyOfSeeds, type SeedsFolder, sampleLine, seedListing } from '../support/seeds-folder.ts';

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
