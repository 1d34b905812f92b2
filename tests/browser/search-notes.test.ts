import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { answered, ask, searchField } from '../support/search-actions.ts';
import { seedPapers } from '../support/seed-papers.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openPage(browser);
});
afterAll(() => browser.close());

const notes = () => page.locator('main .search-note:not([hidden])').allTextContents();
const paperAt = (path: string) => seedPapers.find(({ slug }) => path === `/papers/${slug}/`);

describe('what was done with the words', () => {
  test('is told where a word was set right, and no longer with the next answer', async () => {
    await page.goto('search/');
    const found = await ask(page, 'sequential recomendation ');
    expect(found[0]).toContain('mamba4rec');
    expect(await notes()).toEqual(['Looked for “recommendation” instead of “recomendation”.']);
    await ask(page, 'sequential recommendation');
    expect(await notes()).toEqual([]);
    expect(await page.locator('main .search-note').isVisible()).toBe(false);
  });

  test('is told where an abbreviation was looked for by its long form too', async () => {
    await page.goto('search/');
    await ask(page, 'LLM');
    expect((await notes()).join(' ')).toMatch(/LLMs? is short for Large Language Models?/i);
    const found = await ask(page, 'ssm');
    expect(found[0]).toContain('mamba4rec');
  });

  test('is told where a word is in no paper', async () => {
    await page.goto('search/');
    expect((await ask(page, 'mamba zzzqqqzzz '))[0]).toContain('mamba4rec');
    expect(await notes()).toEqual(['No paper has “zzzqqqzzz”.']);
  });

  test('is told of papers with only some of the words, which stand below a line of their own', async () => {
    await page.goto('search/');
    const found = await ask(page, 'streaming heads cache');
    const line = (await page.getByRole('status').textContent()) ?? '';
    const [, total, whole] = /^(\d+) papers? .*, (\d+) with all the words/.exec(line) ?? [];
    expect(Number(total)).toBe(found.length);
    expect(Number(whole)).toBeLessThan(found.length);
    const items = await page
      .locator('main [data-search-list] > li')
      .evaluateAll((all) => all.map((item) => (item.hasAttribute('data-search-result') ? 'result' : item.textContent)));
    expect(items.indexOf('Papers with some of the words')).toBe(Number(whole));
  });
});

