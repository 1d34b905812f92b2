import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { flags } from './browser-flags.ts';

/** A real browser for one test file. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('browser'), args: flags });
}

/**
 * A fresh page that knows the site's address, so that `goto('topics/')` works. Without the service worker,
 * whose requests a test could not see or stop; a test of the worker asks for it.
 */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: inject('siteUrl'), serviceWorkers: 'block', ...options });
  // Everything is on this machine: what takes longer than this never comes.
  context.setDefaultTimeout(10_000);
  return context.newPage();
}
