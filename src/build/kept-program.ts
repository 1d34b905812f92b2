import { spawnSync } from 'node:child_process';
import { createHash, hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { keepFile, readKept } from '../files/kept-file.ts';
import { processTag } from '../files/live-process.ts';
import { addFile, programDigest } from '../files/program-digest.ts';
import { listFiles } from '../files/site-marker.ts';

/** Beside Astro's own caches; builds of all seeds share it. */
const home = 'node_modules/.astro/programs';
/** Programs that are kept, the last used ones: sites with different addresses are bundled differently. */
const most = 4;
const seal = 'seal';

/** A bundled program on the disk. */
export interface KeptProgram {
  readonly folder: string;
  /** Stands for all that it was made from. */
  readonly key: string;
  /** Whether an earlier build made it. */
  readonly isOld: boolean;
}

/**
 * The bundled program for an address, made where there is none: bundling takes as long as rendering a thousand
 * papers, and depends on the program and the address alone.
 * @throws where it cannot be bundled
 */
export function keptProgram(origin: string, base: string): KeptProgram {
  const key = hash('sha256', JSON.stringify([programDigest(process.cwd()), origin, base]));
  const folder = join(home, key.slice(0, 16));
  if (readKept(join(folder, seal), key)?.toString() === digestOf(folder)) {
    utimesSync(folder, new Date(), new Date());
    return { folder, key, isOld: true };
  }
  const fresh = join(home, `new-${processTag()}`);
  removeOthers(folder);
  mkdirSync(fresh, { recursive: true });
  const { status } = spawnSync(process.execPath, ['src/build/bundle-program.ts', fresh], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0 || !existsSync(join(fresh, 'worker.js'))) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error('The program could not be bundled; the reason is above.');
  }
  keepFile(join(fresh, seal), key, Buffer.from(digestOf(fresh)));
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return { folder, key, isOld: false };
}

function digestOf(folder: string): string {
  const digest = createHash('sha256');
  if (!existsSync(folder)) return '';
  for (const file of listFiles(folder)) if (file !== seal) addFile(digest, file, readFileSync(join(folder, file)));
  return digest.digest('hex');
}

/** Makes room: takes away what builds that were killed have left, and all but the last used programs. */
function removeOthers(folder: string): void {
  if (!existsSync(home)) return;
  const others = readdirSync(home)
    .map((name) => join(home, name))
    .filter((path) => path !== folder)
    .map((path) => ({ path, used: statSync(path).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  const old = others.filter(({ path }, index) => index >= most - 1 || path.includes('new-'));
  for (const { path } of old) rmSync(path, { recursive: true, force: true });
}