describe('the query language', () => {
  test('finds a paper by its arXiv number and by an author’s name', async () => {
    await page.goto('search/');
    expect((await ask(page, '2403.03900')).map((path) => path.slice(0, 17))).toEqual(['/papers/mamba4rec']);
    expect((await ask(page, 'Chengkai Liu'))[0]).toContain('mamba4rec');
  });

  test('knows phrases, excluded words, topics and years', async () => {
    await page.goto('search/');
    expect(
      (await ask(page, '"retrieval and streaming heads"')).map((path) => path.split('/')[2]?.slice(0, 12)),
    ).toEqual(['duoattention']);
    expect((await ask(page, '"streaming and retrieval heads"')).length).toBeGreaterThan(0);
    expect(await notes()).toEqual(['No paper meets "streaming and retrieval heads"; these are papers without that.']);
    const all = await ask(page, 'inference');
    const rest = await ask(page, 'inference -video');
    expect(rest.length).toBeLessThan(all.length);
    for (const path of rest) expect(paperAt(path)?.abstract).not.toMatch(/\bvideo\b/i);
    const dates = (await ask(page, 'inference year:2024')).map((path) => paperAt(path)?.date.slice(0, 4));
    expect(new Set(dates)).toEqual(new Set(['2024']));
    expect((await ask(page, 'topic:"speculative decoding"')).length).toBe(2);
  });

  test('is shown by examples, each of which finds something', async () => {
    await page.goto('search/');
    const examples = await page
      .locator('[data-search-idle] a[href*="/search/?q="]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(examples.length).toBeGreaterThan(3);
    for (const address of examples) {
      await page.goto(address);
      expect((await answered(page)).length, address).toBeGreaterThan(0);
    }
  });
});

describe('the choices beside the words', () => {
  const choices = (label: string) =>
    page
      .getByLabel(label)
      .locator('option:not([value=""])')
      .evaluateAll((options) =>
        options.map((option) => {
          const { value, textContent, disabled } = option as HTMLOptionElement;
          return { value, text: textContent, disabled };
        }),
      );

  test('say how many of the found papers each leaves, and cannot be taken where it is none', async () => {
    await page.goto('search/');
    const found = await ask(page, 'speculative');
    const years = found.map((path) => paperAt(path)?.date.slice(0, 4));
    const offered = await choices('Year');
    for (const { value, text, disabled } of offered) {
      const count = years.filter((year) => year === value).length;
      expect(text).toBe(`${value} (${count})`);
      expect(disabled).toBe(count === 0);
    }
    expect(offered.some(({ disabled }) => disabled)).toBe(true);
    const topics = await choices('Topic');
    expect(topics.find(({ value }) => value === 'Speculative decoding')?.text).toBe('Speculative decoding (2)');
    expect(topics.find(({ value }) => value === 'Portrait animation')?.disabled).toBe(true);
  });

  test('give what they say', async () => {
    await page.goto('search/');
    await ask(page, 'inference');
    const offered = (await choices('Topic')).filter(({ disabled }) => !disabled);
    expect(offered.length).toBeGreaterThan(5);
    for (const { value, text } of offered.slice(0, 6)) {
      await page.goto(`search/?q=inference&topic=${encodeURIComponent(value)}`);
      expect(text).toBe(`${value} (${(await answered(page)).length})`);
    }
  });

  test('count the other years while one is chosen', async () => {
    await page.goto('search/?q=inference&year=2023');
    await answered(page);
    const counts = (await choices('Year')).map(({ text }) => Number(/\((\d+)\)/.exec(text)?.[1]));
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1);
  });

  test('say nothing of numbers again when nothing is asked', async () => {
    await page.goto('search/?q=speculative');
    await answered(page);
    await searchField(page).fill('');
    await page.locator('main [data-search-status="idle"]').waitFor();
    for (const { value, text, disabled } of await choices('Year'))
      expect({ text, disabled }).toEqual({ text: value, disabled: false });
  });

  test('put the most voted first, and papers without votes last', async () => {
    await page.goto('search/');
    await searchField(page).fill('inference');
    await page.getByLabel('Sort').selectOption('votes');
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('votes');
    const votes = (await answered(page)).map((path) => paperAt(path)?.upvotes ?? -1);
    expect(votes.length).toBeGreaterThan(5);
    expect(votes).toEqual(votes.toSorted((a, b) => b - a));
    expect(votes[0]).toBe(44);
    expect(votes.at(-1)).toBe(-1);
    expect(await page.locator('main [data-search-result]').first().textContent()).toContain('44 upvotes');
  });
});

describe('an answer without a paper', () => {
  const ways = () => page.locator('main section[data-search-none]');

  test('offers all titles and the topics, by links that lead there', async () => {
    await page.goto('search/');
    expect(await ways().isVisible()).toBe(false);
    expect(await ask(page, 'zzzqqqzzz ')).toEqual([]);
    expect(await page.getByRole('status').textContent()).toMatch(/^Nothing found for “zzzqqqzzz”/);
    expect(await ways().isVisible()).toBe(true);
    for (const [name, path] of [
      [/titles/i, '/papers/titles/'],
      [/topics/i, '/topics/'],
    ] as const) {
      const link = ways().getByRole('link', { name });
      expect(await link.getAttribute('href')).toBe(path);
    }
    await ways()
      .getByRole('link', { name: /titles/i })
      .click();
    await page.waitForURL('**/papers/titles/');
  });

  test('takes them back once something is found, or nothing is asked', async () => {
    await page.goto('search/?q=zzzqqqzzz+');
    await ways().waitFor();
    await ask(page, 'mamba');
    expect(await ways().isVisible()).toBe(false);
    await ask(page, 'zzzqqqzzz ');
    await searchField(page).fill('');
    await page.locator('main [data-search-status="idle"]').waitFor();
    expect(await ways().isVisible()).toBe(false);
  });
});
