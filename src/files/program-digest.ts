import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By root: the program does not change while it runs. */
const digests = new Map<string, string>();

/** Folders and files below the root that a site is made with. What they import is locked by `package-lock.json`. */
const folders = ['src', 'public'];
const files = ['package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

/**
 * Stands for all that makes a site of the seeds: this program, the libraries it is locked to, and the machine.
 * A cache under another digest was made by another program.
 */
export function programDigest(root: string): string {
  const known = digests.get(root);
  if (known) return known;
  const digest = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const path of [
    ...files.map((file) => join(root, file)),
    ...folders.flatMap((name) => filesIn(join(root, name))),
  ])
    addFile(digest, path.slice(root.length), readFileSync(path));
  const result = digest.digest('hex');
  digests.set(root, result);
  return result;
}

/** Adds a file to a digest, so that no other name and content give the same. */
export function addFile(digest: Hash, name: string, bytes: Uint8Array): void {
  digest.update(`${name.length} ${name} ${bytes.length} `).update(bytes);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
