/** `npm run build [-- --outDir DIR] [--keep NAME] [--lenient] [--allow-vacated] [--verbose]`: the site, or all that keeps it from being made. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { lockBuilds } from '../files/build-lock.ts';
import { processTag } from '../files/live-process.ts';
import { checkOutDir, type OutDir } from '../files/out-dir.ts';
import { prepareSite } from '../files/publish-site.ts';
import { readIfThere, replaceFile } from '../files/replace-file.ts';
import { listFiles, writeMarker } from '../files/site-marker.ts';
import { type BuildNotes, takeBuildNotes } from '../loaders/build-notes.ts';
import { placesFile } from '../map/kept-places.ts';
import { currentOptions, setCommandLine } from '../options/current-options.ts';
import { readEnvironment, silenceTelemetry } from '../options/environment.ts';
import type { Options } from '../options/options.ts';
import { buildSummary } from './build-summary.ts';
import { keepPlaces } from './keep-places.ts';
import { lastBuild } from './last-build.ts';
import { readOptions } from './read-options.ts';
import { reportFailure } from './report-failure.ts';
import { rootConfig } from './root-config.ts';
import { type StageClock, stageClock } from './stage-clock.ts';

const { values } = readOptions({
  options: {
    outDir: { type: 'string', default: 'dist' },
    keep: { type: 'string', multiple: true, default: [] },
    lenient: { type: 'boolean', default: false },
    'allow-vacated': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
/** What the builds of a checkout share. Within the project, where what Astro renders with finds its modules. */
const workshop = resolve('node_modules/.incipit');

silenceTelemetry();
setCommandLine({
  outDir: values.outDir,
  lenient: values.lenient,
  frozen: readEnvironment().isCi,
  mayVacate: values['allow-vacated'],
});

try {
  const options = currentOptions();
  const release = await lockBuilds(workshop, `building ${options.seeds}`, console.error);
  await buildSite(options).finally(release);
} catch (error) {
  reportFailure(error);
}

/** Builds what has changed: nothing, where neither the seeds nor the program nor the written site have. */
async function buildSite(options: Options): Promise<void> {
  const keep = [...values.keep.flatMap((names) => names.split(',')), ...options.site.keep];
  const check = () => checkOutDir(options.outDir, { root: process.cwd(), seeds: options.seeds, keep });
  const outDir = check();
  const registryFile = join(options.seeds, 'permalinks.json');
  const registry = await readIfThere(registryFile).catch(() => null);
  const mapFile = join(options.seeds, placesFile);
  const places = await readIfThere(mapFile).catch(() => null);
  const clock = stageClock();
  const last = lastBuild(options, { registry, places }, keep);
  const print = (notes: BuildNotes, { path, written, isKept, hasKept }: OutDir, isSame: boolean) => {
    const files = [...written];
    const names = { outDir: path, registryFile: relative(process.cwd(), registryFile) };
    const [kept, hasAddress] = [hasKept ? files.filter(isKept) : [], options.origin !== null];
    console.log(buildSummary({ notes, stages: clock.stages, files, kept, hasAddress, isSame, ...names }));
  };
  const same = last.notesOfSame(outDir);
  clock.mark('compare');
  if (same) return print(same, outDir, true);
  let placesNow = places;
  const notes = await renderSite(check, clock, async ({ registry: text }, stage) => {
    if (text !== null) await replaceFile(registryFile, text, registry);
    if (!options.frozen) placesNow = await keepPlaces(stage, mapFile, places);
  });
  const written = check();
  last.keep(written, notes, { registry: notes.registry ?? registry, places: placesNow });
  clock.mark('finish');
  print(notes, written, false);
}

/**
 * Builds in a folder of its own. Only when the whole site lies ready are the registry and the map's places written,
 * and then the site put into its place: whatever ends a build, the old site or the new one is there, and no address is lost.
 */
async function renderSite(
  check: () => OutDir,
  clock: StageClock,
  writeSeeds: (notes: BuildNotes, stage: string) => Promise<void>,
): Promise<BuildNotes> {
  // A build with nothing to do has no use for it, and it takes a second to load.
  const { build } = await import('astro');
  const stage = await emptyStage();
  try {
    const logLevel = values.verbose ? 'info' : 'warn';
    await build({ ...rootConfig, outDir: stage, logLevel, integrations: [clock.integration] });
    const notes = takeBuildNotes();
    writeMarker(stage, listFiles(stage));
    const site = await prepareSite(stage, check());
    try {
      await writeSeeds(notes, stage);
      await site.commit();
    } finally {
      await site.clean();
    }
    return notes;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** A folder to build in. Those of builds that were killed go: no other build runs now. */
async function emptyStage(): Promise<string> {
  for (const name of await readdir(workshop))
    if (name.startsWith('site-')) await rm(join(workshop, name), { recursive: true, force: true });
  const stage = join(workshop, `site-${processTag()}`);
  await mkdir(stage);
  return stage;
}
