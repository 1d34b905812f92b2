import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { usualEndings } from '../formats/registry.ts';
import { isListing } from '../loaders/read-seeds.ts';
import type { Files } from './files.ts';
import type { GivenFile } from './plan-own.ts';

/**
 * Looks at the files that a curator gives.
 * @param paths as typed
 * @param seeds the folder that they are to be put into
 * @param files what it holds
 * @param calledFrom the folder in which the paths were typed, where that is not the working folder
 */
export async function lookAt(
  paths: readonly string[],
  seeds: string,
  files: Files,
  calledFrom: string | undefined,
): Promise<{ readonly given: readonly GivenFile[]; readonly problems: readonly string[] }> {
  const given: GivenFile[] = [];
  const problems: string[] = [];
  for (const path of new Set(paths)) {
    const found = await find(path, calledFrom);
    const twin = given.find(({ name }) => name.toLowerCase() === basename(path).toLowerCase());
    if (typeof found === 'string') problems.push(`${path}: ${found}`);
    else if (twin)
      problems.push(`${path}: expected files of different names, found two named ${twin.name}. Rename one of the two.`);
    else
      given.push({
        name: basename(path),
        path: found.path,
        inPlace: await whatStandsAt(found.path, basename(path), seeds, files),
      });
  }
  return { given, problems };
}

/** Where a file is, or what is wrong with it. */
async function find(path: string, calledFrom = '.'): Promise<{ readonly path: string } | string> {
  const name = basename(path);
  for (const candidate of new Set([resolve(path), resolve(calledFrom, path)])) {
    const about = await stat(candidate).catch(() => null);
    if (!about) continue;
    if (about.isDirectory()) return 'expected a file, found a folder. Name the files in it.';
    if (!isListing(name) || name.startsWith('.'))
      return `expected a listing (${usualEndings}), found a file of another kind. Convert it, or rename it if it is one.`;
    return { path: candidate };
  }
  return 'expected a file, found none. Correct the path.';
}

async function whatStandsAt(path: string, name: string, seeds: string, files: Files): Promise<GivenFile['inPlace']> {
  const there = [...files.keys()].find((other) => other.toLowerCase() === name.toLowerCase());
  if (there === undefined) return 'nothing';
  const target = join(seeds, there);
  if ((await realpath(path)) === (await realpath(target))) return 'itself';
  return Buffer.compare(await readFile(path), await readFile(target)) === 0 ? 'its like' : 'another';
}
