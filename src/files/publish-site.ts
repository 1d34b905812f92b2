import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exchangeFolders } from './exchange-folders.ts';
import { fillFolder } from './fill-folder.ts';
import { isAlive, processTag } from './live-process.ts';
import { type OutDir, leftoverPrefix as prefix } from './out-dir.ts';

/** A site that lies ready where only renaming is left to do. */
export interface Publication {
  /** Puts the site into its place. @returns whether the former site lies now where this one lay */
  commit(): Promise<boolean>;
  /** Takes away what was made ready, and after a commit what was there before. */
  clean(): Promise<void>;
}

/**
 * Brings a built site to the file system of its place. All that can fail for want of space or permission happens
 * here, before anything that counts is touched.
 * @param site the folder of the whole site
 */
export async function prepareSite(site: string, outDir: OutDir): Promise<Publication> {
  const parent = dirname(outDir.path);
  await mkdir(parent, { recursive: true });
  for (const folder of [parent, ...(outDir.exists ? [outDir.path] : [])]) await removeLeftovers(folder);
  const home = await homeOf(site, outDir);
  if (home === null) return { commit: () => putInPlace(site, outDir), clean: async () => {} };
  const clean = () => rm(home, { recursive: true, force: true });
  try {
    const copy = join(home, 'site');
    await cp(site, copy, { recursive: true });
    return { commit: async () => (await putInPlace(copy, outDir)) && false, clean };
  } catch (error) {
    await clean();
    throw error;
  }
}

/**
 * A folder on the file system of the site's place, to copy to: beside it, or within it where that is a mount point
 * or the folder around it may not be written to. `null` where the site can be renamed as it lies.
 */
async function homeOf(site: string, { path, exists }: OutDir): Promise<string | null> {
  const target = exists ? path : dirname(path);
  if (await canRename(site, target)) return null;
  const places = [dirname(path), ...(exists ? [path] : [])];
  for (const place of places) {
    const home = join(place, prefix + processTag());
    try {
      await mkdir(home);
      // A build that is killed must not leave something to commit in the repository of a publishing branch.
      await writeFile(join(home, '.gitignore'), '*\n');
      if (await canRename(join(home, 'site'), target)) return home;
      await rm(home, { recursive: true, force: true });
    } catch (error) {
      if (place === places.at(-1)) throw error;
    }
  }
  throw new Error(`${path} is on a file system on which nothing can be renamed.`);
}

/** Tried, not reckoned: two mounts of one file system have one number, and cannot rename from one to the other. */
async function canRename(site: string, folder: string): Promise<boolean> {
  const probe = join(dirname(site), `${prefix}probe-${processTag()}`);
  const there = join(folder, basename(probe));
  await writeFile(probe, '');
  try {
    await rename(probe, there);
    return true;
  } catch {
    return false;
  } finally {
    await rm(probe, { force: true });
    await rm(there, { force: true });
  }
}

/** In one step where the system can, else file by file. @returns whether the two folders changed places */
async function putInPlace(site: string, outDir: OutDir): Promise<boolean> {
  if (!outDir.exists) {
    await rename(site, outDir.path);
    return false;
  }
  const isExchanged = !outDir.hasKept && exchangeFolders(site, outDir.path);
  if (!isExchanged) fillFolder(site, outDir);
  return isExchanged;
}

/** What builds that were killed have left; those that still run, from another checkout, keep theirs. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const tag = name.startsWith(prefix) ? name.slice(prefix.length).replace(/^probe-/, '') : '';
    if (isAlive(tag) === false) await rm(join(folder, name), { recursive: true, force: true });
  }
}
