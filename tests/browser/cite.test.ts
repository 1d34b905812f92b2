import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { readCitations } from '../support/citation-js.ts';
import { collapse } from '../support/html-document.ts';
import { seedPapers } from '../support/seed-papers.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const [first, second, third] = seedPapers.map(({ slug, title }) => ({ slug, title, path: `papers/${slug}/` }));
if (!first || !second || !third) throw new Error('three papers are needed');

/** A page that may use the clipboard. */
async function open(): Promise<Page> {
  const page = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  onTestFinished(() => page.context().close());
  return page;
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const fileOf = async (slug: string, ending: string) =>
  (await fetch(`${inject('siteUrl')}papers/${slug}.${ending}`)).text();

describe('on a paper’s page', () => {
  test('one click copies the BibTeX entry that its file holds', async () => {
    const page = await open();
    await page.goto(first.path);
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await clipboard(page);
    expect(copied).toBe(await fileOf(first.slug, 'bib'));
    expect(readCitations(copied)).toHaveLength(1);
    // The button says what it does again after a moment.
    await page.getByRole('button', { name: 'Copy BibTeX' }).waitFor();
  });

  test('one click copies the citation as a sentence, with the permanent link', async () => {
    const page = await open();
    await page.goto(first.path);
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await clipboard(page);
    expect(copied).toContain(collapse(first.title));
    expect(copied.endsWith(`${inject('siteUrl')}${first.path}`)).toBe(true);
  });

  test('a copy that cannot be had says so', async () => {
    const page = await open();
    await page.goto(first.path);
    await page.route('**/*.bib', (route) => route.abort());
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();
    await page.getByRole('button', { name: 'That did not work' }).waitFor();
  });

  test('without JavaScript there are the links to the files and no button', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false });
    onTestFinished(() => page.context().close());
    await page.goto(first.path);
    expect(await page.getByRole('link', { name: 'BibTeX' }).getAttribute('href')).toBe(`/papers/${first.slug}.bib`);
    expect(await page.getByRole('link', { name: 'RIS' }).getAttribute('href')).toBe(`/papers/${first.slug}.ris`);
    expect(await page.locator('main button:not([popovertarget])').count()).toBe(0);
  });
});

describe('the reader’s list', () => {
  async function add(page: Page, ...papers: readonly { readonly path: string }[]): Promise<void> {
    for (const { path } of papers) {
      await page.goto(path);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('button', { name: 'Saved' }).waitFor();
    }
  }
  const listed = (page: Page) => page.locator('reading-list li a').allTextContents();

  test('says what it is while it is empty', async () => {
    const page = await open();
    await page.goto('list/');
    await page.getByText('Your list is empty.').waitFor();
    expect(await page.locator('reading-list').getByRole('button').filter({ visible: true }).count()).toBe(0);
  });

  test('keeps papers across pages, by title, and lets them go', async () => {
    const page = await open();
    await add(page, first, second);
    await page.goto('list/');
    expect(await listed(page)).toEqual([first.title, second.title].map(collapse));
    await page.getByRole('button', { name: `Remove: ${collapse(first.title)}` }).click();
    expect(await listed(page)).toEqual([collapse(second.title)]);
    await page.goto(second.path);
    await page.getByRole('button', { name: 'Saved' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    await page.goto('list/');
    expect(await listed(page)).toEqual([]);
  });

  test.each(['bib', 'ris'])('saves the set as one .%s file, which a reference manager reads', async (ending) => {
    const page = await open();
    await add(page, first, second, third);
    await page.goto('list/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Save as ${ending === 'bib' ? 'BibTeX' : 'RIS'}` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`papers.${ending}`);
    const text = await readFile(await download.path(), 'utf8');
    const keys = readCitations(text).map(({ id }) => id);
    const own = await Promise.all([first, second, third].map(({ slug }) => fileOf(slug, ending)));
    expect(keys).toEqual(own.flatMap((file) => readCitations(file).map(({ id }) => id)));
  });

  test('copies the set, and asks twice before it clears the list', async () => {
    const page = await open();
    await add(page, first, second);
    await page.goto('list/');
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(readCitations(await clipboard(page))).toHaveLength(2);
    await page.getByRole('button', { name: 'Clear the list' }).click();
    expect(await listed(page)).toHaveLength(2);
    await page.getByRole('button', { name: 'Press again' }).click();
    expect(await listed(page)).toEqual([]);
  });

  test('names papers that the site has no more, and saves the rest', async () => {
    const page = await open();
    await add(page, first);
    await page.evaluate(() => {
      const list = JSON.parse(localStorage.getItem('incipit:/:list') ?? '[]') as unknown[];
      localStorage.setItem('incipit:/:list', JSON.stringify([...list, { slug: 'gone-for-good', title: 'Gone' }]));
    });
    await page.goto('list/');
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();
    await page.getByText('No longer on this site: gone-for-good.').waitFor();
    expect(readCitations(await clipboard(page))).toHaveLength(1);
  });

  test('follows what another window does', async () => {
    const page = await open();
    await page.goto('list/');
    const other = await page.context().newPage();
    await other.goto(first.path);
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('reading-list li').waitFor();
    expect(await listed(page)).toEqual([collapse(first.title)]);
  });

  test('works for the page, and says so, where the browser keeps nothing', async () => {
    const page = await open();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(first.path);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Saved' }).waitFor();
    await page.goto('list/');
    await page.getByText('This browser does not let the site store anything').waitFor();
  });

  test('explains itself without JavaScript', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false });
    onTestFinished(() => page.context().close());
    await page.goto('list/');
    const note = page.locator('main .note');
    expect(await note.isVisible()).toBe(true);
    expect(await note.textContent()).toContain('needs JavaScript');
    expect(await page.getByRole('heading', { name: 'How it works' }).isVisible()).toBe(true);
  });
});
