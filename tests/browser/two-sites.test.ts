import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { runBuild } from '../support/run-build.ts';
import { seedPapers } from '../support/seed-papers.ts';
import { serveFolder } from '../support/static-server.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

let browser: Browser;
let folder: TemporaryFolder;

/** One origin with a site at its root and another below `/other/`. */
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await temporaryFolder();
  const built = join(folder.path, 'built');
  expect((await runBuild(built, { BASE_PATH: '/other/' })).status).toBe(0);
  await cp(inject('siteFolder'), join(folder.path, 'origin'), { recursive: true });
  await cp(built, join(folder.path, 'origin', 'other'), { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await folder[Symbol.asyncDispose]();
});

async function visit(): Promise<Page> {
  const server = await serveFolder(join(folder.path, 'origin'));
  const page = await openPage(browser, { baseURL: server.url, serviceWorkers: 'allow' });
  onTestFinished(async () => {
    await page.context().close();
    await server.close();
  });
  return page;
}

const first = `papers/${seedPapers[0]?.slug}/`;
const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme'] ?? '');

test('a theme chosen on one site is not the other’s', async () => {
  const page = await visit();
  await page.goto('other/');
  await page.getByRole('combobox', { name: /theme/i }).selectOption('dark');
  await page.goto('other/about/');
  expect(await themeOf(page)).toBe('dark');
  await page.goto('');
  expect(await themeOf(page)).toBe('');
});

test('a paper put on one site’s list is not on the other’s', async () => {
  const page = await visit();
  await page.goto(`other/${first}`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Saved' }).waitFor();
  await page.goto('other/list/');
  await page.locator('reading-list a').first().waitFor();
  await page.goto('list/');
  await page.getByText('Your list is empty').waitFor();
  expect(await page.locator('reading-list a').count()).toBe(0);
});

test('the worker of the site at the root keeps no page of the other', async () => {
  const page = await visit();
  await page.goto('');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(first);
  // Before the other site has a worker of its own, the one at the root sees its requests.
  await page.goto(`other/${first}`);
  const kept = await page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys())
      if (name.endsWith(':/'))
        for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    return paths;
  });
  expect(kept).toContain(`/${first}`);
  expect(kept.filter((path) => path.startsWith('/other/'))).toEqual([]);
});
