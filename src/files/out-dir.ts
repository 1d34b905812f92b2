import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Refusal } from './refusal.ts';
import { isSameFolder, realPath, withParents } from './same-folder.ts';
import { listFiles, readMarker } from './site-marker.ts';

/** A folder that a build may fill. */
export interface OutDir {
  /** Without links. */
  readonly path: string;
  readonly exists: boolean;
  /** What an earlier build wrote there and may be replaced. */
  readonly written: ReadonlySet<string>;
  /** Whether a file there was named as one that stays. */
  readonly isKept: (file: string) => boolean;
  /** Whether there is any such file. */
  readonly hasKept: boolean;
}

export interface OutDirOptions {
  /** The project's folder, and the seeds in use. */
  readonly root: string;
  readonly seeds: string;
  /** Paths in the folder that stay as they are, such as `CNAME` and `.git`. */
  readonly keep: readonly string[];
}

/** How folders begin that a build makes beside or in a site while it brings it there. */
export const leftoverPrefix = '.incipit-build-';

const option = '--outDir';
const otherFolder = 'Name another folder, such as dist.';

/**
 * Checks that a site may be written to a folder: only where nothing is, or nothing but what an earlier build
 * wrote and what was named to stay.
 * @throws {Refusal} where it may not
 */
export function checkOutDir(outDir: string, { root, seeds, keep }: OutDirOptions): OutDir {
  const given = resolve(outDir);
  refuseUnusable(given);
  const path = realPath(given);
  refuseOwnFolders(path, root, seeds);
  const kept = keep.map(toKept);
  const isKept = (file: string) => kept.some((name) => file === name || file.startsWith(`${name}/`));
  if (!existsSync(path)) return { path, exists: false, written: new Set(), isKept, hasKept: false };
  const names = readdirSync(path);
  if (names.includes('.git') && !isKept('.git'))
    throw refusal(
      'a folder that is no repository',
      `${path}, which has a .git`,
      `${otherFolder} A branch that is published can be filled with --keep .git.`,
    );
  const marker = readMarker(path);
  const isOlder = !marker && isOlderSite(names);
  if (!marker) {
    // A folder of somebody else may be huge: it is not looked through.
    const foreign = names.filter((name) => !isKept(name) && !isLitter(name) && !(isOlder && olderNames.test(name)));
    const strange = foreign.filter((name) => !kept.some((file) => file.startsWith(`${name}/`)));
    if (strange.length > 0) throw refuseForeign(path, strange);
  }
  const files = names.length === 0 ? [] : listFiles(path).filter((file) => !isLitter(file));
  const written = marker ?? new Set(isOlder ? files.filter((file) => !isKept(file)) : []);
  const foreign = files.filter((file) => !written.has(file) && !isKept(file));
  if (foreign.length > 0) throw refuseForeign(path, foreign);
  return { path, exists: true, written, isKept, hasKept: names.some(isKept) || files.some(isKept) };
}

const refusal = (expected: string, found: string, remedy: string) => new Refusal(option, expected, found, remedy);

/** What is there and is no folder, and links that lead to none. */
function refuseUnusable(path: string): void {
  for (const part of withParents(path)) {
    if (statOf(part)?.isDirectory()) return;
    const here = lstatOf(part);
    if (!here) continue;
    const found = here.isSymbolicLink() ? 'a link that leads to none' : 'a file';
    throw refusal('a folder', `${part}, ${found}`, otherFolder);
  }
}

const statOf = (path: string) => attempt(() => statSync(path, { throwIfNoEntry: false }));
const lstatOf = (path: string) => attempt(() => lstatSync(path, { throwIfNoEntry: false }));

/** Nothing where the file system refuses: a link that leads back to itself, a path through a file. */
function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** Folders of the project in which a site would be in the way. */
const rooms = ['src', 'public', 'node_modules', '.git'];

function refuseOwnFolders(path: string, root: string, seeds: string): void {
  const forbidden = [
    ['the project', root],
    ['the seeds', seeds],
  ] as const;
  for (const [name, folder] of forbidden)
    for (const parent of new Set([...withParents(folder), ...withParents(realPath(folder))]))
      if (isSameFolder(path, parent))
        throw refusal('a folder of the site’s own', `${path}, which is or holds ${name}`, otherFolder);
  for (const room of [seeds, ...rooms.map((name) => join(root, name))])
    if (withParents(path).some((parent) => isSameFolder(parent, room)))
      throw refusal(
        'a folder of the site’s own',
        `${path}, which lies in ${relative(root, room) || room}`,
        otherFolder,
      );
}

function refuseForeign(path: string, foreign: readonly string[]): Refusal {
  const shown = foreign.slice(0, 5).join(', ');
  const more = foreign.length > 5 ? ` and ${foreign.length - 5} more` : '';
  return refusal(
    'an empty folder, or one with nothing but the site that an earlier build wrote',
    `${path} with ${shown}${more}`,
    'Name another folder, move these away, or let them stay with --keep NAME.',
  );
}

function toKept(name: string): string {
  const path = name.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');
  if (path === '' || path === '.' || path.startsWith('/') || path.split('/').includes('..'))
    throw new Refusal(
      '--keep',
      'the name of a file or folder in the site’s folder',
      `“${name}”`,
      'Name it as it lies there, such as CNAME.',
    );
  return path;
}

/** What file managers leave everywhere, and what a killed build has. */
function isLitter(file: string): boolean {
  return file.startsWith(leftoverPrefix) || /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(file);
}

const olderNames =
  /^(?:\.nojekyll|_astro|(?:404|index)\.html|(?:index|papers|topics)\.md|apple-touch-icon\.png|card\.png|favicon\.(?:ico|svg)|feed\.(?:json|xml)|icon-.*\.png|llms\.txt|manifest\.webmanifest|offline\.json|opensearch\.xml|papers\.(?:bib|json)|robots\.txt|sitemap-.*\.xml|sw\.js|about|figures|glossary|list|offline|pagefind|papers|search|topics)$/;

/** Whether these names are among those of a site written before sites had a list of their files. */
function isOlderSite(names: readonly string[]): boolean {
  const needed = ['index.html', 'offline.json', 'pagefind', 'papers', 'papers.json', 'sw.js'];
  return needed.every((name) => names.includes(name));
}
