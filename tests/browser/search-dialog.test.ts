import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { answered } from '../support/search-actions.ts';
import { rowsOf, staticPages } from '../support/site-paths.ts';

let browser: Browser;
let page: Page;
let dialog: Locator;
let field: Locator;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openPage(browser);
  dialog = page.getByRole('dialog');
  field = dialog.getByRole('searchbox');
});
afterAll(() => browser.close());
// A page that is left gives up what it was still fetching.
afterEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }));

const isFocused = (element: Locator) => element.evaluate((node) => node === document.activeElement);
const results = () => dialog.locator('[data-search-result] a');

async function open(key = '/'): Promise<void> {
  await page.keyboard.press(key);
  await field.waitFor();
  expect(await isFocused(field)).toBe(true);
}

test.each(rowsOf(staticPages))('the slash key opens search on every page: %s', async (_, path) => {
  await page.goto(path);
  await open();
  expect(await field.inputValue()).toBe('');
});

test.each(['Control+k', 'Meta+k', 'Control+K'])('%s opens search, also out of a field', async (key) => {
  await page.goto('');
  await page.locator('main input[type="search"]').focus();
  await open(key);
});

test('a slash typed into a field is a slash', async () => {
  await page.goto('');
  const own = page.locator('main input[type="search"]');
  await own.pressSequentially('and/or');
  expect(await own.inputValue()).toBe('and/or');
  expect(await dialog.count()).toBe(0);
  await page.keyboard.press('Tab');
  await open();
  await field.pressSequentially('a/b');
  expect(await field.inputValue()).toBe('a/b');
});

test('on the search page the same keys go to its own field', async () => {
  await page.goto('search/?q=caching');
  await answered(page);
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  for (const key of ['/', 'Control+k']) {
    await page.keyboard.press(key);
    expect(await isFocused(page.locator('main input[type="search"]')), key).toBe(true);
    expect(await page.locator('main input[type="search"]').inputValue()).toBe('caching');
    await page.keyboard.press('Tab');
  }
  expect(await dialog.count()).toBe(0);
});

test('the header’s search link opens the dialog, and without a plain click it is a link', async () => {
  await page.goto('about/');
  const opener = page.getByRole('banner').getByRole('link', { name: /search/i });
  expect(await opener.getAttribute('href')).toBe('/search/');
  await opener.click();
  await expect.poll(() => isFocused(field)).toBe(true);
  expect(new URL(page.url()).pathname).toBe('/about/');
});

describe('keys in the dialog', () => {
  beforeEach(async () => {
    await page.goto('about/');
    await open();
    await field.fill('streaming');
    expect((await answered(dialog)).length).toBeGreaterThan(2);
  });

  test('arrows go through the results and back to the field', async () => {
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(results().first())).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(results().nth(1))).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await isFocused(field)).toBe(true);
    expect(await field.inputValue()).toBe('streaming');
  });

  test('End goes to the last result, where Arrow Down stays, and Home to the first', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await isFocused(results().last())).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(results().last())).toBe(true);
    await page.keyboard.press('Home');
    expect(await isFocused(results().first())).toBe(true);
  });

  test('Home and End in the field move the caret, as in any field', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.type('x');
    await page.keyboard.press('End');
    await page.keyboard.type('y');
    expect(await field.inputValue()).toBe('xstreamingy');
  });

  test('Enter in the field leads to all results, with the words', async () => {
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=streaming');
    expect((await answered(page)).length).toBeGreaterThan(2);
  });

  test('the words are there again after going to a result and back', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/papers/**');
    await page.goBack();
    await page.waitForURL('**/about/');
    await open();
    expect(await field.inputValue()).toBe('streaming');
    expect((await answered(dialog)).length).toBeGreaterThan(2);
  });

  test('Enter on a result opens it', async () => {
    const second = await results().nth(1).getAttribute('href');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${second}`);
  });

  test('the whole answer is one link away, with the words', async () => {
    await dialog.getByRole('link', { name: /all results/i }).click();
    await page.waitForURL('**/search/?q=streaming');
    expect((await answered(page)).length).toBeGreaterThan(2);
  });
});

test('Enter before an answer, or without one, leads to the search page with the words', async () => {
  await page.goto('about/');
  await open();
  await field.fill('zzzqqq');
  expect(await answered(dialog)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=zzzqqq');
});

test('Enter pressed right after typing never opens a result of the words before', async () => {
  await page.goto('about/');
  await open();
  await field.fill('mamba4rec');
  expect((await answered(dialog))[0]).toContain('mamba4rec');
  await page.route('**/pagefind/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await field.fill('flover');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/(papers|search)\//);
  expect(page.url()).not.toContain('mamba4rec');
});

test('Escape closes search and gives the focus back, and the words are there when it opens again', async () => {
  await page.goto('about/');
  const link = page.getByRole('main').getByRole('link').first();
  await link.focus();
  await open();
  await field.fill('mamba');
  await answered(dialog);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  expect(await isFocused(link)).toBe(true);
  await open();
  expect(await field.inputValue()).toBe('mamba');
  expect(await dialog.locator('[data-search-result]').count()).toBeGreaterThan(0);
});

test('the dialog keeps the focus to itself while it is open', async () => {
  await page.goto('about/');
  await open();
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(
      () => document.activeElement?.closest('dialog, main, header, footer')?.tagName ?? 'none',
    );
    expect(['DIALOG', 'none']).toContain(place);
  }
});

test('a click beside the dialog and its own button close it', async () => {
  await page.goto('about/');
  await open();
  await page.mouse.click(3, 3);
  await expect.poll(() => dialog.count()).toBe(0);
  await open();
  await dialog.getByRole('button').first().click();
  await expect.poll(() => dialog.count()).toBe(0);
});
