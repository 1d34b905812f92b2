import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { takeBulkFiles } from '../data/bulk-files.ts';
import { takeSearchedLibrary } from '../data/searched-library.ts';
import { cacheFolder } from '../files/cache-folder.ts';
import { programDigest } from '../files/program-digest.ts';
import { listFiles } from '../files/site-marker.ts';
import { runIndex } from '../integrations/index-run.ts';
import { isListedPage } from '../integrations/listed-pages.ts';
import type { Options } from '../options/options.ts';
import { tidyHtml } from '../text/tidy-html.ts';
import { loadCollections } from './collections.ts';
import { setCollections } from './collections-plugin.ts';
import { keptMemory } from './kept-memory.ts';
import { keptProgram } from './kept-program.ts';
import { writeOfflineFiles } from './offline-files.ts';
import { type Output, openProgram, type Program } from './program.ts';
import type { SiteTree } from './site-tree.ts';
import { sitemapFiles } from './sitemap.ts';

/** Where the site says it is until somebody says where it will be. */
const noOrigin = 'http://localhost:4321';

/** Outputs between two turns of the event loop. What a response holds weakly is let go at the end of a turn only. */
const outputsInTurn = 64;
/** Files between two turns, in which the search index gets its answers from Pagefind. */
const filesInTurn = 500;

/** What a build did. */
export interface RenderWork {
  /** Pages and other outputs of routes that were rendered, not taken from an earlier build. */
  readonly rendered: number;
  /** Whether the program had to be bundled. */
  readonly isBundled: boolean;
}

/**
 * Makes all files of a site in a folder, from those of earlier builds where they are made from the same.
 * @param mark is told when a stage of the work is done
 * @throws {ListingError} where the seeds have errors and the build is not lenient
 */
export async function renderSite(options: Options, tree: SiteTree, mark: (stage: string) => void): Promise<RenderWork> {
  const cache = cacheFolder(options.seeds);
  const origin = options.origin ?? noOrigin;
  setCollections(await loadCollections(options));
  mark('read seeds');
  const bundle = keptProgram(origin, options.base);
  mark('bundle');
  const memory = keptMemory(join(cache, 'papers.read'));
  const program = await openProgram(bundle.folder, origin, options.base);
  const siteKey = siteKeyOf(bundle.key, options);
  const outputs = await program.outputs();
  const rendered = await renderOutputs({ program, outputs, tree, siteKey });
  memory.keep();
  mark('render');
  const indexing = writeSearchIndex(tree, cache);
  indexing.catch(() => {});
  await writeBulkFiles(tree, siteKey);
  copyFiles(join(bundle.folder, 'site'), tree);
  const absolute = (path: string) => new URL(options.base + path, origin).href;
  const listed = outputs.filter(isPage).map(({ path }) => absolute(path));
  for (const [file, text] of sitemapFiles(listed.filter(isListedPage), absolute)) tree.writeIfNew(file, text);
  mark('files');
  await indexing;
  mark('index');
  writeOfflineFiles(tree, readFileSync(join(bundle.folder, 'worker.js'), 'utf8'));
  tree.removeOthers();
  return { rendered, isBundled: !bundle.isOld };
}

/** Stands for what any output may depend on beside the papers. */
function siteKeyOf(program: string, { site, origin, base, cards, seeds }: Options): string {
  return hash('sha256', JSON.stringify([program, site, origin, base, cards, seeds]));
}

function isPage({ file }: Output): boolean {
  return file.endsWith('/index.html') || file === 'index.html';
}

interface Rendering {
  readonly program: Program;
  readonly outputs: readonly Output[];
  readonly tree: SiteTree;
  readonly siteKey: string;
}

/** @returns how many had to be rendered */
async function renderOutputs({ program, outputs, tree, siteKey }: Rendering): Promise<number> {
  let rendered = 0;
  for (const output of outputs) {
    const { file, cacheKey } = output;
    const key = cacheKey === undefined ? null : hash('sha256', `${siteKey} ${file} ${cacheKey}`);
    if (key !== null && tree.keep(file, key)) continue;
    if (++rendered % outputsInTurn === 0) await nextTurn();
    const response = await program.render(output);
    const content = response.headers.get('Content-Type')?.startsWith('text/html')
      ? tidyHtml(await response.text())
      : new Uint8Array(await response.arrayBuffer());
    if (key === null) tree.writeIfNew(file, content);
    else tree.write(file, key, content);
  }
  return rendered;
}

/** Pagefind works in processes of its own while other files are written. */
async function writeSearchIndex(tree: SiteTree, cache: string): Promise<void> {
  await runIndex(await takeSearchedLibrary(), {
    cache,
    program: programDigest(process.cwd()),
    write(files) {
      for (const [path, bytes] of files) tree.writeIfNew(`pagefind/${path}`, bytes);
    },
  });
}

async function writeBulkFiles(tree: SiteTree, siteKey: string): Promise<void> {
  let files = 0;
  for await (const { path, digest, write } of takeBulkFiles()()) {
    const key = hash('sha256', `${siteKey} ${path} ${digest}`);
    if (!tree.keep(path, key)) tree.write(path, key, write());
    if (++files % filesInTurn === 0) await nextTurn();
  }
}

function copyFiles(folder: string, tree: SiteTree): void {
  for (const path of listFiles(folder)) tree.writeIfNew(path, readFileSync(join(folder, path)));
}
