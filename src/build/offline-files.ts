import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteManifest } from '../client/offline/kept-site.ts';
import { fillWorker } from './fill-worker.ts';
import type { SiteTree } from './site-tree.ts';

/** What a reader without a network has no use for: pictures for other sites, files for programs, Pagefind's own engine. */
const leftOut =
  /^(?:papers\/[^/]+\.(?:png|json|md|rdf)|card\.png|papers\.(?:bib|md)|.*\.md|(?:.*\/)?feed\.(?:xml|json)|sitemap.*\.xml|robots\.txt|llms\.txt|404\.html|\.nojekyll|sw\.js|offline\.json|pagefind\/(?:shards\/\d+\/)?(?:(?:index|filter)\/.*|(?:wasm|pagefind)[.-].*))$/;

/**
 * Writes the list of all files, `offline.json`, and the service worker, `sw.js`, which knows the site's version.
 * @param worker the bundled worker's code
 */
export function writeOfflineFiles(tree: SiteTree, worker: string): void {
  const manifest = siteManifest(tree);
  tree.writeIfNew('offline.json', `${JSON.stringify(manifest)}\n`);
  const names = new Set(Array.from(tree.files.keys(), (path) => path.split('/', 1)[0] ?? path));
  const facts = { version: manifest.version, shell: shellOf(tree.folder), names: [...names].sort() };
  tree.writeIfNew('sw.js', fillWorker(worker, facts));
}

function siteManifest({ files }: SiteTree): SiteManifest {
  const listed = [...files]
    .filter(([path]) => !leftOut.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { digest, size }]): [string, string, number] => [
      path.replace(/(^|\/)index\.html$/, '$1'),
      digest,
      size,
    ]);
  return { version: hash('sha256', JSON.stringify(listed)).slice(0, 16), files: listed };
}

/** The page for offline readers with all that it loads: styles, font, and scripts with those that they import. */
function shellOf(root: string): readonly string[] {
  const found = new Set(['offline/']);
  const visit = (file: string) => {
    const text = readFileSync(join(root, file), 'latin1');
    for (const [, asset, chunk] of text.matchAll(/_astro\/([\w.-]+)|["'`]\.\/([\w.-]+\.js)["'`]/g)) {
      const path = `_astro/${asset ?? chunk}`;
      if (found.has(path)) continue;
      found.add(path);
      if (path.endsWith('.js')) visit(path);
    }
  };
  visit('offline/index.html');
  return [...found];
}
