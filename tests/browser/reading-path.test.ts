import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openPage(browser);
});
afterAll(() => browser.close());

test('what was read is kept on the device, and can be taken back', async () => {
  await page.goto('topics/language-model-inference/');
  await page.getByRole('link', { name: 'A reading path' }).click();
  const first = page.getByRole('checkbox').first();
  await first.check();
  expect(await page.getByRole('status').textContent()).toMatch(/^1 of 5 read/);
  await page.reload();
  expect(await first.isChecked()).toBe(true);
  await first.uncheck();
  await page.reload();
  await first.waitFor();
  expect(await first.isChecked()).toBe(false);
});

test('the path begins with the survey, and each step says why', async () => {
  await page.goto('topics/language-model-inference/path/');
  const steps = page.locator('.reading-path > li');
  expect(await steps.first().textContent()).toMatch(/Survey[\s\S]*A survey: it gives the whole field/);
  for (const step of await steps.all()) expect((await step.locator('p').textContent())?.length).toBeGreaterThan(8);
});
