import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { startDevServer } from '../support/dev-server.ts';
import { ask } from '../support/search-actions.ts';
import { seedPapers } from '../support/seed-papers.ts';
import { copyOfSeeds, type SeedsFolder } from '../support/seeds-folder.ts';
import { serveFolder } from '../support/static-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let browser: Browser;
let renewed: SeedsFolder;

beforeAll(async () => {
  browser = await launchBrowser();
  // The site as it is after a curator's note.
  renewed = await copyOfSeeds();
  const [first] = seedPapers;
  const file = `papers/${first?.slug}.md`;
  await renewed.write(file, `${await renewed.read(file)}\n\nA note of the next build.\n`);
  expect((await renewed.build()).status).toBe(0);
});
afterAll(async () => {
  await browser.close();
  await renewed[Symbol.asyncDispose]();
});

const pathOf = (index: number) => `papers/${seedPapers[index]?.slug}/`;
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

/** A site on a server of its own that can be renewed and taken away. */
async function visit() {
  const folder = await temporaryFolder();
  const site = join(folder.path, 'dist');
  await cp(inject('siteFolder'), site, { recursive: true });
  const server = await serveFolder(site);
  const page = await openPage(browser, { baseURL: server.url, serviceWorkers: 'allow' });
  onTestFinished(async () => {
    await page.context().close();
    await server.close();
    await folder[Symbol.asyncDispose]();
  });
  return { page, renew: () => cp(renewed.out, site, { recursive: true }), disconnect: server.close };
}

/** Opens a first page and waits for the worker to be ready for the next. */
async function arrive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const { active } = await navigator.serviceWorker.ready;
    while (active && active.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

async function keepWholeSite(page: Page): Promise<void> {
  await page.goto('about/');
  await page.getByRole('button', { name: 'Save for offline reading' }).click();
  await page.locator('keep-site[data-keep-status="kept"]').waitFor();
}

test('what was read can be read again without a network, the first page too', async () => {
  const { page, disconnect } = await visit();
  await arrive(page, pathOf(0));
  await page.goto(pathOf(1));
  await disconnect();
  await page.goto(pathOf(0));
  expect(await heading(page)).toBe(seedPapers[0]?.title);
  await page.goto(pathOf(1));
  expect(await heading(page)).toBe(seedPapers[1]?.title);
  expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex');
});

test('where a page is not kept, the reader is told so, and what is', async () => {
  const { page, disconnect } = await visit();
  await arrive(page, pathOf(0));
  await page.goto(pathOf(1));
  await disconnect();
  await page.goto(pathOf(2));
  expect(await heading(page)).toBe('Offline');
  await page.locator('kept-pages a').first().waitFor();
  const kept = await page.locator('kept-pages a').allTextContents();
  expect(kept.sort()).toEqual([seedPapers[0]?.title, seedPapers[1]?.title].sort());
});

test('on request the whole site is kept: every paper, search, and citations', async () => {
  const { page, disconnect } = await visit();
  await arrive(page, '');
  await keepWholeSite(page);
  await disconnect();
  for (const [index, { title }] of seedPapers.entries()) {
    await page.goto(pathOf(index));
    expect(await heading(page)).toBe(title);
  }
  await page.goto('search/');
  expect((await ask(page, 'streaming')).length).toBeGreaterThan(1);
  const bib = await page.evaluate(async (path) => (await fetch(path)).text(), `/${pathOf(3).slice(0, -1)}.bib`);
  expect(bib).toMatch(/^@\w+\{/);
});

test('a copy can be removed again', async () => {
  const { page, disconnect } = await visit();
  await arrive(page, '');
  await keepWholeSite(page);
  await page.getByRole('button', { name: 'Remove the offline copy' }).click();
  await page.getByText('The offline copy has been removed.').waitFor();
  await disconnect();
  await page.goto(pathOf(4));
  expect(await heading(page)).toBe('Offline');
});

test('a new build shows at once, and never its forerunner again', async () => {
  const { page, renew, disconnect } = await visit();
  await arrive(page, pathOf(0));
  await page.goto(pathOf(0));
  expect(await page.getByText('A note of the next build.').count()).toBe(0);
  await renew();
  await page.goto(pathOf(0));
  expect(await page.getByText('A note of the next build.').count()).toBe(1);
  await disconnect();
  await page.goto(pathOf(0));
  expect(await page.getByText('A note of the next build.').count()).toBe(1);
});

test('a kept site is brought up to a new build, pages that were never opened too', async () => {
  const { page, renew, disconnect } = await visit();
  await arrive(page, '');
  await keepWholeSite(page);
  const version = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((key) => key.startsWith('incipit-site'));
      const stored = await (await caches.open(name ?? '')).match('/offline.json');
      return (await stored?.json())?.version as string;
    });
  const before = await version();
  await renew();
  // Browsers look for a new worker a moment after a page has loaded, and put it off with each next page.
  await expect
    .poll(
      async () => {
        await page.goto('about/');
        return version();
      },
      { timeout: 60_000, interval: 3000 },
    )
    .not.toBe(before);
  await disconnect();
  // Never opened before the network went.
  await page.goto(pathOf(0));
  expect(await page.getByText('A note of the next build.').count()).toBe(1);
});

test('while developing there is no worker', async () => {
  await using seeds = await copyOfSeeds();
  const server = await startDevServer(seeds.seeds);
  try {
    const page = await openPage(browser, { baseURL: server.url, serviceWorkers: 'allow' });
    await page.goto('', { waitUntil: 'networkidle' });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect((await fetch(`${server.url}sw.js`)).status).toBe(404);
    await page.context().close();
  } finally {
    await server.stop();
  }
});
