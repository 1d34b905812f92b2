import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { rowsOf, searchPages, staticPages } from '../support/site-paths.ts';

/** What a step with the Tab key leads to. */
interface Stop {
  /** Position among the elements that can have the focus, in the order of the document. */
  readonly order: number;
  readonly html: string;
  readonly outline: string;
  readonly isInView: boolean;
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openPage(browser, { viewport: { width: 1000, height: 700 }, reducedMotion: 'reduce' });
});
afterAll(() => browser.close());

/** Steps through a whole page with the Tab key. */
async function walk(limit = 150): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < limit; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus);
    if (!stop || stops.some(({ order }) => order === stop.order)) return stops;
    stops.push(stop);
  }
  throw new Error(`more than ${limit} stops`);
}

function describeFocus(): Stop | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(focused);
  const hasOutline =
    outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && outlineColor !== 'rgba(0, 0, 0, 0)';
  const { left, right, top, bottom, width, height } = focused.getBoundingClientRect();
  return {
    order: [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')].indexOf(focused),
    html: focused.outerHTML.slice(0, 120),
    outline: hasOutline ? `${outlineWidth} ${outlineStyle} ${outlineColor}` : boxShadow === 'none' ? '' : boxShadow,
    isInView: width > 1 && height > 1 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
  };
}

test('the first stop is a link that skips to the content, shows itself, and does so', async () => {
  await page.goto(staticPages['a paper'] ?? '');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: /skip/i });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await page.evaluate(describeFocus))?.isInView).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('the skip link does not show before it has the focus', async () => {
  await page.goto('');
  const box = await page.getByRole('link', { name: /skip/i }).boundingBox();
  const isOut = !box || box.y + box.height <= 0 || box.x + box.width <= 0 || box.width <= 1 || box.height <= 1;
  expect(isOut).toBe(true);
});

describe.each(rowsOf({ ...staticPages, 'search, with results': searchPages['search, with results'] ?? '' }))(
  'on %s',
  (_, path) => {
    let stops: readonly Stop[];
    beforeAll(async () => {
      await page.goto(path);
      if (path.includes('?')) await page.locator('[data-search-status="done"]').waitFor();
      stops = await walk();
    });

    test('the focus goes through everything that can be used, in the order of reading', async () => {
      const usable = await page.evaluate(
        () =>
          // Radio buttons of one name are one stop. The dots of the map give way to its canvas.
          [
            ...document.querySelectorAll(
              'a[href], button, input:not([type="radio"]), input:checked, select, summary, [tabindex="0"]',
            ),
          ].filter((element) => element.checkVisibility({ visibilityProperty: true })).length,
      );
      expect(stops.length).toBeGreaterThan(8);
      expect(stops.length).toBe(usable);
      const orders = stops.map(({ order }) => order);
      expect(orders).toEqual([...orders].sort((a, b) => a - b));
    });

    test('whatever has the focus shows it, within the window', () => {
      expect(stops.filter(({ outline }) => outline === '').map(({ html }) => html)).toEqual([]);
      expect(stops.filter(({ isInView }) => !isInView).map(({ html }) => html)).toEqual([]);
    });
  },
);

test('a disclosure opens and closes by key', async () => {
  await page.goto(staticPages['a paper'] ?? '');
  const details = page.locator('main details.provenance');
  await details.locator('summary').focus();
  for (const isOpen of [true, false]) {
    await page.keyboard.press('Enter');
    expect(await details.evaluate((element) => element.hasAttribute('open'))).toBe(isOpen);
  }
});

test('the search form of the home page is sent with Enter', async () => {
  await page.goto('');
  const field = page.locator('main').getByRole('searchbox');
  await field.fill('caching');
  await field.press('Enter');
  await page.waitForURL('**/search/?q=caching');
  await page.locator('[data-search-status="done"]').waitFor();
  expect(await page.locator('[data-search-result]').count()).toBeGreaterThan(0);
});
