/** `npm run build [-- --outDir DIR] [--keep NAME] [--lenient] [--allow-vacated] [--verbose]`: the site, or all that keeps it from being made. */
import { readdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { KeptTrees } from '../build/kept-trees.ts';
import { lockBuilds } from '../files/build-lock.ts';
import { processTag } from '../files/live-process.ts';
import { checkOutDir, type OutDir } from '../files/out-dir.ts';
import { prepareSite } from '../files/publish-site.ts';
import { readIfThere, replaceFile } from '../files/replace-file.ts';
import { markerName, writeMarker } from '../files/site-marker.ts';
import { type BuildNotes, takeBuildNotes } from '../loaders/build-notes.ts';
import { placesFile } from '../map/kept-places.ts';
import { currentOptions, setCommandLine } from '../options/current-options.ts';
import { readEnvironment, silenceTelemetry } from '../options/environment.ts';
import type { Options } from '../options/options.ts';
import { type BuildWork, buildSummary } from './build-summary.ts';
import { keepPlaces } from './keep-places.ts';
import { lastBuild } from './last-build.ts';
import { readOptions } from './read-options.ts';
import { reportFailure } from './report-failure.ts';
import { stageClock } from './stage-clock.ts';

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
  const print = (notes: BuildNotes, { path, written, isKept, hasKept }: OutDir, work: BuildWork | null) => {
    const files = [...written];
    const names = { outDir: path, registryFile: relative(process.cwd(), registryFile) };
    const [kept, hasAddress] = [hasKept ? files.filter(isKept) : [], options.origin !== null];
    console.log(buildSummary({ notes, stages: clock.stages, files, kept, hasAddress, work, ...names }));
  };
  const same = last.notesOfSame(outDir);
  clock.mark('compare');
  if (same) return print(same, outDir, null);
  let placesNow = places;
  const writeSeeds = async ({ registry: text }: BuildNotes, stage: string) => {
    if (text !== null) await replaceFile(registryFile, text, registry);
    if (!options.frozen) placesNow = await keepPlaces(stage, mapFile, places);
  };
  const { notes, work, written } = await makeSite({ options, outDir, check, mark: clock.mark, writeSeeds });
  last.keep(written, notes, { registry: notes.registry ?? registry, places: placesNow });
  clock.mark('finish');
  print(notes, written, work);
}

interface SiteJob {
  readonly options: Options;
  readonly outDir: OutDir;
  /** Looks at the site's folder again. */
  readonly check: () => OutDir;
  readonly mark: (stage: string) => void;
  /** Writes what a build leaves with the seeds. */
  readonly writeSeeds: (notes: BuildNotes, stage: string) => Promise<void>;
}

interface MadeSite {
  readonly notes: BuildNotes;
  readonly work: BuildWork;
  /** The site's folder as the build left it. */
  readonly written: OutDir;
}

/**
 * Builds in a folder of its own. Only when the whole site lies ready are the registry and the map's places written,
 * and then the site put into its place: whatever ends a build, the old site or the new one is there, and no address is lost.
 */
async function makeSite({ options, outDir, check, mark, writeSeeds }: SiteJob): Promise<MadeSite> {
  // A build with nothing to do has no use for it, and it takes half a second to load.
  const { renderSite } = await import('../build/render-site.ts');
  const stage = await freeStage();
  try {
    const kept = new KeptTrees(options.seeds, outDir.path);
    const tree = kept.open(stage);
    const work = await renderSite(options, tree, mark);
    writeMarker(stage, tree.files.keys());
    // Somebody may have put something there meanwhile.
    const target = check();
    const site = await prepareSite(stage, target);
    const notes = takeBuildNotes();
    try {
      await writeSeeds(notes, stage);
      kept.close(tree, await site.commit());
    } finally {
      await site.clean();
    }
    const written = new Set([...tree.files.keys(), markerName]);
    return { notes, work: { ...work, ...tree.work }, written: { ...target, exists: true, written } };
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** A folder to build in. Those of builds that were killed go: no other build runs now. */
async function freeStage(): Promise<string> {
  for (const name of await readdir(workshop))
    if (name.startsWith('site-')) await rm(join(workshop, name), { recursive: true, force: true });
  return join(workshop, `site-${processTag()}`);
}
