import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exchangeFolders } from '../../../src/files/exchange-folders.ts';
import { listFiles, markerName, writeMarker } from '../../../src/files/site-marker.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const program = (name: string) => resolve(import.meta.dirname, '../../../src/files', name);

/** The end of a build: a whole site and a registry go to their places. */
const script = `
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkOutDir } from ${JSON.stringify(program('out-dir.ts'))};
import { prepareSite } from ${JSON.stringify(program('publish-site.ts'))};
import { replaceFile } from ${JSON.stringify(program('replace-file.ts'))};
const [root, keep] = process.argv.slice(1);
const site = join(root, 'project', 'stage');
rmSync(site, { recursive: true, force: true });
cpSync(join(root, 'new'), site, { recursive: true });
const options = { root: join(root, 'project'), seeds: join(root, 'seeds'), keep: keep ? [keep] : [] };
const publication = await prepareSite(site, checkOutDir(join(root, 'dist'), options));
await replaceFile(join(root, 'seeds', 'permalinks.json'), 'new', 'old').catch((error) => {
  if (error.name !== 'Refusal') throw error;
});
rmSync(join(root, 'project', 'nothing'), { force: true });
await publication.commit();
rmSync(join(root, 'project', 'nothing'), { force: true });
await publication.clean();
rmSync(site, { recursive: true });
`;

const sites = {
  old: { 'index.html': 'old', 'papers/a/index.html': 'old a', 'papers/b/index.html': 'old b', 'x.css': 'old' },
  new: { 'index.html': 'new', 'papers/a/index.html': 'new a', 'papers/c/index.html': 'new c', b: 'a file' },
};

async function writeSite(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  writeMarker(folder, listFiles(folder));
}

/** A folder with an old site in its place, a new one ready, and a registry. */
async function workplace(root: string, kept: Readonly<Record<string, string>>): Promise<void> {
  for (const name of ['dist', 'new', 'seeds', 'project']) await rm(join(root, name), { recursive: true, force: true });
  await writeSite(join(root, 'dist'), sites.old);
  for (const [path, content] of Object.entries(kept)) {
    await mkdir(join(root, 'dist', path, '..'), { recursive: true });
    await writeFile(join(root, 'dist', path), content);
  }
  await writeSite(join(root, 'new'), sites.new);
  for (const name of ['seeds', 'project']) await mkdir(join(root, name));
  await writeFile(join(root, 'seeds', 'permalinks.json'), 'old');
}

function publish(root: string, keep = '', environment: Record<string, string> = {}): Promise<string> {
  const stopper = resolve(import.meta.dirname, '../../support/stop-at-write.ts');
  const run = ['--import', stopper, '--input-type=module', '-e', script, root, keep];
  return new Promise((done) => {
    const env = { ...process.env, STOP_BELOW: root, ...environment };
    execFile(process.execPath, run, { env }, (error, _, errors) => done(error?.signal ?? errors));
  });
}

async function contentOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = listFiles(folder).filter((file) => file !== markerName && !file.startsWith('.incipit-build-'));
  const entries = files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** How many calls write to the file system from the copy of the site on. */
async function stepsOf(root: string, keep: string): Promise<readonly string[]> {
  const log = join(root, '..', `log-${keep}`);
  expect(await publish(root, keep, { STOP_LOG: log })).toBe('');
  const lines = (await readFile(log, 'utf8')).trim().split('\n');
  await rm(log);
  return lines;
}

/** Whether a killed run has left other files than those before it did: only then is the next run another case. */
function isNews(root: string, states: Set<string>): boolean {
  const state = listFiles(root)
    .join('\n')
    .replaceAll(/[0-9a-f]{8}-\d+-[0-9a-f]{8}/g, 'tag');
  const before = states.size;
  return states.add(state).size > before;
}

const canExchange = async () => {
  await using folder = await temporaryFolder();
  for (const name of ['a', 'b']) await mkdir(join(folder.path, name));
  return exchangeFolders(join(folder.path, 'a'), join(folder.path, 'b'));
};

