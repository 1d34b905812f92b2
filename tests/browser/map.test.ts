import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openPage(browser, { viewport: { width: 1280, height: 900 } });
});
afterAll(() => browser.close());

async function openMap(path = 'map/') {
  await page.goto(path);
  const surface = page.getByRole('application', { name: 'Map of 9 papers' });
  await surface.waitFor();
  return surface;
}

const status = () => page.locator('.map-status').textContent();

test('arrow keys go from paper to paper, say each, and Enter opens it', async () => {
  const surface = await openMap();
  await surface.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(status).toMatch(/\w+\. \w+ \d/);
  const first = await status();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(status).not.toBe(first);
  const title = (await status())?.split('. ')[0] ?? '';
  expect(await page.locator('.map-card').textContent()).toContain(title);
  await page.keyboard.press('Escape');
  expect(await page.locator('.map-card').isVisible()).toBe(false);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.locator('.map-card').isVisible()).toBe(true);
  const opened = (await page.locator('.map-card a').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await page.waitForURL('**/papers/*/');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(opened);
});

test('every paper is reached by arrow keys', async () => {
  const surface = await openMap();
  await surface.focus();
  const seen = new Set<string>();
  for (const key of [
    'Left',
    'Left',
    'Left',
    'Up',
    'Up',
    'Right',
    'Right',
    'Down',
    'Right',
    'Down',
    'Left',
    'Down',
    'Left',
    'Up',
    'Right',
    'Down',
    'Down',
    'Left',
    'Left',
    'Up',
    'Up',
    'Left',
  ]) {
    await page.keyboard.press(`Arrow${key}`);
    await page.waitForTimeout(30);
    seen.add((await status()) ?? '');
  }
  expect(seen.size).toBeGreaterThanOrEqual(8);
});

test('a mouse over a dot shows its title and sentence, and a click opens it', async () => {
  const surface = await openMap();
  await surface.scrollIntoViewIfNeeded();
  await surface.focus();
  await page.keyboard.press('ArrowRight');
  const card = page.locator('.map-card');
  await expect.poll(() => card.isVisible()).toBe(true);
  const title = (await card.locator('a').textContent()) ?? '';
  await page.keyboard.press('Escape');
  const box = await surface.boundingBox();
  if (!box) throw new Error('The map has no box.');
  // Looks for the dot where a reader would: row by row.
  const found = await (async () => {
    for (let y = 20; y < box.height; y += 14)
      for (let x = 20; x < box.width; x += 14) {
        await page.mouse.move(box.x + x, box.y + y);
        if ((await surface.getAttribute('data-over')) !== null) return [box.x + x, box.y + y] as const;
      }
    return null;
  })();
  if (!found) throw new Error('No dot was found.');
  await expect.poll(() => card.isVisible()).toBe(true);
  expect((await card.locator('p').first().textContent())?.length).toBeGreaterThan(30);
  expect(title).not.toBe('');
  await page.mouse.click(...found);
  await page.waitForURL('**/papers/*/');
});

test('the wheel and the keys zoom, and the page scrolls where there is nothing to zoom out of', async () => {
  const surface = await openMap();
  await surface.hover();
  await page.waitForTimeout(500);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => surface.getAttribute('data-zoomed')).not.toBeNull();
  await surface.focus();
  await page.keyboard.press('0');
  expect(await surface.getAttribute('data-zoomed')).toBeNull();
  await page.keyboard.press('+');
  expect(await surface.getAttribute('data-zoomed')).not.toBeNull();
  await page.keyboard.press('-');
  expect(await surface.getAttribute('data-zoomed')).toBeNull();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('what is searched for is lit, said, and in the address', async () => {
  await openMap('map/?q=streaming');
  await expect.poll(status).toMatch(/match(?:es)? “streaming”/);
  await page.getByLabel('Papers about').fill('zzzqqq');
  await expect.poll(status).toBe('No paper matches “zzzqqq”.');
  expect(new URL(page.url()).search).toBe('?q=zzzqqq');
  await page.getByLabel('Papers about').fill('');
  await expect.poll(status).toBe('');
  expect(new URL(page.url()).search).toBe('');
});

test('the time plays to its end, and colors have a legend', async () => {
  await openMap();
  const slider = page.getByRole('slider', { name: 'Until' });
  await slider.focus();
  await page.keyboard.press('Home');
  const first = await slider.getAttribute('aria-valuetext');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => slider.getAttribute('aria-valuetext'), { timeout: 30_000 }).not.toBe(first);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByLabel('Color by').selectOption('time');
  expect(await page.locator('.map-legend li').count()).toBeGreaterThan(2);
});

test('nothing on the page moves while the map loads', async () => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, {
          shifted: ((window as { shifted?: number }).shifted ?? 0) + (entry as unknown as { value: number }).value,
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openMap();
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (window as { shifted?: number }).shifted ?? 0)).toBeLessThan(0.01);
});
