import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import { keepFile, readKept } from '../files/kept-file.ts';
import { programDigest } from '../files/program-digest.ts';
import { searchedPart } from '../integrations/pagefind-index.ts';
import { searchIndex } from '../integrations/search-index.ts';
import { packMemory, unpackMemory } from './kept-memory.ts';

/** The search index of one build. It reads every page, in the order of their addresses. */
export interface SearchRun {
  /** Lets it read a page that was rendered. @param key of the page, where it may be kept */
  readonly read: (path: string, html: string, key: string | null) => void;
  /** Lets it read a page that is kept. @returns whether it knows the page by that key */
  readonly readKept: (path: string, key: string) => boolean;
  /** Writes the index into the site's folder. */
  readonly write: () => Promise<void>;
}

/**
 * @param cache the folder that keeps what the next build takes over
 * @param site the folder of the site
 */
export async function searchRun(cache: string, site: string): Promise<SearchRun> {
  const { integration, readPage } = searchIndex();
  const { hooks } = integration;
  const [file, program] = [join(cache, 'searched-pages'), programDigest(process.cwd())];
  const known = unpackMemory(readKept(file, program));
  const parts = new Map<string, string>();
  const config = { cacheDir: pathToFileURL(`${resolve(cache)}/`), root: pathToFileURL(`${process.cwd()}/`), base: '/' };
  const quiet = { info: () => {} };
  const run = async (
    hook: 'astro:config:done' | 'astro:build:start' | 'astro:build:generated' | 'astro:build:done',
  ) => {
    const given = { config: config as AstroConfig, dir: pathToFileURL(`${resolve(site)}/`), logger: quiet };
    await (hooks[hook] as ((given: object) => Promise<void> | void) | undefined)?.(given);
  };
  await run('astro:config:done');
  await run('astro:build:start');
  rmSync(join(site, 'pagefind'), { recursive: true, force: true });
  return {
    read: (path, html, key) => {
      if (key !== null) parts.set(key, JSON.stringify(searchedPart(html)));
      readPage(path, html);
    },
    readKept: (path, key) => {
      const part = known.get(key);
      if (part === undefined) return false;
      parts.set(key, part);
      const html = JSON.parse(part) as string | null;
      if (html !== null) readPage(path, html);
      return true;
    },
    write: async () => {
      await run('astro:build:generated');
      keepFile(file, program, packMemory(parts));
      await run('astro:build:done');
    },
  };
}
