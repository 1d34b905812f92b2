import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type InlineConfig } from 'vite';
import type { SiteManifest } from '../client/offline/kept-site.ts';

/** What a reader without a network has no use for: pictures for other sites, files for programs, Pagefind's own engine. */
const leftOut =
  /^(?:papers\/[^/]+\.(?:png|json|md|rdf)|card\.png|papers\.(?:bib|md)|.*\.md|(?:.*\/)?feed\.(?:xml|json)|sitemap.*\.xml|robots\.txt|llms\.txt|404\.html|\.nojekyll|sw\.js|offline\.json|pagefind\/(?:index|filter)\/.*|pagefind\/(?:wasm|pagefind)[.-].*)$/;

/** Writes the list of all files, `offline.json`, and the service worker, `sw.js`, which knows the build's version. */
export function offlineCopy(): AstroIntegration {
  let base = '/';
  let project: InlineConfig = {};
  return {
    name: 'incipit-offline-copy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        project = { root: fileURLToPath(config.root), resolve: config.vite.resolve ?? {} };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const manifest = siteManifest(root);
        await writeFile(join(root, 'offline.json'), `${JSON.stringify(manifest)}\n`);
        const shell = await shellOf(root);
        await writeFile(
          join(root, 'sw.js'),
          await workerCode(project, base, manifest.version, shell, readdirSync(root).sort()),
        );
        logger.info('service worker written');
      },
    },
  };
}

function siteManifest(root: string): SiteManifest {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !leftOut.test(path))
    .sort();
  const files: [string, string, number][] = [];
  for (const path of paths) {
    const content = readFileSync(join(root, path));
    files.push([path.replace(/(^|\/)index\.html$/, '$1'), hash('sha256', content).slice(0, 32), content.length]);
  }
  return { version: hash('sha256', JSON.stringify(files)).slice(0, 16), files };
}

/** The page for offline readers with all that it loads: styles, font, and scripts with those that they import. */
async function shellOf(root: string): Promise<readonly string[]> {
  const found = new Set(['offline/']);
  const visit = async (file: string) => {
    const text = await readFile(join(root, file), 'latin1');
    for (const [, asset, chunk] of text.matchAll(/_astro\/([\w.-]+)|["'`]\.\/([\w.-]+\.js)["'`]/g)) {
      const path = `_astro/${asset ?? chunk}`;
      if (found.has(path)) continue;
      found.add(path);
      if (/\.js$/.test(path)) await visit(path);
    }
  };
  await visit('offline/index.html');
  return [...found];
}

async function workerCode(
  project: InlineConfig,
  base: string,
  version: string,
  shell: readonly string[],
  names: readonly string[],
): Promise<string> {
  const result = await build({
    ...project,
    configFile: false,
    logLevel: 'warn',
    define: {
      __BASE__: JSON.stringify(base),
      __VERSION__: JSON.stringify(version),
      __SHELL__: JSON.stringify(shell),
      __NAMES__: JSON.stringify(names),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      lib: { entry: 'src/client/offline/service-worker.ts', formats: ['iife'], name: 'worker' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The service worker could not be built.');
  return chunk.code;
}
