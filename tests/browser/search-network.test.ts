import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { answered, searchField } from '../support/search-actions.ts';
import { watchPage } from '../support/watch-page.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openPage(browser);
});
afterAll(() => browser.close());
// A page that is left gives up what it was still fetching.
afterEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }));

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const status = (name: string) => page.locator(`[data-search-status="${name}"]`);

test.each([
  ['the whole index', '**/pagefind/**', 'search/?q=mamba'],
  ['the list of its files', '**/pagefind/ranking.json', 'search/?q=mamba'],
  ['the words', '**/pagefind/ranking-*/words-*.bin', 'search/?q=mamba'],
  ['the names of the results', '**/pagefind/ranking-*/documents-*.bin', 'search/?q=mamba'],
  ['the texts of the results', '**/pagefind/fragment/*.pf_fragment', 'search/?q=mamba'],
  ['the list of a topic’s papers', '**/pagefind/ranking-*/topics.bin', 'search/?topic=Sequential+recommendation'],
  ['the places of a phrase', '**/pagefind/ranking-*/places-*.bin', 'search/?q=%22mamba+block%22'],
  ['the votes', '**/pagefind/ranking-*/votes.bin', 'search/?q=mamba&sort=votes'],
])('where %s cannot be fetched, search says so; once it can, “try again” answers', async (_, files, path) => {
  await page.route(files, (route) => route.abort());
  await page.goto(path);
  await status('error').waitFor();
  expect(await page.locator('[data-search-result]').count()).toBe(0);
  expect((await page.getByRole('status').textContent())?.length).toBeGreaterThan(10);

  await page.unrouteAll();
  await page.locator('[data-search-status]').getByRole('button').click();
  expect((await answered(page))[0]).toContain('mamba4rec');
});

test('a retry that fails again says so again', async () => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('search/?q=mamba');
  await status('error').waitFor();
  const tries: string[] = [];
  page.on('request', (request) => tries.push(request.url()));
  await page.locator('[data-search-status]').getByRole('button').click();
  await expect.poll(() => tries.filter((url) => url.includes('/pagefind/')).length).toBeGreaterThan(0);
  await status('error').waitFor();
});

test('a retry that gets the list of files but not the words says so, and does not claim that nothing was found', async () => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('search/?q=mamba');
  await status('error').waitFor();
  await page.unrouteAll();
  const fetched: string[] = [];
  await page.route('**/pagefind/ranking-*/words-*.bin', (route) => {
    fetched.push(route.request().url());
    return route.abort();
  });
  await page.locator('[data-search-status]').getByRole('button').click();
  await expect.poll(() => fetched.length, { timeout: 5000 }).toBeGreaterThan(0);
  await expect.poll(() => page.locator('[data-search-status]').getAttribute('data-search-status')).not.toBe('loading');
  expect(await page.locator('[data-search-status]').getAttribute('data-search-status')).toBe('error');
});

test('typing on after an error asks again', async () => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('search/?q=mamb');
  await status('error').waitFor();
  await page.unrouteAll();
  await searchField(page).fill('mamba');
  expect((await answered(page))[0]).toContain('mamba4rec');
});

test('a slow network shows that it is being waited for, and delivers', async () => {
  await page.route('**/pagefind/**', async (route) => {
    await wait(400);
    await route.continue();
  });
  await page.goto('search/');
  await searchField(page).fill('mamba');
  await status('loading').waitFor();
  expect((await answered(page))[0]).toContain('mamba4rec');
});

test('on a slow network, the texts are fetched that the whole word finds, and none that its beginnings find', async () => {
  const fresh = await openPage(browser);
  await fresh.route('**/pagefind/**', async (route) => {
    await wait(400);
    await route.continue();
  });
  const { requests } = watchPage(fresh);
  await fresh.goto('search/');
  await searchField(fresh).pressSequentially('mamba', { delay: 50 });
  const shown = await answered(fresh);
  expect(shown[0]).toContain('mamba4rec');
  expect(requests.filter((url) => url.endsWith('.pf_fragment'))).toHaveLength(shown.length);
  await fresh.context().close();
});

test('words typed before the page’s script has come are not lost', async () => {
  await page.route('**/_astro/*.js', async (route) => {
    await wait(1000);
    await route.continue();
  });
  await page.goto('search/', { waitUntil: 'commit' });
  await searchField(page).fill('mamba');
  expect((await answered(page))[0]).toContain('mamba4rec');
  expect(await searchField(page).inputValue()).toBe('mamba');
  expect(new URL(page.url()).searchParams.get('q')).toBe('mamba');
});

