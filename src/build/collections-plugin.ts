import type { Plugin } from 'vite';

/** Astro's module of all that the loaders stored. */
const dataModule = '\0astro:data-layer-content';

/** Where a build leaves the collections for the bundled pages: {@link setCollections}. */
const key = 'incipit.collections';

/**
 * Lets bundled pages read the collections from the process that renders them. Astro writes all entries into the
 * bundle, which would have to be made again whenever one changes.
 */
export function collectionsAtRunTime(): Plugin {
  return {
    name: 'incipit-collections-at-run-time',
    transform(_, id) {
      if (id !== dataModule) return undefined;
      return { code: `export default globalThis[Symbol.for(${JSON.stringify(key)})] ?? new Map();`, map: null };
    },
  };
}

/** Gives bundled pages their collections: entries by id, by the name of the collection. */
export function setCollections(collections: ReadonlyMap<string, ReadonlyMap<string, unknown>>): void {
  (globalThis as Record<symbol, unknown>)[Symbol.for(key)] = collections;
}
