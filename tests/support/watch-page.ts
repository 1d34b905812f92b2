import type { Page } from 'playwright-core';

export interface PageWatch {
  /** What the browser complained of: errors of scripts, of the console, of the content security policy. */
  readonly complaints: readonly string[];
  /** Addresses of everything that was asked for. */
  readonly requests: readonly string[];
}

/** Writes down what a page complains of and what it fetches, from now on. */
export function watchPage(page: Page): PageWatch {
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    // Said by the test's own browser, which lets no worker in.
    if (message.text().includes('Service Worker registration blocked')) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => {
    // Where the machine is slow, Chromium gives up the fade between two pages; nobody's script is at fault.
    if (!message.startsWith('Transition was aborted')) complaints.push(`uncaught: ${message}`);
  });
  page.on('requestfailed', (request) => {
    // A page that is left gives up what it was still fetching.
    const failure = request.failure()?.errorText ?? '';
    if (failure !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${failure}`);
  });
  page.on('request', (request) => requests.push(request.url()));
  return { complaints, requests };
}
