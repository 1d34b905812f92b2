/** `npm run build [-- --outDir DIR] [--lenient] [--verbose]`: the site, or all that keeps it from being made. */
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { build } from 'astro';
import { type BuildNotes, takeBuildNotes } from '../loaders/build-notes.ts';
import { currentOptions, setCommandLine } from '../options/current-options.ts';
import { readEnvironment, silenceTelemetry } from '../options/environment.ts';
import type { Options } from '../options/options.ts';
import { describeDoubts } from './describe-doubts.ts';
import { readOptions } from './read-options.ts';
import { reportFailure } from './report-failure.ts';

const { values } = readOptions({
  options: {
    outDir: { type: 'string', default: 'dist' },
    lenient: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
silenceTelemetry();
setCommandLine({ outDir: values.outDir, lenient: values.lenient, frozen: readEnvironment().isCi });

try {
  await buildSite(currentOptions());
} catch (error) {
  reportFailure(error);
}

/** Builds beside the target and swaps at the end, so that no half-written site is ever left there. */
async function buildSite(options: Options): Promise<void> {
  const target = options.outDir;
  const started = performance.now();
  await mkdir(dirname(target), { recursive: true });
  const partial = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  // Temporary folders are private; a web server has to read this one.
  await chmod(partial, 0o755);
  const clock = stageClock();
  let notes: BuildNotes | undefined;
  try {
    await build({
      outDir: partial,
      logLevel: values.verbose ? 'info' : 'warn',
      integrations: [clock.integration],
    });
    notes = takeBuildNotes();
    await swap(partial, target);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  if (notes.registry !== null) await writeFile(join(options.seeds, 'permalinks.json'), notes.registry);
  clock.mark('finish');
  await summarize(options, notes, clock.stages, performance.now() - started);
}

async function swap(partial: string, target: string): Promise<void> {
  const old = `${partial}-old`;
  if (existsSync(target)) await rename(target, old);
  await rename(partial, target);
  await rm(old, { recursive: true, force: true });
}

/** Times the stages between Astro's hooks. */
function stageClock() {
  const stages: { readonly name: string; readonly seconds: number }[] = [];
  let last = performance.now();
  const mark = (name: string) => {
    stages.push({ name, seconds: (performance.now() - last) / 1000 });
    last = performance.now();
  };
  const integration: AstroIntegration = {
    name: 'incipit-stage-clock',
    hooks: {
      'astro:build:start': () => mark('read seeds'),
      'astro:build:generated': () => mark('render'),
      'astro:build:done': () => mark('index'),
    },
  };
  return { stages, mark, integration };
}

async function summarize(
  { outDir: target, seeds, origin }: Options,
  notes: BuildNotes,
  stages: readonly { readonly name: string; readonly seconds: number }[],
  milliseconds: number,
): Promise<void> {
  const files = await readdir(target, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const doubted = describeDoubts(notes.doubts);
  const skipped = notes.errors.map((line) => `left out  ${line}`);
  const warned = notes.warnings.map((line) => `warning   ${line}`);
  const given = notes.newcomers.map((slug) => `new       /papers/${slug}/`);
  const renewed =
    notes.registry === null ? [] : [`registry  ${relative('', join(seeds, 'permalinks.json'))} has changed: commit it`];
  const local = origin
    ? []
    : [
        'note      the site has no address (“address” in site.yaml, or SITE_URL): feeds, the sitemap and canonical links say http://localhost:4321',
      ];
  console.log(
    [
      ...skipped,
      ...warned,
      ...doubted,
      ...given,
      ...renewed,
      ...local,
      `${notes.papers} papers (${notes.readAnew} read anew), ${notes.topics} topics, ${pages} pages, ${notes.doubts.length} in doubt, ${notes.warnings.length} warnings, ${notes.errors.length} errors`,
      `${(milliseconds / 1000).toFixed(1)} s: ${stages.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)}`).join(', ')}`,
      `written to ${target}`,
    ].join('\n'),
  );
}
