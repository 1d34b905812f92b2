import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../../src/files/cache-folder.ts';
import { environmentFor, sampleFolder } from '../support/run-build.ts';
import { type MeasuredRun, measuredRun } from './measured-run.ts';

/** A seeds folder and the site that is built from it. Its cache goes with it. */
export interface BenchSeeds extends AsyncDisposable {
  readonly site: string;
  /** Replaces the listing. */
  readonly write: (lines: readonly string[]) => Promise<void>;
  readonly build: () => Promise<MeasuredRun>;
}

/** A seeds folder with the project's own topics; the listing is written to it later. */
export async function seedsWithTopics(root: string): Promise<BenchSeeds> {
  const seeds = join(root, 'seeds');
  await mkdir(seeds, { recursive: true });
  await cp(join(sampleFolder, 'topics'), join(seeds, 'topics'), { recursive: true });
  return benchSeeds(root, seeds);
}

/** A copy of the sample, the nine papers that come with the project. */
export async function seedsOfSample(root: string): Promise<BenchSeeds> {
  const seeds = join(root, 'seeds');
  await cp(sampleFolder, seeds, { recursive: true });
  return benchSeeds(root, seeds);
}

function benchSeeds(root: string, seeds: string): BenchSeeds {
  const site = join(root, 'site');
  return {
    site,
    write: (lines) => {
      const name = lines[0]?.startsWith('{') ? 'papers.jsonl' : 'papers.txt';
      return writeFile(join(seeds, name), `${lines.join('\n')}\n`);
    },
    build: () =>
      measuredRun([process.execPath, 'src/cli/build.ts', '--outDir', site], {
        env: environmentFor({ INCIPIT_SEEDS: seeds }),
      }),
    async [Symbol.asyncDispose]() {
      await rm(root, { recursive: true, force: true });
      await rm(cacheFolder(seeds), { recursive: true, force: true });
    },
  };
}
