import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(options: BrowserContextOptions): Promise<Page> {
  const page = await openPage(browser, options);
  onTestFinished(() => page.context().close());
  return page;
}

const choice = (page: Page) => page.getByRole('combobox', { name: /theme/i });
const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme'] ?? '');

/** Brightness of the page’s ground, 0 to 255; white where the page has none. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    const grounds = [document.body, document.documentElement].map(
      (element) => getComputedStyle(element).backgroundColor,
    );
    if (!canvas) throw new Error('no canvas');
    for (const ground of ['white', ...grounds.reverse()]) {
      canvas.fillStyle = ground;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3;
  });
}

test('without a choice the site follows the device, and goes with it when it changes', async () => {
  const page = await open({ colorScheme: 'light' });
  await page.goto('');
  expect(await themeOf(page)).toBe('');
  expect(await brightness(page)).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await brightness(page)).toBeLessThan(60);
});

test.each([
  ['light', 'dark'],
  ['dark', 'light'],
] as const)('a choice of %s on a %s device shows at once and on every page after', async (chosen, device) => {
  const page = await open({ colorScheme: device });
  const isChosen = async () => (await brightness(page)) > 128 === (chosen === 'light');
  await page.goto('');
  expect(await isChosen()).toBe(false);
  await choice(page).selectOption(chosen);
  expect(await isChosen()).toBe(true);
  for (const path of ['about/', 'papers/', 'search/']) {
    await page.goto(path);
    expect(await isChosen(), path).toBe(true);
    expect(await choice(page).inputValue(), path).toBe(chosen);
  }
});

test('a chosen theme is set before anything of the page is painted', async () => {
  const page = await open({ colorScheme: 'light' });
  await page.goto('');
  await choice(page).selectOption('dark');
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const theme = () => document.documentElement?.dataset['theme'] ?? 'none';
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      seen.push(theme());
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    addEventListener('DOMContentLoaded', () => seen.push(theme()));
  });
  for (const path of ['about/', 'papers/', '404.html']) {
    await page.goto(path);
    expect(await page.evaluate(() => Reflect.get(window, 'seen')), path).toEqual(['dark', 'dark']);
  }
});

test('a choice is taken back, and the device rules again', async () => {
  const page = await open({ colorScheme: 'light' });
  await page.goto('');
  await choice(page).selectOption('dark');
  await choice(page).selectOption('');
  expect(await brightness(page)).toBeGreaterThan(200);
  await page.goto('about/');
  expect(await themeOf(page)).toBe('');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('where storage is blocked or holds nonsense, pages show as the device says', async () => {
  const page = await open({ colorScheme: 'light' });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => localStorage.setItem('theme', 'mauve'));
  await page.goto('');
  expect(await brightness(page)).toBeGreaterThan(200);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto('about/');
  await choice(page).selectOption('dark');
  expect(await brightness(page)).toBeLessThan(60);
  expect(errors).toEqual([]);
});

test('printed, a page is black on white whatever the theme', async () => {
  const page = await open({ colorScheme: 'dark' });
  await page.goto('');
  await choice(page).selectOption('dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const ink = await page.evaluate(() => getComputedStyle(document.querySelector('h1') ?? document.body).color);
  const [red = 255, green = 255, blue = 255] = (ink.match(/\d+/g) ?? []).map(Number);
  expect(Math.max(red, green, blue)).toBeLessThan(100);
  expect(await brightness(page)).toBeGreaterThan(200);
});

test('a choice that an earlier version kept is taken over once, and can be taken back', async () => {
  const page = await open({ colorScheme: 'light' });
  await page.goto('');
  await page.evaluate(() => localStorage.setItem('theme', 'dark'));
  await page.goto('about/');
  expect(await themeOf(page)).toBe('dark');
  expect(await choice(page).inputValue()).toBe('dark');
  await choice(page).selectOption('');
  await page.goto('');
  expect(await themeOf(page)).toBe('');
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBe('dark');
});
