import type { BuildNotes } from '../loaders/build-notes.ts';
import { counted } from './counted.ts';
import { describeDoubts } from './describe-doubts.ts';
import { describeGone } from './describe-gone.ts';
import type { Stage } from './stage-clock.ts';

/** What a build did, in counts. */
export interface BuildWork {
  /** Outputs of routes that were rendered, not taken over. */
  readonly rendered: number;
  readonly written: number;
  readonly kept: number;
  /** Whether the program had to be bundled. */
  readonly isBundled: boolean;
}

export interface BuildResult {
  readonly notes: BuildNotes;
  readonly stages: readonly Stage[];
  /** Paths of the site's files. */
  readonly files: readonly string[];
  readonly outDir: string;
  /** How the registry of addresses is named in messages. */
  readonly registryFile: string;
  /** Files of the site that were not written because others stay in their place. */
  readonly kept: readonly string[];
  readonly hasAddress: boolean;
  /** What was done; `null` where the last build's site is still the right one. */
  readonly work: BuildWork | null;
}

/** What a build says at its end. */
export function buildSummary(result: BuildResult): string {
  const { notes, stages, files, outDir, registryFile, kept, hasAddress, work } = result;
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const seconds = stages.reduce((sum, stage) => sum + stage.seconds, 0);
  return [
    ...notes.errors.map((line) => `left out  ${line}`),
    ...notes.warnings.map((line) => `warning   ${line}`),
    ...kept.map((file) => `warning   ${file} was to be kept, so the site’s own was not written`),
    ...describeDoubts(notes.doubts),
    ...notes.newcomers.map((slug) => `new       /papers/${slug}/`),
    ...describeGone(notes),
    ...(notes.registry === null ? [] : [`registry  ${registryFile} has changed: commit it`]),
    ...(hasAddress
      ? []
      : [
          'note      the site has no address (“address” in site.yaml, or SITE_URL): feeds, the sitemap and canonical links say http://localhost:4321',
        ]),
    `${counted(notes.papers, 'paper')} (${notes.readAnew} read anew), ${counted(notes.topics, 'topic')}, ${counted(pages, 'page')}, ${notes.doubts.length} in doubt, ${counted(notes.warnings.length, 'warning')}, ${counted(notes.errors.length, 'error')}`,
    `${seconds.toFixed(1)} s: ${stages.map((stage) => `${stage.name} ${stage.seconds.toFixed(1)}`).join(', ')}`,
    ...(work
      ? [
          `${work.rendered} pages rendered, ${work.written} files written, ${work.kept} kept${work.isBundled ? ', program bundled' : ''}`,
          `written to ${outDir}`,
        ]
      : [`nothing has changed: ${outDir} is as the last build left it`]),
  ].join('\n');
}
