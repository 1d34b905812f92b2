import { hash } from 'node:crypto';
import { lstatSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A path to a folder without the characters that Vite takes for the begin of a query or a fragment: the folder's
 * own where it has none, else a link to it.
 */
export function plainRoot(folder: string): string {
  if (!/[#?*]/.test(folder)) return folder;
  const link = join(tmpdir(), `incipit-${hash('sha256', folder).slice(0, 16)}`);
  if (!leadsTo(link, folder)) {
    rmSync(link, { force: true });
    symlinkSync(folder, link, 'junction');
  }
  return link;
}

/** A link that another user made may lead elsewhere at any time. */
function leadsTo(link: string, folder: string): boolean {
  const there = lstatSync(link, { throwIfNoEntry: false });
  const isOwn = there?.isSymbolicLink() && (!process.getuid || there.uid === process.getuid());
  return isOwn === true && realpathSync(link) === realpathSync(folder);
}
