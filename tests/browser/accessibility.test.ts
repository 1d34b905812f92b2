import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { answered } from '../support/search-actions.ts';
import { rowsOf, searchPages, staticPages } from '../support/site-paths.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Every violation that axe finds, its best practices included, with the elements concerned. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(passes.length).toBeGreaterThan(10);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

describe.each(['light', 'dark'] as const)('in %s colors', (colorScheme) => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(browser, { colorScheme, reducedMotion: 'reduce' });
  });
  afterAll(() => page.context().close());

  test.each(rowsOf(staticPages))('%s has no barrier that axe knows', async (_, path) => {
    await page.goto(path);
    expect(await violations(page)).toEqual([]);
  });

  test('search has none while it is idle, with results, and without', async () => {
    for (const [name, path] of rowsOf(searchPages)) {
      await page.goto(path);
      if (path.includes('?')) await answered(page);
      expect(await violations(page), name).toEqual([]);
    }
  });

  test('search has none when its index cannot be loaded', async () => {
    onTestFinished(() => page.unrouteAll());
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('search/?q=streaming');
    await page.locator('[data-search-status="error"]').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('the search dialog has none, empty and with results', async () => {
    await page.goto('about/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('searchbox').fill('streaming');
    expect((await answered(dialog)).length).toBeGreaterThan(1);
    expect(await violations(page)).toEqual([]);
  });

  test('a paper has none with every disclosure open', async () => {
    await page.goto(staticPages['a paper with remarks'] ?? '');
    const disclosures = await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
      return all.length;
    });
    expect(disclosures).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
  });

  test('the words of an abstract reach the enhanced contrast of WCAG AAA', async () => {
    await page.goto(staticPages['a paper'] ?? '');
    await page.locator('main p').evaluateAll((paragraphs) => {
      const length = (element: Element) => element.textContent?.length ?? 0;
      const [longest] = paragraphs.sort((a, b) => length(b) - length(a));
      longest?.setAttribute('data-longest', '');
    });
    const { passes, violations: failures } = await new AxeBuilder({ page })
      .setLegacyMode()
      .include('[data-longest]')
      .withRules(['color-contrast'])
      .analyze();
    const ratios = [...passes, ...failures].flatMap(({ nodes }) =>
      nodes.flatMap(({ any }) => any.map(({ data }) => (data as { contrastRatio: number }).contrastRatio)),
    );
    expect(ratios.length).toBeGreaterThan(0);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(7);
  });
});

describe('without JavaScript', () => {
  // Axe is JavaScript itself: so the site's own scripts are kept from loading instead.
  let page: Page;
  beforeAll(async () => {
    page = await openPage(browser);
    await page.route('**/*.js', (route) => route.abort());
  });
  afterAll(() => page.context().close());

  test.each(rowsOf({ ...staticPages, 'search, idle': 'search/' }))(
    '%s has no barrier that axe knows',
    async (_, path) => {
      await page.goto(path);
      expect(await violations(page)).toEqual([]);
    },
  );
});

test('in forced colors no page has a barrier that axe knows', async () => {
  const page = await openPage(browser, { forcedColors: 'active' });
  for (const name of ['home', 'a paper with remarks', 'a topic']) {
    await page.goto(staticPages[name] ?? '');
    expect(await violations(page), name).toEqual([]);
  }
  await page.context().close();
});
