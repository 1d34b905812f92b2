import { hash } from 'node:crypto';

/**
 * Where the builds of a seeds folder keep what the next one takes over, below the project's folder. Each seeds
 * folder has its own, so that two builds do not disturb each other.
 * @param seeds absolute path
 */
export function cacheFolder(seeds: string): string {
  return `node_modules/.astro/${hash('sha256', seeds).slice(0, 8)}`;
}
