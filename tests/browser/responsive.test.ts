import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { sidewaysScroll, wordsOutOfSight } from '../support/page-width.ts';
import { allPages, rowsOf, staticPages } from '../support/site-paths.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function show(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (path.includes('?')) await page.locator('[data-search-status="done"]').waitFor();
}

describe.each(['light', 'dark'] as const)('in %s colors', (colorScheme) => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(browser, { colorScheme });
  });
  afterAll(() => page.context().close());

  test.each(rowsOf(allPages))('%s fits: at every width, with large text, under a thumb', async (_, path) => {
    await show(page, path);
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    for (const width of [1280, 768, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(sidewaysScroll), `${width} px`).toBe(0);
    }
    expect(await page.evaluate(wordsOutOfSight), 'words lost at 320 px').toEqual([]);
    expect(await page.evaluate(smallTargets), 'targets too small').toEqual([]);

    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await page.evaluate(sidewaysScroll), 'text at twice its size').toBe(0);
  });
});

test('the search dialog fits into 320 by 480 pixels', async () => {
  const page = await openPage(browser, { viewport: { width: 320, height: 480 } });
  await page.goto('about/');
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('streaming');
  await page.getByRole('dialog').locator('[data-search-status="done"]').waitFor();
  expect(await page.evaluate(sidewaysScroll)).toBe(0);
  expect(await page.evaluate(wordsOutOfSight)).toEqual([]);
  const last = page.getByRole('dialog').locator('[data-search-result] a').last();
  await last.scrollIntoViewIfNeeded();
  const box = await last.boundingBox();
  expect(box && box.y >= 0 && box.y + box.height <= 480).toBe(true);
  await page.context().close();
});

describe('the layout does not shift', () => {
  test.each(['home', 'a paper'])('on %s, with the font at once', async (name) => {
    expect(await layoutShift(staticPages[name] ?? '', 0)).toBe(0);
  });

  test.each(['home', 'a paper'])('on %s by more than a trace, with the font a second late', async (name) => {
    expect(await layoutShift(staticPages[name] ?? '', 1000)).toBeLessThanOrEqual(0.02);
  });

  /** The sum of all layout shifts while a page loads and in the second after. */
  async function layoutShift(path: string, fontDelay: number): Promise<number> {
    const page = await openPage(browser, { viewport: { width: 412, height: 823 } });
    const fonts = new Set<string>();
    page.on('request', (request) => {
      if (request.url().endsWith('.woff2')) fonts.add(request.url());
    });
    // At once means from the cache: how fast the machine is must not count.
    if (fontDelay === 0) await page.goto(path, { waitUntil: 'networkidle' });
    else
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, fontDelay));
        await route.continue();
      });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(500);
    const shifts = (await page.evaluate(() => Reflect.get(window, 'shifts'))) as readonly number[];
    await page.context().close();
    expect(fonts.size).toBe(1);
    return shifts.reduce((sum, value) => sum + value, 0);
  }
});

/** Controls that are under 24 pixels high; links in running text may be (WCAG 2.5.8). */
function smallTargets(): string[] {
  return [...document.querySelectorAll('button, input, select, summary')]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 24)
    .map((element) => element.outerHTML.slice(0, 80));
}
