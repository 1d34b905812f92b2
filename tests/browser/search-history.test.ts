import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { answered } from '../support/search-actions.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openPage(browser);
});
afterAll(() => browser.close());

describe('Back on the search page', () => {
  test('takes back one filter after the other, and Forward brings them again', async () => {
    await page.goto('search/?q=inference');
    const all = await answered(page);
    const years = page.getByLabel('Year');
    await years.selectOption('2024');
    await page.waitForURL('**/search/?q=inference&year=2024');
    await page.getByLabel('Sort by').selectOption('date');
    await page.waitForURL('**/search/?q=inference&year=2024&sort=date');
    await page.goBack();
    await page.waitForURL('**/search/?q=inference&year=2024');
    expect(await years.inputValue()).toBe('2024');
    expect(await page.getByLabel('Sort by').inputValue()).toBe('');
    await page.goBack();
    await page.waitForURL('**/search/?q=inference');
    expect(await years.inputValue()).toBe('');
    expect(await answered(page)).toEqual(all);
    await page.goForward();
    await page.waitForURL('**/search/?q=inference&year=2024');
    expect(await years.inputValue()).toBe('2024');
  });

  test('from a paper comes to the same place in the list', async () => {
    await page.setViewportSize({ width: 390, height: 600 });
    await page.goto('search/?q=inference');
    const results = await answered(page);
    const last = page.locator('[data-search-result] a').nth(results.length - 1);
    await last.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(200);
    await last.click();
    await page.waitForURL('**/papers/**');
    await page.goBack();
    expect(await answered(page)).toEqual(results);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 50);
  });

  test('does not go through the letters that were typed', async () => {
    await page.goto('about/');
    await page.goto('search/');
    await page.locator('main input[type="search"]').pressSequentially('cache');
    await answered(page);
    await page.goBack();
    await page.waitForURL('**/about/');
  });
});

test('on a phone the first result is on the first screen, whatever is said of the words', async () => {
  await page.setViewportSize({ width: 390, height: 664 });
  for (const query of ['LLM inference', 'speculatve decoding', 'inference year:1999', 'zzzqqq attention']) {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await answered(page);
    const box = await page.locator('[data-search-result] a').first().boundingBox();
    expect((box?.y ?? 9999) + (box?.height ?? 0), query).toBeLessThanOrEqual(664);
    expect(await page.locator('main .search-note:visible').count(), query).toBeLessThanOrEqual(1);
  }
});

test('a pasted citation of several lines finds its paper, and one of another says that it is not here', async () => {
  await page.goto('search/');
  const field = page.locator('main input[type="search"]');
  await field.fill(
    'Liu, C., et al. (2024). Mamba4Rec: Towards Efficient Sequential Recommendation with Selective State Space Models. arXiv:2403.03900',
  );
  expect(await answered(page)).toEqual([expect.stringContaining('mamba4rec')]);
  await field.fill('arXiv:2999.99999');
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Not in this collection: “arXiv:2999.99999”.');
});
