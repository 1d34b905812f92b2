import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from './site-files.ts';

/** Names of the files that only one of two folders has, or that differ in a byte. */
export async function compareFolders(a: string, b: string): Promise<readonly string[]> {
  const [left, right] = await Promise.all([filesOf(a), filesOf(b)]);
  if (left.length === 0) throw new Error(`nothing to compare in ${a}`);
  const missing = left.filter((file) => !right.includes(file)).map((file) => `only in the first: ${file}`);
  const added = right.filter((file) => !left.includes(file)).map((file) => `only in the second: ${file}`);
  const differing: string[] = [];
  for (const file of left.filter((name) => right.includes(name))) {
    const [first, second] = await Promise.all([readFile(join(a, file)), readFile(join(b, file))]);
    if (!first.equals(second)) differing.push(`differs: ${file}`);
  }
  return [...missing, ...added, ...differing];
}
