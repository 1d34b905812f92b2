import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runBuild } from './run-build.ts';
import { serveFolder } from './static-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site built from the project's own seeds. */
    siteFolder: string;
    /** Address at which it is served, with a trailing slash. */
    siteUrl: string;
  }
}

/** Builds the site of the sample once, whatever the project's seeds folder holds, under CI's rules for the registry, and serves it for the tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'incipit-site-'));
  const site = join(folder, 'dist');
  const server = await serveFolder(site);
  const { status, output, errors } = await runBuild(site, { CI: 'true', SITE_URL: server.url.replace(/\/$/, '') });
  if (status !== 0) throw new Error(`The site could not be built.\n${output}\n${errors}`);
  project.provide('siteFolder', site);
  project.provide('siteUrl', server.url);
  return async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}
