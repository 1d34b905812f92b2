import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By root: the program does not change while it runs. */
const digests = new Map<string, string>();

/**
 * Stands for all that makes a site of the seeds: this program, the libraries it is locked to, and the machine.
 * A cache under another digest was made by another program.
 */
export function programDigest(root: string): string {
  const known = digests.get(root);
  if (known) return known;
  const digest = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [join(root, 'package-lock.json'), join(root, 'astro.config.mjs'), ...sources]) {
    const bytes = readFileSync(file);
    digest.update(`${file.slice(root.length)} ${bytes.length} `).update(bytes);
  }
  const result = digest.digest('hex');
  digests.set(root, result);
  return result;
}
