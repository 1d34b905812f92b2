import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { answered, ask, resultsRegion, searchField } from '../support/search-actions.ts';
import { seedPapers } from '../support/seed-papers.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openPage(browser);
});
afterAll(() => browser.close());

const pathOf = (word: string) => {
  const paper = seedPapers.find(({ slug }) => slug.startsWith(word));
  if (!paper) throw new Error(`no paper begins with ${word}`);
  return `/papers/${paper.slug}/`;
};
const query = () => new URL(page.url()).searchParams;

describe('an answer', () => {
  test('begins with the paper whose title the words are from', async () => {
    await page.goto('search/');
    for (const { title, slug } of seedPapers) {
      const [first] = await ask(page, title);
      expect(first, title).toBe(`/papers/${slug}/`);
    }
  });

  test('finds words of the abstract, and half a word', async () => {
    await page.goto('search/');
    expect(await ask(page, 'LibriSpeech')).toEqual([pathOf('stateful')]);
    expect((await ask(page, 'quadratic complexity attention'))[0]).toBe(pathOf('mamba4rec'));
    expect((await ask(page, 'duoatt'))[0]).toBe(pathOf('duoattention'));
  });

  test('shows title, date and the words in their place, and its link leads to the paper', async () => {
    await page.goto('search/');
    await ask(page, 'LibriSpeech');
    const result = page.locator('[data-search-result]').first();
    const paper = seedPapers.find(({ slug }) => slug.startsWith('stateful'));
    expect(await result.textContent()).toContain(paper?.title);
    expect(await result.textContent()).toContain('2023');
    expect((await result.locator('mark').allTextContents()).join(' ').toLowerCase()).toContain('librispeech');
    await result.getByRole('link').first().click();
    await page.waitForURL(`**${pathOf('stateful')}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(paper?.title);
  });

  test('is told to screen readers in words, with how many there are', async () => {
    await page.goto('search/');
    const count = (await ask(page, 'speculative')).length;
    expect(count).toBeGreaterThan(1);
    const status = page.getByRole('status');
    expect(await status.textContent()).toContain(String(count));
    expect(await status.textContent()).toContain('speculative');
  });
});

describe('the status', () => {
  test('goes from idle over loading to done, and back to idle when the field is emptied', async () => {
    await page.goto('search/');
    const region = resultsRegion(page);
    await region.evaluate((element) => {
      const seen = [element.getAttribute('data-search-status')];
      Object.assign(window, { seen });
      new MutationObserver(() => seen.push(element.getAttribute('data-search-status'))).observe(element, {
        attributeFilter: ['data-search-status'],
      });
    });
    await searchField(page).fill('caching');
    await answered(page);
    await searchField(page).fill('');
    await page.locator('[data-search-status="idle"]').waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual(['idle', 'loading', 'done', 'idle']);
    expect(await page.locator('[data-search-result]').count()).toBe(0);
  });

  test('stays idle without a word to look for', async () => {
    await page.goto('search/');
    await searchField(page).pressSequentially('   ');
    expect(await resultsRegion(page).getAttribute('data-search-status')).toBe('idle');
    expect(await page.locator('[data-search-result]').count()).toBe(0);
    expect(await page.getByRole('link', { name: /cach/i }).count()).toBeGreaterThan(0);
  });

  test('is done, with words and no result, where nothing is found', async () => {
    await page.goto('search/');
    expect(await ask(page, 'zzzqqq')).toEqual([]);
    expect((await page.getByRole('status').textContent())?.length).toBeGreaterThan(10);
  });
});

describe('the address', () => {
  test('holds the words, and a link to it gives the same answer', async () => {
    await page.goto('search/');
    const results = await ask(page, 'kv cache & "heads" 100%');
    expect(query().get('q')).toBe('kv cache & "heads" 100%');
    const other = await page.context().newPage();
    await other.goto(page.url());
    expect(await answered(other)).toEqual(results);
    expect(await searchField(other).inputValue()).toBe('kv cache & "heads" 100%');
    await other.close();
  });

  test('holds topic, year and sort, and restores them on load', async () => {
    await page.goto('search/');
    await searchField(page).fill('inference');
    await page.getByLabel('Topic').selectOption('Speculative decoding');
    await page.getByLabel('Year').selectOption('2024');
    await page.getByLabel('Sort').selectOption('date');
    await expect
      .poll(() => Object.fromEntries(query()))
      .toEqual({
        q: 'inference',
        topic: 'Speculative decoding',
        year: '2024',
        sort: 'date',
      });
    const results = await answered(page);
    await page.reload();
    expect(await answered(page)).toEqual(results);
    expect(await page.getByLabel('Topic').inputValue()).toBe('Speculative decoding');
    expect(await page.getByLabel('Year').inputValue()).toBe('2024');
    expect(await page.getByLabel('Sort').inputValue()).toBe('date');
  });

  test('brings the answer back after a visit to a result', async () => {
    await page.goto('search/');
    const results = await ask(page, 'portrait animation');
    await page.locator('[data-search-result] a').first().click();
    await page.waitForURL(`**${pathOf('teller')}`);
    await page.goBack();
    expect(await answered(page)).toEqual(results);
    expect(await searchField(page).inputValue()).toBe('portrait animation');
  });

  test('is that of the plain search page again when nothing is asked', async () => {
    await page.goto('search/?q=caching');
    await answered(page);
    await searchField(page).fill('');
    await expect.poll(() => page.url()).toMatch(/\/search\/$/);
  });

  test('survives what nobody offered: unknown topics, years and orders', async () => {
    await page.goto('search/?q=caching&topic=Nonsense&year=nineteen&sort=sideways&x=1');
    expect((await answered(page)).length).toBeGreaterThan(0);
    expect(await page.locator('main .search-note').textContent()).toContain('topic:Nonsense');
    await page.goto('search/?q=caching&sort=sideways');
    expect((await answered(page)).length).toBeGreaterThan(0);
  });
});

describe('filters', () => {
  test('narrow an answer by topic and by year', async () => {
    await page.goto('search/');
    const all = await ask(page, 'inference');
    await page.getByLabel('Year').selectOption('2023');
    await expect.poll(() => answered(page)).toEqual(all.filter((path) => isOf(path, '2023')));
    await page.getByLabel('Year').selectOption('');
    await expect.poll(() => answered(page)).toEqual(all);
    await page.getByLabel('Topic').selectOption('Speech recognition');
    await expect.poll(() => answered(page)).toEqual([pathOf('stateful')]);
  });

  test('find by themselves, without a word', async () => {
    await page.goto('search/');
    await page.getByLabel('Topic').selectOption('Speculative decoding');
    expect([...(await answered(page))].sort()).toEqual([pathOf('speculative'), pathOf('unlocking')]);
  });

  test('offer every year of the papers and every topic with papers', async () => {
    await page.goto('search/');
    const years = await page.getByLabel('Year').locator('option:not([value=""])').allTextContents();
    expect(years).toEqual([...new Set(seedPapers.map(({ date }) => date.slice(0, 4)))].sort().reverse());
    expect(await page.getByLabel('Topic').locator('option:not([value=""])').count()).toBeGreaterThan(10);
  });

  test('sort by date, newest first', async () => {
    await page.goto('search/?q=inference&sort=date');
    const dates = (await answered(page)).map((path) => seedPapers.find(({ slug }) => path.includes(slug))?.date ?? '');
    expect(dates.length).toBeGreaterThan(3);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  function isOf(path: string, year: string): boolean {
    return seedPapers.some(({ slug, date }) => path === `/papers/${slug}/` && date.startsWith(year));
  }
});
