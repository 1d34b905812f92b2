/**
 * `npm run bench -- [--count N] [--rounds N] [LISTING | FOLDER]`: builds a site of so many papers (10,000) from
 * nothing, and again with nothing, one entry, ten entries and a quarter changed, and the sample of nine papers;
 * then, where Hugo is installed, a Hugo site of the same texts, and a bare loop that reads and writes the site's
 * files. All of that several times in turn, and a table of the medians. The papers are those of a listing (`.txt`,
 * `.jsonl`, either packed), of a folder as `bench:search` takes it, or made up.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bareLoop } from './bare-loop.ts';
import { seedsOfSample, seedsWithTopics } from './bench-seeds.ts';
import { type CaseName, type Round, tableOfRounds } from './bench-table.ts';
import { changeOneEntry, changeQuarter, readStages, table } from './build-figures.ts';
import { readEntryLines } from './collections.ts';
import { enoughEntries } from './enough-entries.ts';
import { generatedListing } from './generated-listing.ts';
import { buildHugo, hugoVersion, writeHugoContent } from './hugo-site.ts';
import type { MeasuredRun } from './measured-run.ts';

const added = 10;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
});
const [path] = positionals;
const count = Number(values.count);
const lines =
  path === undefined
    ? generatedListing(count + added, Number(values.seed))
    : enoughEntries(readEntryLines(path), count + added);
const hugo = hugoVersion();

const root = await mkdtemp(join(tmpdir(), 'incipit-bench-'));
try {
  const rounds: Round[] = [];
  for (let at = 1; at <= Number(values.rounds); at++) {
    console.error(`round ${at} of ${values.rounds}`);
    rounds.push(await measureRound(join(root, String(at))));
  }
  console.log(`\n${count} papers, medians of ${rounds.length} rounds, all processes counted`);
  console.log(hugo === null ? 'Hugo is not installed, so nothing is compared with it.' : `Hugo ${hugo}`);
  console.log(`\n${table(tableOfRounds(rounds))}`);
} finally {
  await rm(root, { recursive: true, force: true });
}

async function measureRound(folder: string): Promise<Round> {
  await using seeds = await seedsWithTopics(join(folder, 'many'));
  await using sample = await seedsOfSample(join(folder, 'nine'));
  const first = lines.slice(0, count);
  const changed = changeOneEntry(first);
  const more = [...changed, ...lines.slice(count)];
  const cases = {} as Record<CaseName, MeasuredRun>;
  const measure = async (name: CaseName, listing: readonly string[] | null) => {
    if (listing) await seeds.write(listing);
    cases[name] = await (name === 'nine papers, unchanged' ? sample : seeds).build();
    tell(name, cases[name]);
  };
  await measure('full', first);
  await measure('unchanged', null);
  await measure('one changed', changed);
  await measure('ten added', more);
  await measure('a quarter changed', changeQuarter(more));
  await sample.build();
  await measure('nine papers, unchanged', null);
  const peer = join(folder, 'hugo');
  if (hugo !== null) writeHugoContent(seeds.site, peer);
  const hugoRun = hugo === null ? null : await buildHugo(peer);
  if (hugoRun) tell(`Hugo, ${hugoRun.files} files`, hugoRun);
  const loop = await bareLoop(seeds.site, join(folder, 'copy'));
  console.error(`  bare loop: ${loop.files} files, ${loop.megabytes.toFixed(1)} MB, ${loop.cpu.toFixed(2)} s of CPU`);
  return { cases, hugo: hugoRun, loop };
}

function tell(name: string, { cpu, memory, output }: MeasuredRun): void {
  const stages = readStages(output).map(({ name: stage, seconds }) => `${stage} ${seconds}`);
  console.error(
    `  ${name}: ${cpu.toFixed(2)} s of CPU, ${memory?.toFixed(0) ?? '?'} MiB${stages.length > 0 ? `; ${stages.join(', ')}` : ''}`,
  );
}
