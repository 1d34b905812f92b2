import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Stands for files as they are on the disk: the size, the time of the last change and the inode of each. It
 * changes with every edit, also one that leaves the size as it was, and reads no content.
 * @param files paths below the folder, in any order
 * @returns `null` where one of them is missing
 */
export function stampFiles(folder: string, files: Iterable<string>): string | null {
  const digest = createHash('sha256');
  for (const file of [...files].sort()) {
    const stats = lstatSync(join(folder, file), { bigint: true, throwIfNoEntry: false });
    if (!stats) return null;
    digest.update(`${file}\n${stats.size} ${stats.mtimeNs} ${stats.ino}\n`);
  }
  return digest.digest('hex');
}
