import { expect, inject, test } from 'vitest';
import { checkLinks } from '../support/link-check.ts';
import { pagesOf } from '../support/site-files.ts';

test('no link of the site is dead, and every page can be reached from the home page', async () => {
  const { dead, reached } = await checkLinks(inject('siteUrl'));
  expect(dead).toEqual([]);
  const pages = (await pagesOf(inject('siteFolder'))).map(({ file }) => file).filter((file) => file !== '404.html');
  expect(pages.length).toBeGreaterThan(30);
  for (const page of pages) expect([...reached]).toContain(page.replace(/index\.html$/, ''));
});
