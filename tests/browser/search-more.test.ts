import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { answered, searchField } from '../support/search-actions.ts';
import { entryLine, type SeedsFolder, seedsOf } from '../support/seeds-folder.ts';
import { type StaticServer, serveFolder } from '../support/static-server.ts';

const names = Array.from(
  { length: 45 },
  (_, at) => `Birdsong${String.fromCharCode(97 + Math.floor(at / 9), 97 + (at % 9))}`,
);
/** Words of one paper and no other: papers that say the same would be one. */
const ownWords = (at: number) =>
  ['lorn', 'veth', 'quim', 'drask', 'feln', 'morv'].map(
    (stem, place) =>
      `${stem}${String.fromCharCode(97 + ((at * 7 + place * 5) % 26), 97 + ((at + place * 11) % 26))}${at}`,
  );
const lines = names.map((name, at) => {
  const [a, b, c, d, e, f] = ownWords(at);
  return entryLine(
    `${name} ${a} ${b}: Caching for Quiet Processors`,
    `In this paper, we let ${c} ${d} sleep beside ${e}, and show that ${f} helps ${a} ${c} more than ${b} ${e} ${d}.`,
  );
});

let browser: Browser;
let page: Page;
let seeds: SeedsFolder;
let server: StaticServer;

beforeAll(async () => {
  seeds = await seedsOf({ 'birds.txt': `${lines.join('\n')}\n` });
  const { status, errors } = await seeds.build();
  expect(status, errors).toBe(0);
  server = await serveFolder(seeds.out);
  browser = await launchBrowser();
  page = await openPage(browser, { baseURL: server.url });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await seeds[Symbol.asyncDispose]();
});

const more = () => page.locator('main').getByRole('button', { name: 'Show more' });
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));

test('a long answer comes in steps of twelve, and the focus goes to the first new result', async () => {
  await page.goto('search/?q=caching');
  const first = await answered(page);
  expect(first.length).toBe(12);
  expect(await page.getByRole('status').textContent()).toBe('45 papers for “caching”; the first 12 are shown.');

  await more().click();
  await expect.poll(() => answered(page).then((all) => all.length)).toBe(24);
  const second = await answered(page);
  expect(second.slice(0, 12)).toEqual(first);
  await expect.poll(focused).toBe(second[12]);

  await more().click();
  await expect.poll(() => answered(page).then((all) => all.length)).toBe(36);
  await more().click();
  await expect.poll(() => answered(page).then((all) => all.length)).toBe(45);
  const all = await answered(page);
  expect(all.slice(0, 24)).toEqual(second);
  expect(new Set(all).size).toBe(45);
  await expect.poll(focused).toBe(all[36]);
  expect(await more().count()).toBe(0);
});

test('other words begin with twelve again', async () => {
  await page.goto('search/?q=caching');
  await answered(page);
  await more().click();
  await expect.poll(() => answered(page).then((all) => all.length)).toBe(24);
  await searchField(page).fill('processors');
  await expect.poll(() => page.getByRole('status').textContent()).toContain('“processors”; the first 12 are shown');
  expect((await answered(page)).length).toBe(12);
});

test('the dialog shows the first eight, and the way to all', async () => {
  await page.goto('about/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('caching');
  expect((await answered(dialog)).length).toBe(8);
  await dialog.getByRole('link', { name: /all results/i }).click();
  await page.waitForURL('**/search/?q=caching');
  expect((await answered(page)).length).toBe(12);
});
