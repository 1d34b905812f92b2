import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { addFile } from './program-digest.ts';

const writtenByBuilds: readonly string[] = ['permalinks.json', 'map-places.json'];

/**
 * Stands for all that a seeds folder holds, but for the files that a build itself may write.
 * @returns `null` where that cannot be told: a file that cannot be read, a pipe, a link to a folder
 */
export function seedsDigest(seeds: string): string | null {
  const digest = createHash('sha256');
  try {
    const paths = readdirSync(seeds, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const path of paths) {
      const name = relative(seeds, path);
      if (writtenByBuilds.includes(name)) continue;
      if (!statSync(path).isFile()) return null;
      addFile(digest, name, readFileSync(path));
    }
    return digest.digest('hex');
  } catch {
    return null;
  }
}