describe('a site that is put into its place', () => {
  let isExchanged = false;
  beforeAll(async () => {
    isExchanged = await canExchange();
  });

  it('killed before any step, is the old one or the new one, with a whole registry; the next run finishes', async ({
    skip,
  }) => {
    if (!isExchanged) skip('This file system cannot exchange two folders.');
    await using folder = await temporaryFolder();
    const root = join(folder.path, 'r');
    await workplace(root, {});
    const steps = await stepsOf(root, '');
    expect(steps.length).toBeGreaterThan(8);
    const seen = new Set<string>();
    const states = new Set<string>();
    for (let step = 1; step <= steps.length; step++) {
      await workplace(root, {});
      expect(await publish(root, '', { STOP_AT: String(step) }), steps[step - 1]).toBe('SIGKILL');
      const found = await contentOf(join(root, 'dist'));
      const registry = await readFile(join(root, 'seeds', 'permalinks.json'), 'utf8');
      const state = found['index.html'] ?? 'none';
      expect(found, steps[step - 1]).toEqual(sites[state as 'old' | 'new']);
      expect(state === 'new' ? ['new'] : ['old', 'new'], 'the registry is never behind the site').toContain(registry);
      seen.add(`${state} ${registry}`);
      if (!isNews(root, states)) continue;
      expect(await publish(root)).toBe('');
      expect(await contentOf(join(root, 'dist'))).toEqual(sites.new);
      expect(await readdir(join(root, 'seeds'))).toEqual(['permalinks.json']);
      expect((await readdir(root)).toSorted()).toEqual(['dist', 'new', 'project', 'seeds']);
    }
    expect([...seen]).toEqual(['old old', 'old new', 'new new']);
  });

  it('with files that stay, killed before any step, has every file whole; the next run finishes', async () => {
    await using folder = await temporaryFolder();
    const root = join(folder.path, 'r');
    const kept = { '.git/HEAD': 'ref', '.git/objects/1': 'object' };
    await workplace(root, kept);
    const steps = await stepsOf(root, '.git');
    const states = new Set<string>();
    for (let step = 1; step <= steps.length; step++) {
      await workplace(root, kept);
      expect(await publish(root, '.git', { STOP_AT: String(step) }), steps[step - 1]).toBe('SIGKILL');
      const found = await contentOf(join(root, 'dist'));
      expect(found, steps[step - 1]).toMatchObject(kept);
      for (const [file, content] of Object.entries(found))
        expect([sites.old, sites.new, kept].map((site) => (site as Record<string, string>)[file])).toContain(content);
      expect(found['index.html'], 'there is no moment without a site').toMatch(/^(old|new)$/);
      if (!isNews(root, states)) continue;
      expect(await publish(root, '.git')).toBe('');
      expect(await contentOf(join(root, 'dist'))).toEqual({ ...sites.new, ...kept });
      expect((await readdir(root)).toSorted()).toEqual(['dist', 'new', 'project', 'seeds']);
    }
  });

  it('leaves everything as it was where a step before the first rename fails', async () => {
    await using folder = await temporaryFolder();
    const root = join(folder.path, 'r');
    await workplace(root, {});
    const steps = await stepsOf(root, '');
    const last = steps.findIndex((line) => /rename .*permalinks/.test(line));
    for (let step = 1; step <= last + 1; step++) {
      await workplace(root, {});
      const errors = await publish(root, '', { STOP_AT: String(step), STOP_WITH: 'ENOSPC' });
      const isProbe = /probe/.test(steps[step - 1] ?? '');
      if (!isProbe) expect(errors, steps[step - 1]).toContain('ENOSPC');
      expect(await contentOf(join(root, 'dist')), steps[step - 1]).toEqual(sites.old);
      expect(await readFile(join(root, 'seeds', 'permalinks.json'), 'utf8')).toBe('old');
    }
  });
});
