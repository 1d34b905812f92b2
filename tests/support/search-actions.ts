import type { Locator, Page } from 'playwright-core';

/** The search field of the search page. */
export function searchField(page: Page): Locator {
  return page.locator('main input[type="search"]');
}

/** The results region: of the page, or of the dialog where `root` is that. */
export function resultsRegion(root: Page | Locator): Locator {
  return root.locator('[data-search-status]');
}

/** Waits until the region has answered, and returns the addresses of the papers in the order shown. */
export async function answered(root: Page | Locator): Promise<readonly string[]> {
  await root.locator('[data-search-status="done"]').waitFor();
  return root
    .locator('[data-search-result]')
    .evaluateAll((results) => results.map((result) => result.querySelector('a')?.getAttribute('href') ?? ''));
}

/** Types a query into the search page and waits for its answer. */
export async function ask(page: Page, text: string): Promise<readonly string[]> {
  await searchField(page).fill('');
  await page.locator('[data-search-status="idle"]').waitFor();
  await searchField(page).fill(text);
  return answered(page);
}
