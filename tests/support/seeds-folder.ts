import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../../src/files/cache-folder.ts';
import { type BuildRun, runBuild, sampleFolder } from './run-build.ts';

/** A seeds folder to spoil, with a place for the site built from it. Removed with `await using`. */
export interface SeedsFolder extends AsyncDisposable {
  /** Folder that holds `seeds` and, after a build, `dist`. */
  readonly root: string;
  readonly seeds: string;
  readonly out: string;
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
  readonly append: (name: string, content: string) => Promise<void>;
  readonly read: (name: string) => Promise<string>;
  readonly remove: (name: string) => Promise<void>;
  readonly build: (flags?: string[], environment?: Record<string, string>) => Promise<BuildRun>;
}

/** A copy of the sample, the nine papers that come with the project. */
export async function copyOfSeeds(): Promise<SeedsFolder> {
  const folder = await emptySeeds();
  await cp(sampleFolder, folder.seeds, { recursive: true });
  return folder;
}

/** A seeds folder with only these files. */
export async function seedsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<SeedsFolder> {
  const folder = await emptySeeds();
  for (const [name, content] of Object.entries(files)) await folder.write(name, content);
  return folder;
}

async function emptySeeds(): Promise<SeedsFolder> {
  const root = await mkdtemp(join(tmpdir(), 'incipit-seeds-'));
  const seeds = join(root, 'seeds');
  const out = join(root, 'dist');
  await mkdir(seeds);
  return {
    root,
    seeds,
    out,
    async write(name, content) {
      await mkdir(dirname(join(seeds, name)), { recursive: true });
      await writeFile(join(seeds, name), content);
    },
    append: (name, content) => appendFile(join(seeds, name), content),
    read: (name) => readFile(join(seeds, name), 'utf8'),
    remove: (name) => rm(join(seeds, name)),
    build: (flags = [], environment = {}) => runBuild(out, { INCIPIT_SEEDS: seeds, ...environment }, flags),
    async [Symbol.asyncDispose]() {
      await rm(root, { recursive: true, force: true });
      await rm(cacheFolder(seeds), { recursive: true, force: true });
    },
  };
}

/** The sample's listing, by its name in the seeds folder. */
export const seedListing = '000_90e393cd0091e497.txt';

/** A well-formed line of a listing. */
export function entryLine(title: string, abstract: string, { upvotes = '3', tail = '2 authors · May 5, 2024' } = {}) {
  return `${upvotes} ${title} ${abstract} ${tail}`;
}

/** A line whose title and abstract any reader can tell apart. */
export const sampleLine = entryLine(
  'Quietbird: Gentle Scheduling for Sleepy Processors',
  'In this paper, we propose a scheduler that lets idle processors sleep for longer, and we show that it does.',
);

export const sampleTitle = 'Quietbird: Gentle Scheduling for Sleepy Processors';
export const sampleSlug = 'quietbird-gentle-scheduling-for-sleepy-processors';
