/**
 * `npm run bench -- [--count N] [LISTING | FOLDER]`: builds a site of so many papers (10,000), builds it again
 * with nothing and with one entry changed, builds a quarter of it, and prints what that takes: as a multiple
 * of a bare loop that writes the same bytes on this machine, and so of Hugo. The papers are those of a listing
 * (`.txt`, `.jsonl`, either packed), of a folder as `bench:search` takes it, or made up.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../../src/files/cache-folder.ts';
import { type BareLoop, bareLoop } from './bare-loop.ts';
import { changeOneEntry, growth, hugoOverBare, table, type Usage } from './build-figures.ts';
import { readEntryLines } from './collections.ts';
import { generatedListing } from './generated-listing.ts';
import { type MeasuredBuild, measuredBuild } from './measured-build.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const [path] = positionals;
const wanted = Number(values.count);
const lines =
  path === undefined ? generatedListing(wanted, Number(values.seed)) : readEntryLines(path).slice(0, wanted);

const folder = await mkdtemp(join(tmpdir(), 'incipit-bench-'));
try {
  await bench(lines);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function bench(all: readonly string[]): Promise<void> {
  const fewer = all.slice(0, Math.ceil(all.length / 4));
  await using whole = await seedsWith('whole', all);
  const cold = await whole.build();
  console.log(`${cold.summary}\n`);
  const unchanged = await whole.build();
  await whole.write(changeOneEntry(all));
  const changed = await whole.build();
  await using part = await seedsWith('part', fewer);
  const quarter = await part.build();
  const copy = join(folder, 'copy');
  const everything = await bareLoop(whole.site, copy, () => true);
  const pages = await bareLoop(whole.site, copy, (file) => file.endsWith('.html'));
  const rows: [string, MeasuredBuild][] = [
    ['all anew', cold],
    ['nothing changed', unchanged],
    ['one entry changed', changed],
    [`${fewer.length} papers`, quarter],
  ];
  printCosts(rows);
  printRatios(rows, everything, pages);
  const exponent = growth({ papers: fewer.length, cpu: quarter.cpu }, { papers: all.length, cpu: cold.cpu });
  console.log(`\ncost grows as the number of papers to the power of ${exponent.toFixed(2)} (1: in proportion)`);
}

interface BenchSeeds extends AsyncDisposable {
  readonly site: string;
  readonly write: (lines: readonly string[]) => Promise<void>;
  readonly build: () => Promise<MeasuredBuild>;
}

/** A seeds folder with a listing and the project's own topics, and the cache of its builds, which is taken away after. */
async function seedsWith(name: string, entries: readonly string[]): Promise<BenchSeeds> {
  const seeds = join(folder, name);
  const site = join(folder, `${name}-site`);
  const write = (all: readonly string[]) =>
    writeFile(join(seeds, all[0]?.startsWith('{') ? 'papers.jsonl' : 'papers.txt'), `${all.join('\n')}\n`);
  await mkdir(seeds);
  await cp('src/starter/seeds/topics', join(seeds, 'topics'), { recursive: true });
  await write(entries);
  return {
    site,
    write,
    build: () => measuredBuild(seeds, site),
    [Symbol.asyncDispose]: () => rm(cacheFolder(seeds), { recursive: true, force: true }),
  };
}

function printCosts(rows: readonly [string, MeasuredBuild][]): void {
  const stages = rows[0]?.[1].stages.map(({ name }) => name) ?? [];
  console.log(
    table([
      ['build', 'CPU s', 'wall s', 'MiB', ...stages.map((name) => `${name} s`)],
      ...rows.map(([name, { cpu, wall, memory, stages: own }]) => [
        name,
        cpu,
        wall,
        memory === null ? 'not told' : memory.toFixed(0),
        ...own.map(({ seconds }) => seconds),
      ]),
    ]),
  );
}

function printRatios(rows: readonly (readonly [string, Usage])[], everything: BareLoop, pages: BareLoop): void {
  const told = ({ files, megabytes, cpu }: BareLoop) =>
    `${files} files, ${megabytes.toFixed(1)} MB, ${cpu.toFixed(2)} s of CPU`;
  console.log(`
a bare loop that writes the same files: ${told(everything)}
one that writes the pages alone: ${told(pages)}
Hugo is not run: it is taken for ${hugoOverBare} times the bare loop, as it was measured when the project began
`);
  console.log(
    table([
      ['CPU as a multiple of', 'bare, all files', 'Hugo, all files', 'bare, pages', 'Hugo, pages'],
      ...rows
        .slice(0, 3)
        .map(([name, { cpu }]) => [
          name,
          ...[everything, pages].flatMap((loop) => [cpu / loop.cpu, cpu / (hugoOverBare * loop.cpu)]),
        ]),
    ]),
  );
}
