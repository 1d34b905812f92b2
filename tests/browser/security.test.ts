import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { foreignElements, hostileSeeds } from '../support/hostile-seeds.ts';
import { answered, ask } from '../support/search-actions.ts';
import { seedsOf } from '../support/seeds-folder.ts';
import { allPages, rowsOf } from '../support/site-paths.ts';
import { serveFolder } from '../support/static-server.ts';
import { type PageWatch, watchPage } from '../support/watch-page.ts';

const siteUrl = inject('siteUrl');
let browser: Browser;
let page: Page;
let watch: PageWatch;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await openPage(browser);
  watch = watchPage(page);
});
afterEach(() => page.context().close());

const foreignRequests = () => watch.requests.filter((url) => !url.startsWith(siteUrl));

test('no page gives an error, breaks the policy or asks anyone else for anything', async () => {
  const context = page.context();
  const seen = await Promise.all(
    rowsOf(allPages).map(async ([name, path]) => {
      const tab = await context.newPage();
      const { complaints, requests } = watchPage(tab);
      await tab.goto(path, { waitUntil: 'networkidle' });
      await tab.close();
      expect(requests.length, name).toBeGreaterThan(2);
      return { name, complaints, foreign: requests.filter((url) => !url.startsWith(siteUrl)) };
    }),
  );
  expect(seen).toEqual(rowsOf(allPages).map(([name]) => ({ name, complaints: [], foreign: [] })));
});

test('neither does a whole visit: search by dialog, a result, a theme, a filter', async () => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('streaming');
  await answered(page.getByRole('dialog'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/papers/**');
  await page.getByRole('combobox', { name: /theme/i }).selectOption('dark');
  await page.goto('search/?q=inference');
  await answered(page);
  await page.getByLabel('Year').selectOption('2024');
  await answered(page);
  expect(watch.complaints).toEqual([]);
  expect(foreignRequests()).toEqual([]);
});

test('the policy holds: a script, a style or a picture that slips into a page does nothing', async () => {
  await page.goto('about/');
  const isBlocked = await page.evaluate(async () => {
    const violated: string[] = [];
    addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.owned = 1';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    const picture = document.createElement('img');
    picture.src = 'https://evil.example/x.png';
    document.body.append(script, style, picture);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {
      violated: violated.sort(),
      owned: Reflect.get(window, 'owned'),
      display: getComputedStyle(document.body).display,
    };
  });
  expect(isBlocked.violated).toEqual(['img-src', 'script-src-elem', 'style-src-elem']);
  expect(isBlocked.owned).toBeUndefined();
  expect(isBlocked.display).not.toBe('none');
});

test('hostile words in a listing stay words in a browser, on every page and in search', async () => {
  await using folder = await seedsOf(hostileSeeds);
  expect((await folder.build()).status).toBe(0);
  const server = await serveFolder(folder.out);
  try {
    const hostile = await openPage(browser, { baseURL: server.url });
    const { requests } = watchPage(hostile);
    const papers = (await (await fetch(`${server.url}papers.json`)).json()) as { slug: string }[];
    const paths = ['', 'papers/', 'papers/votes/', 'papers/titles/', 'topics/frobnication/', 'about/'];
    for (const path of [...paths, ...papers.map(({ slug }) => `papers/${slug}/`)]) {
      await hostile.goto(path);
      expect(await hostile.evaluate(() => Reflect.get(window, 'owned')), path).toBeUndefined();
      expect(await hostile.locator(foreignElements.join(', ')).count(), path).toBe(0);
    }
    await hostile.goto('search/');
    expect((await ask(hostile, 'frobnicate')).length).toBe(2);
    const text = (await hostile.locator('[data-search-result]').allTextContents()).join(' ');
    expect(text).toContain('<script>');
    expect(await hostile.locator('[data-search-result]').locator(foreignElements.join(', ')).count()).toBe(0);
    expect(await hostile.locator('[data-search-result] a[href^="javascript"]').count()).toBe(0);
    expect(await hostile.evaluate(() => Reflect.get(window, 'owned'))).toBeUndefined();
    expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
    await hostile.context().close();
  } finally {
    await server.close();
  }
});

test('below a base path, search finds its index and its results', async () => {
  await using folder = await seedsOf(hostileSeeds);
  expect((await folder.build([], { BASE_PATH: '/docs' })).status).toBe(0);
  const server = await serveFolder(folder.out, '/docs/');
  try {
    const based = await openPage(browser, { baseURL: server.url });
    await based.goto('search/');
    const results = await ask(based, 'plain baseline frobnicate');
    expect(results[0]).toBe('/docs/papers/plain-frobnicate-words-a-baseline/');
    await based.locator('[data-search-result] a').first().click();
    await based.waitForURL('**/docs/papers/plain-*/');
    await based.keyboard.press('/');
    await based.getByRole('dialog').getByRole('searchbox').fill('markup');
    expect((await answered(based.getByRole('dialog')))[0]).toMatch(/^\/docs\/papers\/sneaky-/);
    await based.context().close();
  } finally {
    await server.close();
  }
});
