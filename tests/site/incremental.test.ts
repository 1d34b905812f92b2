import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../src/files/cache-folder.ts';
import { compareFolders } from '../support/compare-folders.ts';
import { seedPapers } from '../support/seed-papers.ts';
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

test('a build with nothing to do says so, and one whose site was touched puts it right', async () => {
  await using folder = await copyOfSeeds();
  await readAnew(folder);
  const first = join(folder.root, 'first');
  await cp(folder.out, first, { recursive: true });
  const page = join(folder.out, 'index.html');
  const text = await readFile(page, 'utf8');
  expect((await folder.build()).output).toMatch(/^nothing has changed: /m);

  await writeFile(page, text.replace('a', 'b'));
  expect((await folder.build()).output, 'edited to the same length').toMatch(/^written to /m);
  expect(await compareFolders(first, folder.out)).toEqual([]);

  await rm(page);
  expect((await folder.build()).output, 'deleted').toMatch(/^written to /m);
  expect(await compareFolders(first, folder.out)).toEqual([]);

  const other = { SITE_URL: 'https://papers.example' };
  expect((await folder.build([], other)).output, 'another option').toMatch(/^written to /m);
  expect((await folder.build([], other)).output).toMatch(/^nothing has changed: /m);
});

test('what a build takes over from the last one gives the same site as a build from nothing', async () => {
  await using folder = await copyOfSeeds();
  await readAnew(folder);
  const first = join(folder.root, 'first');
  await cp(folder.out, first, { recursive: true });

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
  const cache = cacheFolder(folder.seeds);
  for (const name of [
    'collections',
    'papers.read',
    'published-files',
    'search-engine.pack',
    'search-shards/all.pack',
    'search-ranking.pack',
    'last-build',
  ]) {
    const bytes = await readFile(join(cache, name));
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(join(cache, name), bytes);
  }
  expect(await readAnew(folder), 'all entries').toBe(seedPapers.length);
  expect(await compareFolders(first, folder.out)).toEqual([]);
});

test('builds after edits of every kind give the bytes of builds from nothing, and render less', async () => {
  await using folder = await copyOfSeeds();
  const whole = await rendered(folder);
  for (const [name, edits] of Object.entries(rounds)) {
    for (const edit of edits) await edit(folder);
    await using other = await copyOfSeeds();
    await rm(other.seeds, { recursive: true });
    await cp(folder.seeds, other.seeds, { recursive: true });
    const count = await rendered(folder);
    await rendered(other);
    expect(await compareFolders(other.out, folder.out), name).toEqual([]);
    // Every page may show a topic's name or an option.
    if (name === 'what papers say') expect(count, name).toBeLessThan(whole);
  }
}, 600_000);

type Edit = (folder: SeedsFolder) => Promise<void>;

/** Edits that are built together, each round on top of the one before. */
const rounds: Readonly<Record<string, readonly Edit[]>> = {
  'what papers say': [
    (folder) => replace(folder, seedListing, 'Inspired by the recent success of', 'Encouraged by'),
    (folder) => replace(folder, seedListing, /^\S+ DyCoke: Dynamic/m, '77 DyCoke: Very Dynamic'),
    (folder) => folder.write(`papers/${notedSlug}.md`, '---\n{}\n---\n\nA *note*.\n'),
  ],
  'papers and topics that come': [
    (folder) => folder.append(seedListing, `\n${sampleLine}\n${sampleLine.replace('Quietbird', 'Loudbird')}\n`),
    (folder) => replace(folder, 'topics/caching.md', /^label: .+$/m, 'label: Keeping at hand'),
  ],
  'papers and topics that go': [
    (folder) => replace(folder, seedListing, sampleLine, ''),
    (folder) => folder.remove('topics/streaming.md'),
  ],
  options: [(folder) => replace(folder, 'site.yaml', 'Papers by their opening words', 'Something else')],
};
const notedSlug = 'mamba4rec-towards-efficient-sequential-recommendation-with';

async function replace(folder: SeedsFolder, file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await folder.read(file);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${from}.`);
  await folder.write(file, changed);
}

/** How many pages and files a build says that it rendered. */
async function rendered(folder: SeedsFolder): Promise<number> {
  const { status, output, errors } = await folder.build();
  expect(status, errors).toBe(0);
  return Number(/^(\d+) pages rendered/m.exec(output)?.[1]);
}
