// Pagefind's own interface over all shards of its index: the first, which lies beside this file, and those that are
// merged into it before anything is searched.
import { createInstance as createOne } from './pagefind-engine.js';

// Without the page's own origin, as Pagefind writes addresses.
const here = new URL('./', import.meta.url);
const root = here.origin === globalThis.location?.origin ? here.pathname : here.href;
const shards = ['SHARDS'].map((path) => root + path);

export function createInstance(settings = {}) {
  const { basePath, bundlePath, ...shared } = settings;
  const instance = createOne({ ...shared, basePath: root });
  const merged = Promise.all(shards.map((path) => instance.mergeIndex(path, shared)));
  const whenMerged =
    (method) =>
    async (...given) => {
      await merged;
      return instance[method](...given);
    };
  return {
    ...instance,
    init: whenMerged('init'),
    search: whenMerged('search'),
    debouncedSearch: whenMerged('debouncedSearch'),
    preload: whenMerged('preload'),
    filters: whenMerged('filters'),
  };
}

let settings = {};
let instance;

function current() {
  instance ??= createInstance(settings);
  return instance;
}

export async function destroy() {
  const old = instance;
  instance = undefined;
  settings = {};
  await old?.destroy();
}

/** Settings hold for every shard, so the engine starts again where it has started. */
export async function options(given) {
  const all = { ...settings, ...given };
  await destroy();
  settings = all;
}

export const init = async () => current().init();
export const mergeIndex = (...given) => current().mergeIndex(...given);
export const search = (...given) => current().search(...given);
export const debouncedSearch = (...given) => current().debouncedSearch(...given);
export const preload = (...given) => current().preload(...given);
export const filters = () => current().filters();