test('an older query that is answered late never shows its results', async () => {
  await page.goto('search/');
  await searchField(page).fill('librispeech');
  await answered(page);

  // The texts that the older query needs come three seconds late.
  let held = 0;
  await page.route('**/*.pf_fragment', async (route) => {
    held++;
    if (held === 1) await wait(3000);
    await route.continue();
  });
  const asked = Date.now();
  await searchField(page).fill('mamba4rec');
  await expect.poll(() => held).toBe(1);
  await searchField(page).fill('flover');
  expect((await answered(page))[0]).toContain('flover');
  expect(Date.now() - asked, 'a query does not wait for what an older one fetches').toBeLessThan(2800);
  await wait(3500);
  expect((await answered(page))[0]).toContain('flover');
  expect(await page.getByRole('status').textContent()).toContain('flover');
});

test('however fast someone types, a finished answer is that of the words in the field', async () => {
  await page.goto('search/');
  await page.evaluate(() => {
    const region = document.querySelector('[data-search-status]');
    const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
    const answers: string[] = [];
    Object.assign(window, { answers });
    new MutationObserver(() => {
      if (region?.getAttribute('data-search-status') !== 'done') return;
      answers.push(`${field?.value}: ${region.querySelector('[data-search-result] a')?.getAttribute('href')}`);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  for (const word of ['mamba4rec', 'dycoke', 'flover', 'teller']) {
    await searchField(page).fill('');
    await searchField(page).pressSequentially(word, { delay: 10 });
  }
  expect((await answered(page))[0]).toContain('teller');
  const answers = (await page.evaluate(() => Reflect.get(window, 'answers'))) as readonly string[];
  expect(answers.length).toBeGreaterThan(0);
  for (const answer of answers) {
    const [value = '', path = ''] = answer.split(': ');
    if (value.length >= 4 && path !== 'undefined') expect(path, answer).toContain(value);
  }
});

/** Holds what a page fetches of the index, and lets it through together, round by round. */
async function roundsUntil(fresh: Page, isReached: () => Promise<boolean>): Promise<{ rounds: number; files: number }> {
  let [rounds, files] = [0, 0];
  let held: Route[] = [];
  await fresh.route('**/pagefind/**', (route) => {
    held.push(route);
  });
  await fresh.goto('search/?q=streaming+attention+heads');
  for (; rounds < 9 && !(await isReached()); rounds++) {
    await expect.poll(() => held.length, { timeout: 10_000 }).toBeGreaterThan(0);
    await wait(300);
    const round = held;
    held = [];
    files += round.length;
    await Promise.all(round.map((route) => route.continue()));
    await wait(300);
  }
  return { rounds, files };
}

test('a first search shows titles and dates after three rounds of at most twelve files, before any text', async () => {
  const fresh = await openPage(browser);
  const first = fresh.locator('[data-search-result]').first();
  const { rounds, files } = await roundsUntil(fresh, () => first.isVisible());
  expect(rounds).toBeLessThanOrEqual(3);
  expect(files).toBeLessThanOrEqual(12);
  expect(await first.locator('a').textContent()).not.toBe('');
  expect(await first.locator('.meta').textContent()).toMatch(/\d{4}/);
  expect(await first.locator('p').textContent()).toBe('');
  await fresh.context().close();
});

test('nothing of search is fetched before search is touched', async () => {
  const { requests } = watchPage(page);
  for (const path of ['', 'papers/', 'topics/', 'about/', 'topics/kv-cache/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(requests.filter((url) => /pagefind|search|worker/.test(url))).toEqual([]);
  expect(requests.length).toBeGreaterThan(5);
});

test('a first search fetches at most 40 kB of index, and none of it again for the next', async () => {
  const fresh = await openPage(browser);
  const { requests } = watchPage(fresh);
  const fetched = () => requests.map((url) => new URL(url).pathname).filter((path) => path.includes('/pagefind/'));
  await fresh.goto('search/');
  await searchField(fresh).fill('streaming');
  await answered(fresh);
  const files = fetched();
  expect(files).toContain('/pagefind/ranking.json');
  expect(files.some((path) => /\/ranking-[0-9a-f]+\/words-\d+\.bin$/.test(path))).toBe(true);
  expect(files.some((path) => path.endsWith('.pf_fragment'))).toBe(true);
  expect(new Set(files).size).toBe(files.length);
  const sizes = await Promise.all(files.map(async (path) => (await stat(join(inject('siteFolder'), path))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000);
  await searchField(fresh).fill('streaming heads');
  await expect.poll(() => fresh.getByRole('status').textContent()).toContain('streaming heads');
  const all = fetched();
  expect(new Set(all).size).toBe(all.length);
  await fresh.context().close();
});
