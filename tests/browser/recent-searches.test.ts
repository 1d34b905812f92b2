import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { answered, ask, searchField } from '../support/search-actions.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await openPage(browser);
});
afterEach(() => page.context().close());

const recent = () => page.locator('main [data-search-recent]');
const texts = () => recent().getByRole('listitem').allTextContents();

/** Searches, and opens the first result. */
async function follow(text: string): Promise<void> {
  await page.goto('search/');
  await ask(page, text);
  await page.locator('[data-search-result] a').first().click();
  await page.waitForURL('**/papers/**');
}

test('are not there before the first search', async () => {
  await page.goto('search/');
  await page.locator('search-page:defined').waitFor();
  await searchField(page).fill('x');
  await searchField(page).fill('');
  await page.locator('main [data-search-status="idle"]').waitFor();
  expect(await recent().isVisible()).toBe(false);
});

test('are those that led to a paper, the latest first and each once, and give the answer again', async () => {
  for (const text of ['mamba', 'kv cache', 'mamba']) await follow(text);
  await page.goto('search/');
  await recent().waitFor();
  expect(await texts()).toEqual(['mamba', 'kv cache']);
  await recent().getByRole('link', { name: 'kv cache' }).click();
  await page.waitForURL('**/search/?q=kv+cache');
  expect((await answered(page)).length).toBeGreaterThan(0);
  expect(await recent().isVisible()).toBe(false);
});

test('are not what was only typed on the way', async () => {
  await page.goto('search/');
  await ask(page, 'flover');
  await page.goto('search/');
  await page.locator('search-page:defined').waitFor();
  expect(await recent().isVisible()).toBe(false);
});

test('include a search that was sent with Enter, at once', async () => {
  await page.goto('search/');
  await ask(page, 'flover');
  await searchField(page).press('Enter');
  await searchField(page).fill('');
  await recent().waitFor();
  expect(await texts()).toEqual(['flover']);
});

test('are at most six', async () => {
  await page.goto('search/');
  for (const text of ['video', 'token', 'cache', 'mamba', 'flover', 'teller', 'speech']) {
    await ask(page, text);
    await searchField(page).press('Enter');
  }
  await page.goto('search/');
  await recent().waitFor();
  expect(await texts()).toEqual(['speech', 'teller', 'flover', 'mamba', 'cache', 'token']);
});

test('stand in the dialog too, while its field is empty', async () => {
  await follow('mamba');
  await page.goto('about/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  const part = dialog.locator('[data-search-recent]');
  await part.waitFor();
  expect(await part.getByRole('link').allTextContents()).toEqual(['mamba']);
  await dialog.getByRole('searchbox').fill('kv');
  await expect.poll(() => part.isVisible()).toBe(false);
});

test('are forgotten by a button, and stay so', async () => {
  await follow('mamba');
  await page.goto('search/');
  await recent()
    .getByRole('button', { name: /forget/i })
    .click();
  await expect.poll(() => recent().isVisible()).toBe(false);
  await page.goto('search/');
  await page.locator('search-page:defined').waitFor();
  expect(await recent().isVisible()).toBe(false);
  expect(await page.evaluate(() => localStorage.getItem('incipit:/:recent-searches'))).toBeNull();
});

test('survive what others left in their place', async () => {
  for (const left of ['not JSON', '{"a":1}', '[1,"mamba",null]', '["<img src=x>"]']) {
    await page.goto('about/');
    await page.evaluate((text) => localStorage.setItem('incipit:/:recent-searches', text), left);
    await page.goto('search/?q=mamba');
    expect((await answered(page))[0], left).toContain('mamba4rec');
    expect(await recent().locator('img').count()).toBe(0);
  }
});
