import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { answered, ask, searchField } from '../support/search-actions.ts';
import { seedPapers } from '../support/seed-papers.ts';
import { watchPage } from '../support/watch-page.ts';

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

const marks = (tab: Page) => tab.locator('h1 mark, .abstract mark');
const words = async (tab: Page) => new Set((await marks(tab).allTextContents()).map((text) => text.toLowerCase()));
const paper = seedPapers.find(({ slug }) => slug.startsWith('mamba4rec'));

/** Searches, and opens the first result. */
async function follow(text: string): Promise<void> {
  await page.goto('search/');
  await ask(page, text);
  await page.locator('[data-search-result] a').first().click();
  await page.waitForURL('**/papers/**');
}

describe('a paper that is opened from an answer', () => {
  test('has the words marked, in title and abstract, whatever their form', async () => {
    await follow('selective recommendations');
    await marks(page).first().waitFor();
    expect(await words(page)).toEqual(new Set(['selective', 'recommendation']));
    expect(await page.locator('h1 mark').count()).toBe(2);
    expect(await page.locator('.abstract mark').count()).toBeGreaterThan(2);
    expect(await page.locator('mark').count()).toBe(await marks(page).count());
  });

  test('still says the same, and complains of nothing', async () => {
    const { complaints } = watchPage(page);
    await follow('selective recommendations');
    await marks(page).first().waitFor();
    expect(await page.locator('h1').textContent()).toBe(paper?.title);
    const marked = await page.locator('.abstract').textContent();
    await page.goto(`papers/${paper?.slug}/`);
    expect(await page.locator('.abstract').textContent()).toBe(marked);
    expect(complaints).toEqual([]);
  });

  test('has the word marked that a misspelt one was taken for', async () => {
    await follow('recomendation ');
    await marks(page).first().waitFor();
    expect(await words(page)).toEqual(new Set(['recommendation']));
  });

  test('from the dialog, by key, has them too', async () => {
    await page.goto('about/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('portrait');
    await answered(dialog);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/papers/teller-*/');
    await marks(page).first().waitFor();
    expect(await words(page)).toEqual(new Set(['portrait']));
  });

  test('in a tab of its own has them too', async () => {
    await page.goto('search/');
    await ask(page, 'portrait');
    const opened = page.context().waitForEvent('page');
    await page
      .locator('[data-search-result] a')
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    const tab = await opened;
    await marks(tab).first().waitFor();
    expect(await words(tab)).toEqual(new Set(['portrait']));
  });
});

test('a paper that is opened directly, or once more, has no marks, and fetches nothing for them', async () => {
  await follow('portrait');
  await marks(page).first().waitFor();
  const { requests } = watchPage(page);
  await page.goto('about/');
  await page.goto(`papers/${paper?.slug}/`, { waitUntil: 'networkidle' });
  await page.goto(`papers/${seedPapers.find(({ slug }) => slug.startsWith('teller'))?.slug}/`, {
    waitUntil: 'networkidle',
  });
  expect(await page.locator('mark').count()).toBe(0);
  expect(requests.filter((url) => /mark-page/.test(url))).toEqual([]);
});

test('marks wait only for their own paper, and not for long', async () => {
  await page.goto('search/');
  await ask(page, 'portrait');
  const link = page.locator('[data-search-result] a').first();
  // The click is noted, and leads nowhere.
  await link.evaluate((element) => {
    element.addEventListener('click', (event) => event.preventDefault());
  });
  await link.click();
  await page.goto(`papers/${paper?.slug}/`, { waitUntil: 'networkidle' });
  expect(await page.locator('mark').count()).toBe(0);
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('incipit:/:search-marks') ?? '{}');
    localStorage.setItem('incipit:/:search-marks', JSON.stringify({ ...kept, time: kept.time - 120_000 }));
  });
  await page.goto(`papers/${seedPapers.find(({ slug }) => slug.startsWith('teller'))?.slug}/`, {
    waitUntil: 'networkidle',
  });
  expect(await page.locator('mark').count()).toBe(0);
});

test('back, reload and a shared link give the same screen', async () => {
  const screen = (tab: Page) =>
    tab.locator('main').evaluate((main) => ({
      // biome-ignore lint/performance/useDomNodeTextContent: What is hidden is no part of the screen.
      text: (main as HTMLElement).innerText,
      values: [...main.querySelectorAll('input, select')].map((control) => (control as HTMLInputElement).value),
      marks: [...main.querySelectorAll('mark')].map((mark) => mark.textContent),
    }));
  await page.goto('search/');
  await searchField(page).fill('streaming inference');
  await page.getByLabel('Year').selectOption('2024');
  await page.getByLabel('Sort').selectOption('votes');
  await expect.poll(() => new URL(page.url()).search).toBe('?q=streaming+inference&year=2024&sort=votes');
  await answered(page);
  const before = await screen(page);
  expect(before.marks.length).toBeGreaterThan(0);

  await page.locator('[data-search-result] a').first().click();
  await page.waitForURL('**/papers/**');
  await page.goBack();
  await answered(page);
  expect(await screen(page)).toEqual(before);

  await page.reload();
  await answered(page);
  expect(await screen(page)).toEqual(before);

  const other = await openPage(browser);
  await other.goto(page.url());
  await answered(other);
  expect(await screen(other)).toEqual(before);
  await other.context().close();
});
