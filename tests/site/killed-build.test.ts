import { existsSync } from 'node:fs';
import { cp, lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareFolders } from '../support/compare-folders.ts';
import { runBuild } from '../support/run-build.ts';
import { copyOfSeeds, type SeedsFolder, sampleLine, sampleSlug, seedListing } from '../support/seeds-folder.ts';

/** Ends a build, or lets a write fail: see `stop-at-write.ts`. */
const stopper = `--import=${resolve('tests/support/stop-at-write.ts')}`;

let folder: SeedsFolder;
let old: string;

beforeAll(async () => {
  folder = await copyOfSeeds();
  expect((await folder.build()).status).toBe(0);
  old = join(folder.root, 'old');
  await cp(folder.out, old, { recursive: true });
  await folder.append(seedListing, `\n${sampleLine}\n`);
});
afterAll(() => folder[Symbol.asyncDispose]());

test.each([
  ['while it writes pages', '/papers/', 12],
  ['when the new registry is written and not yet in its place', 'permalinks.json-', 2],
])('a build that is killed %s leaves the old site and the old registry', async (_, below, step) => {
  const registry = await folder.read('permalinks.json');
  const settings = { NODE_OPTIONS: stopper, STOP_BELOW: below, STOP_AT: String(step) };
  expect((await folder.build([], settings)).status).not.toBe(0);
  expect(await compareFolders(old, folder.out)).toEqual([]);
  expect(await folder.read('permalinks.json')).toBe(registry);
});

test('a build that finds the disk full says so, and leaves the old site and the old registry', async () => {
  const registry = await folder.read('permalinks.json');
  const settings = { NODE_OPTIONS: stopper, STOP_BELOW: 'permalinks.json-', STOP_AT: '1', STOP_WITH: 'ENOSPC' };
  const { status, errors } = await folder.build([], settings);
  expect(errors).toMatch(/permalinks\.json-\S+: expected to be written, found no space left on the disk\. Free some/);
  expect(errors).not.toMatch(/^\s+at /m);
  expect(status).toBe(1);
  expect(await compareFolders(old, folder.out)).toEqual([]);
  expect(await folder.read('permalinks.json')).toBe(registry);
});

test('the next build gives what one from nothing gives, also while another runs, and takes away what was left', async () => {
  await using other = await copyOfSeeds();
  await other.write(seedListing, await folder.read(seedListing));
  const runs = await Promise.all([folder.build(), other.build()]);
  expect(runs.map(({ status }) => status)).toEqual([0, 0]);
  expect(runs.map(({ errors }) => errors).join('')).toMatch(/^Another build runs in this checkout \(process \d+/);
  expect(existsSync(join(folder.out, 'papers', sampleSlug, 'index.html'))).toBe(true);
  expect(await folder.read('permalinks.json')).toContain(sampleSlug);
  expect(await compareFolders(folder.out, other.out)).toEqual([]);
  expect(await readdir('node_modules/.incipit')).toEqual([]);
  expect((await readdir(folder.seeds)).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a build fills the folder that a link leads to, and leaves the link and what is to stay', async () => {
  const [real, link] = [join(folder.root, 'real'), join(folder.root, 'link')];
  await mkdir(real);
  await writeFile(join(real, 'CNAME'), 'papers.example');
  await symlink('real', link);
  const refused = await runBuild(link, { INCIPIT_SEEDS: folder.seeds });
  expect([refused.status, refused.output]).toEqual([1, '']);
  expect(refused.errors).toMatch(/^--outDir: expected .+, found \S+real with CNAME\. .+ --keep NAME\.$/m);
  expect(await readdir(real)).toEqual(['CNAME']);
  expect((await runBuild(link, { INCIPIT_SEEDS: folder.seeds }, ['--keep', 'CNAME'])).status).toBe(0);
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect(await readFile(join(real, 'CNAME'), 'utf8')).toBe('papers.example');
  expect(await compareFolders(folder.out, real)).toEqual(['only in the second: CNAME']);
});
