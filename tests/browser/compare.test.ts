import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { seedPapers } from '../support/seed-papers.ts';

let browser: Browser;
let page: Page;
const slugOf = (name: string) => seedPapers.find(({ slug }) => slug.startsWith(name))?.slug ?? '';
const [duo, flover, streaming] = [slugOf('duoattention'), slugOf('flover'), slugOf('speculative')];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openPage(browser);
});
afterAll(() => browser.close());

const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

test('three papers stand side by side with what they share', async () => {
  await page.goto(`compare/?p=${duo}&p=${flover}&p=${streaming}`);
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('columnheader').count()).toBe(3);
  expect(await row('Shared').first().textContent()).toContain('Language model inference');
  expect(await row('speed-up, ×').locator('circle').count()).toBeGreaterThan(4);
  expect(await row('Idea').locator('td').allTextContents()).toHaveLength(3);
  expect(await row('Idea').textContent()).toContain('we introduce DuoAttention');
});

test('a paper can be removed, and the address says what is left', async () => {
  await page.goto(`compare/?p=${duo}&p=${flover}&p=${streaming}`);
  await page.getByRole('link', { name: /^Remove: DuoAttention/ }).click();
  await page.waitForURL(`**/compare/?p=${flover}&p=${streaming}`);
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('columnheader').count()).toBe(2);
});

test('a paper that the site has not is named', async () => {
  await page.goto(`compare/?p=${duo}&p=no-such-paper&p=${flover}`);
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('status').textContent()).toBe('Not on this site: no-such-paper.');
});

test('papers are chosen from the reader’s list, two at least', async () => {
  await page.goto('compare/');
  await page.evaluate(
    (papers) => localStorage.setItem('incipit:/:list', JSON.stringify(papers)),
    [duo, flover].map((slug) => ({ slug, title: slug })),
  );
  await page.reload();
  const compare = page.getByRole('button', { name: 'Compare' });
  expect(await compare.isDisabled()).toBe(true);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await compare.click();
  await page.waitForURL(`**/compare/?p=${duo}&p=${flover}`);
});
