/** The list of files that make up the site, written at the end of a build. */
export interface SiteManifest {
  /** Changes with every byte of the site. */
  readonly version: string;
  /** Path below the base, first half of the content's SHA-256 in hexadecimal, size in bytes. */
  readonly files: readonly (readonly [path: string, digest: string, bytes: number])[];
}

export interface Progress {
  readonly files: number;
  readonly allFiles: number;
  readonly bytes: number;
  readonly allBytes: number;
}

const atOnce = 6;
const digestHeader = 'x-incipit-digest';
const lockOf = (base: string): string => `incipit-keep:${base}`;

/** Names of the caches; sites on one host under different paths have their own. */
export const readCache = (base: string): string => `incipit-read:${base}`;
export const siteCache = (base: string): string => `incipit-site:${base}`;
export const shellCache = (base: string): string => `incipit-shell:${base}`;
const manifestUrl = (base: string): string => `${base}offline.json`;

/** Fetches the list of files of the build that is on the server now. @throws where that fails */
export async function fetchManifest(base: string): Promise<SiteManifest> {
  const response = await fetch(manifestUrl(base), { cache: 'no-store' });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const manifest = checkManifest(await response.json());
  if (!manifest) throw new Error(`${response.url} is not a list of files`);
  return manifest;
}

/** The version of the copy on this device, or `null` where there is none that is whole. */
export async function keptVersion(base: string): Promise<string | null> {
  if (!(await caches.has(siteCache(base)))) return null;
  const stored = await (await caches.open(siteCache(base))).match(manifestUrl(base));
  const manifest = stored ? checkManifest(await stored.json().catch(() => null)) : null;
  return manifest?.version ?? null;
}

/** A file that this site keeps, from any of its own caches; another site's are never asked. */
export async function matchOwn(base: string, request: Request | string): Promise<Response | undefined> {
  for (const cacheName of [readCache(base), siteCache(base), shellCache(base)]) {
    const response = await caches.match(request, { cacheName });
    if (response) return response;
  }
  return undefined;
}

/** The schema of a list of files; `null` for anything else. */
function checkManifest(value: unknown): SiteManifest | null {
  const { version, files } = (value ?? {}) as Record<string, unknown>;
  if (typeof version !== 'string' || !Array.isArray(files)) return null;
  const isWhole = files.every(
    (file: unknown) =>
      Array.isArray(file) && typeof file[0] === 'string' && typeof file[1] === 'string' && typeof file[2] === 'number',
  );
  return isWhole ? { version, files: files as SiteManifest['files'] } : null;
}

/**
 * Makes or renews the copy of the whole site. Files that are there already are not fetched again, so a copy
 * that was broken off goes on where it stopped. What the site has no more is taken away at the end.
 * @throws where a file cannot be fetched, the signal says stop, or a new build comes in between
 */
export async function keepSite(
  base: string,
  manifest: SiteManifest,
  onProgress: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  await navigator.locks.request(lockOf(base), async () => {
    const cache = await caches.open(siteCache(base));
    const allBytes = manifest.files.reduce((sum, [, , bytes]) => sum + bytes, 0);
    let [next, files, bytes] = [0, 0, 0];
    const work = async () => {
      for (let file = manifest.files[next++]; file; file = manifest.files[next++]) {
        signal?.throwIfAborted();
        await keepFile(cache, base, file, signal);
        files++;
        bytes += file[2];
        onProgress({ files, allFiles: manifest.files.length, bytes, allBytes });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    await removeOthers(cache, base, manifest);
    await cache.put(manifestUrl(base), new Response(JSON.stringify(manifest)));
  });
}

/** Takes the copy of the whole site away; pages that were read stay. */
export async function dropSite(base: string): Promise<void> {
  await caches.delete(siteCache(base));
}

async function keepFile(
  cache: Cache,
  base: string,
  [path, digest]: SiteManifest['files'][number],
  signal: AbortSignal | undefined,
): Promise<void> {
  const url = base + path;
  const known = await cache.match(url);
  if (known?.headers.get(digestHeader) === digest) return;
  const response = await fetch(url, { cache: 'no-cache', ...(signal ? { signal } : {}) });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const body = await response.arrayBuffer();
  if ((await digestOf(body)) !== digest) throw new Error(`${url} is of another build`);
  const headers = { 'Content-Type': response.headers.get('Content-Type') ?? '', [digestHeader]: digest };
  await cache.put(url, new Response(body, { headers }));
}

async function digestOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body)).slice(0, 16);
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Takes away what the site has no more, and renews the pages that were read before. */
async function removeOthers(cache: Cache, base: string, manifest: SiteManifest): Promise<void> {
  const current = new Set([...manifest.files.map(([path]) => base + path), manifestUrl(base)]);
  const pathOf = ({ url }: Request) => new URL(url).pathname;
  for (const request of await cache.keys()) if (!current.has(pathOf(request))) await cache.delete(request);
  const read = await caches.open(readCache(base));
  for (const request of await read.keys()) {
    const copy = current.has(pathOf(request)) ? await cache.match(request) : undefined;
    if (copy) await read.put(request, copy);
  }
}
