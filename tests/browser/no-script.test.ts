import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { collapse } from '../support/html-document.ts';
import { seedPapers } from '../support/seed-papers.ts';
import { rowsOf, staticPages } from '../support/site-paths.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openPage(browser, { javaScriptEnabled: false });
});
afterAll(() => browser.close());

const words = async () => collapse((await page.getByRole('main').textContent()) ?? '');

test.each(rowsOf(staticPages))('%s can be read', async (_, path) => {
  await page.goto(path);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect((await words()).length).toBeGreaterThan(150);
  expect(await page.getByRole('banner').isVisible()).toBe(true);
  expect(await page.getByRole('contentinfo').isVisible()).toBe(true);
});

test('a paper shows its title, its whole abstract and its neighbors', async () => {
  for (const { slug, title, shownAbstract } of seedPapers) {
    await page.goto(`papers/${slug}/`);
    expect(await words()).toContain(collapse(title));
    expect(await words()).toContain(collapse(shownAbstract));
    expect(await page.locator('a[rel="prev"], a[rel="next"]').count()).toBeGreaterThan(0);
  }
});

test('where a paper comes from can be unfolded', async () => {
  await page.goto(staticPages['a paper'] ?? '');
  const details = page.locator('main details:has(dd)').first();
  const inside = details.locator('dd').first();
  expect(await inside.isVisible()).toBe(false);
  await details.locator('summary').click();
  expect(await inside.isVisible()).toBe(true);
});

test('the home page’s search leads to the search page, which says that it needs JavaScript and what goes without', async () => {
  await page.goto('');
  await page.getByRole('searchbox').fill('caching');
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL('**/search/?q=caching');
  expect(
    await page
      .getByText(/JavaScript/)
      .first()
      .isVisible(),
  ).toBe(true);
  const targets = await page
    .getByRole('main')
    .getByRole('link')
    .filter({ visible: true })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(targets).toContain('/papers/titles/');
  expect(targets.some((target) => target.startsWith('/topics/'))).toBe(true);
});

test('the header’s search button leads to the search page', async () => {
  await page.goto('about/');
  await page
    .getByRole('banner')
    .getByRole('link', { name: /search/i })
    .click();
  await page.waitForURL('**/search/');
});

test('what works only with JavaScript does not show', async () => {
  await page.goto('');
  expect(await page.getByRole('combobox').filter({ visible: true }).count()).toBe(0);
});

test('the orders of the list are links', async () => {
  await page.goto('');
  const titles = await page.locator('a[href="/papers/titles/"]').first();
  await titles.click();
  await page.waitForURL('**/papers/titles/');
  const listed = await page.getByRole('main').getByRole('listitem').allTextContents();
  const titlesShown = listed.map(collapse).filter((text) => seedPapers.some(({ title }) => collapse(title) === text));
  expect(titlesShown).toHaveLength(seedPapers.length);
});
