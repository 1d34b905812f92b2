import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { sampleLine, seedsOf } from '../support/seeds-folder.ts';
import { filesOf } from '../support/site-files.ts';

interface Manifest {
  readonly version: string;
  readonly files: readonly (readonly [path: string, digest: string, bytes: number])[];
}

const readManifest = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'offline.json'), 'utf8')) as Manifest;

test('the list for offline readers names every page, all that pages load, the index, and each as it is', async () => {
  const folder = inject('siteFolder');
  const { files } = await readManifest(folder);
  const paths = files.map(([path]) => path);
  const written = await filesOf(folder);
  const wanted = written.filter(
    (file) =>
      /\.html$|^_astro\/|^pagefind\/(?:fragment|ranking)|\.(bib|ris)$/.test(file) &&
      !/^(404\.html|papers\.bib)$/.test(file),
  );
  expect(wanted.length).toBeGreaterThan(80);
  for (const file of wanted) expect(paths).toContain(file.replace(/(^|\/)index\.html$/, '$1'));
  for (const [path, digest, bytes] of files) {
    const content = await readFile(join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path));
    expect(hash('sha256', content).slice(0, 32), path).toBe(digest);
    expect(content.length, path).toBe(bytes);
  }
});

test('it leaves out pictures for other sites, files for programs, and the engine that no page uses', async () => {
  const { files } = await readManifest(inject('siteFolder'));
  for (const [path] of files)
    expect(path).not.toMatch(
      /^papers\/.*\.(png|json|md|rdf)$|^sitemap|feed\.|sw\.js|offline\.json|^pagefind\/(?!fragment|ranking)/,
    );
});

test('the worker knows the version of its build and the base path, and both change with the site', async () => {
  const folder = inject('siteFolder');
  const { version } = await readManifest(folder);
  expect(await readFile(join(folder, 'sw.js'), 'utf8')).toContain(version);
  await using other = await seedsOf({ 'a.txt': sampleLine });
  expect((await other.build([], { BASE_PATH: '/docs' })).status).toBe(0);
  const worker = await readFile(join(other.out, 'sw.js'), 'utf8');
  expect((await readManifest(other.out)).version).not.toBe(version);
  expect(worker).toContain('/docs/');
  expect(worker).not.toContain(version);
});
