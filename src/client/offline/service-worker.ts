import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { fetchManifest, keepSite, keptVersion, matchOwn, readCache, shellCache, siteCache } from './kept-site.ts';
import { ownPaths } from './own-paths.ts';

/** What is used here of a worker's surroundings. Their types and those of pages cannot both be known. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface WorkerScope {
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly { readonly url: string }[]>;
  };
  addEventListener(type: 'install' | 'activate' | 'message', listener: (event: WorkerEvent) => void): void;
  skipWaiting(): Promise<void>;
}

const worker = self as unknown as WorkerScope;
/** Written in by the build: base path, version of the build, what the page for offline readers needs. */
declare const __BASE__: string;
declare const __VERSION__: string;
declare const __SHELL__: readonly string[];
/** First segments of the paths of all files of the build. */
declare const __NAMES__: readonly string[];

const base = __BASE__;
const isOwn = ownPaths(base, __NAMES__);
const offlinePage = `${base}offline/`;
/** Whether the whole site is here; not known in the first moments, then taken for granted. */
let isKept = true;

const lookAgain = async () => {
  isKept = await caches.has(siteCache(base));
};

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shellCache(base))
      .then((cache) => cache.addAll(__SHELL__.map((path) => new Request(base + path, { cache: 'no-cache' }))))
      .then(() => worker.skipWaiting()),
  );
});

// The page that was open when this worker came was not fetched through it.
worker.addEventListener('activate', (event) => {
  event.waitUntil(keepOpenPages());
});

async function keepOpenPages(): Promise<void> {
  const cache = await caches.open(readCache(base));
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const { url } of pages) {
    const { origin, pathname } = new URL(url);
    if (origin === location.origin && isOwn(pathname)) await cache.add(pathname).catch(() => undefined);
  }
}

/** Pages are asked of the network first, past the browser's own cache, so that no stale one is shown. */
const pages = new NetworkFirst({
  cacheName: readCache(base),
  plugins: [
    {
      // The server gives the same page whatever is asked of it.
      cacheKeyWillBeUsed: async ({ request }) => withoutQuery(request.url),
      requestWillFetch: async ({ request }) =>
        new Request(request.url, { cache: 'no-cache', credentials: 'same-origin', redirect: 'manual' }),
      cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null),
      handlerDidError: async ({ request }) =>
        (await keptFile(request.url)) ??
        (await caches.match(offlinePage, { cacheName: shellCache(base) })) ??
        Response.error(),
    },
  ],
});

/** Files whose name says what is in them. */
const assets = new CacheFirst({
  cacheName: readCache(base),
  plugins: [
    {
      cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null),
      cachedResponseWillBeUsed: async ({ request, cachedResponse }) => cachedResponse ?? matchOwn(base, request),
    },
  ],
});

/** Citations and the rest of the site. */
const files = new NetworkFirst({
  cacheName: readCache(base),
  plugins: [
    {
      cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null),
      handlerDidError: async ({ request }) => (await keptFile(request.url)) ?? Response.error(),
    },
  ],
});

registerRoute(
  ({ request, sameOrigin, url }) => sameOrigin && request.mode === 'navigate' && isOwn(url.pathname),
  async (options) => {
    (options.event as WorkerEvent).waitUntil(renewCopy());
    return pages.handle(options);
  },
);
registerRoute(({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith(`${base}_astro/`), assets);
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && isOwn(url.pathname) && /\.(?:bib|ris|svg|webmanifest)$/.test(url.pathname),
  files,
);
// The search index and all else only matter to this worker where they are kept: they are many.
registerRoute(
  ({ sameOrigin, url }) => {
    return isKept && sameOrigin && isOwn(url.pathname) && !/\/(?:offline\.json|sw\.js)$/.test(url.pathname);
  },
  async ({ request }) => fetch(request).catch(async () => (await keptFile(request.url)) ?? Response.error()),
);

async function keptFile(url: string): Promise<Response | undefined> {
  return caches.match(withoutQuery(url), { cacheName: siteCache(base) });
}

function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Brings the copy of the whole site up to this build; broken off, it goes on with the next page. */
async function renewCopy(): Promise<void> {
  await lookAgain();
  const version = await keptVersion(base);
  if (version === null || version === __VERSION__) return;
  await keepSite(base, await fetchManifest(base)).catch(() => undefined);
}

worker.addEventListener('message', (event) => event.waitUntil(lookAgain()));
lookAgain();
