import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { flags } from '../support/browser-flags.ts';
import { findBrowser } from '../support/find-browser.ts';
import { runBuild } from '../support/run-build.ts';
import { serveFolder } from '../support/static-server.ts';
import type { Paper } from './collections.ts';

/** A site built from a collection and served, with a browser to search it. */
export interface SearchedSite extends AsyncDisposable {
  readonly browser: Browser;
  readonly url: string;
  readonly folder: string;
  /** Identifier of the paper at an address of the site, with or without its origin. */
  readonly idAt: (address: string) => string;
}

export async function searchedSite(papers: readonly Paper[]): Promise<SearchedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'incipit-bench-'));
  const site = join(folder, 'dist');
  const lines = papers.map(({ id, title, abstract }) => JSON.stringify({ id, title, abstract }));
  await writeFile(join(folder, 'papers.jsonl'), `${lines.join('\n')}\n`);
  const { status, output, errors } = await runBuild(site, { INCIPIT_SEEDS: folder });
  if (status !== 0) throw new Error(`The collection could not be built.\n${output}\n${errors}`);
  console.log(output.trim().split('\n').slice(-3, -1).join('\n'));
  const listed = JSON.parse(await readFile(join(site, 'papers.json'), 'utf8')) as { sourceId?: string; slug: string }[];
  const ids = new Map(listed.map(({ slug, sourceId }) => [slug, sourceId ?? '']));
  const server = await serveFolder(site);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: flags });
  return {
    browser,
    url: server.url,
    folder: site,
    idAt: (address) => ids.get(/papers\/([^/?#]+)\//.exec(address)?.[1] ?? '') ?? '',
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface Asked {
  /** Addresses of the results in the order shown. */
  readonly addresses: readonly string[];
  /** From the change of the field to the changed results. */
  readonly milliseconds: number;
}

/** Types a query into the open search page and waits until its results are shown. */
export function askPage(page: Page, text: string): Promise<Asked> {
  return page.evaluate(async (query) => {
    const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
    const region = document.querySelector<HTMLElement>('[data-search-status]');
    if (!field || !region) throw new Error('This is not the search page.');
    const started = performance.now();
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise<void>((resolve, reject) => {
      const check = () => {
        const status = region.dataset['searchStatus'];
        if (status === 'error') reject(new Error(`search failed: ${query}`));
        if (status !== 'done') return;
        watcher.disconnect();
        resolve();
      };
      const watcher = new MutationObserver(check);
      watcher.observe(region, { attributes: true, subtree: true, childList: true });
      check();
    });
    const milliseconds = performance.now() - started;
    const links = region.querySelectorAll<HTMLAnchorElement>('[data-search-result]');
    return { addresses: Array.from(links, (result) => result.querySelector('a')?.pathname ?? ''), milliseconds };
  }, text);
}

/** The first ten of Pagefind's own engine, as it comes. */
export function askPagefind(page: Page, text: string): Promise<string[]> {
  return page.evaluate(async (query) => {
    const engine = await import(`${location.origin}/pagefind/pagefind.js`);
    const { results } = await engine.search(query);
    const first = await Promise.all(results.slice(0, 10).map((result: { data(): unknown }) => result.data()));
    return first.map(({ url }) => String(url));
  }, text);
}

/** Bytes and requests of search itself for one query in a browser that knows nothing of the site. */
export async function coldCost(
  { browser, url }: SearchedSite,
  text: string,
): Promise<{ bytes: number; files: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cost = { bytes: 0, files: 0 };
  page.on('requestfinished', async (request) => {
    const path = new URL(request.url()).pathname;
    if (!/\/pagefind\/|worker|search-|result-|remember-/.test(path)) return;
    cost.files++;
    const { responseBodySize } = await request.sizes();
    cost.bytes += responseBodySize;
  });
  await page.goto(`${url}search/?q=${encodeURIComponent(text)}`);
  await page.locator('[data-search-status="done"]').waitFor();
  await page.waitForTimeout(50);
  await context.close();
  return cost;
}
