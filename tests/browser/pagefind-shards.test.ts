import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIndex } from '../../src/integrations/index-run.ts';
import { writeFolder } from '../../src/integrations/packed-folder.ts';
import { launchBrowser } from '../support/browser.ts';
import { type StaticServer, serveFolder } from '../support/static-server.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { searchedPaper } from '../unit/support/searched-paper.ts';

const slugs = 'abcdefghijkl'.split('');
let folder: TemporaryFolder;
let server: StaticServer;
let browser: Browser;

/** Twelve papers in shards of at most three, all on birds, each with a word of its own and every second on fish. */
beforeAll(async () => {
  folder = await temporaryFolder();
  const recordOf = async (slug: string) => {
    const isEven = slugs.indexOf(slug) % 2 === 0;
    const text = `Birds sing${isEven ? ' to fish' : ''}. The word of this paper is own${slug}word.`;
    return searchedPaper(slug, { text, topics: [isEven ? 'Fish' : 'Song'] });
  };
  const { shards } = await runIndex(
    { language: 'en', slugs, recordOf },
    {
      cache: `${folder.path}/cache`,
      program: 'test',
      most: 3,
      write: (files) => writeFolder(`${folder.path}/pagefind`, files),
    },
  );
  expect(shards).toBeGreaterThan(3);
  const page = Buffer.from('<!doctype html><html lang="en"><title>A page</title>');
  writeFolder(folder.path, new Map(['index.html', '404.html'].map((name) => [name, page])));
  server = await serveFolder(folder.path);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await folder[Symbol.asyncDispose]();
});

/**
 * What an expression gives on a page of the site, as a program that knows Pagefind would write it: `engine` is its
 * module, `found` gives the addresses of what `search` finds, sorted.
 */
async function ask(expression: string): Promise<unknown> {
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    return await page.evaluate(`(async () => {
      const engine = await import('/pagefind/pagefind.js');
      const found = async (text, options, searched = engine) => {
        const { results } = await searched.search(text, options);
        return (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url).sort();
      };
      return ${expression};
    })()`);
  } finally {
    await page.close();
  }
}

const addresses = (some: readonly string[], base = '/') => some.map((slug) => `${base}papers/${slug}/`);

test('Pagefind finds papers of every shard, and the one that has a word', async () => {
  expect(await ask(`found('birds')`)).toEqual(addresses(slugs));
  for (const slug of ['a', 'f', 'l']) expect(await ask(`found('own${slug}word')`)).toEqual(addresses([slug]));
});

test('filters hold and are counted over all shards', async () => {
  const even = slugs.filter((_, at) => at % 2 === 0);
  expect(await ask(`found('birds', { filters: { topic: 'Fish' } })`)).toEqual(addresses(even));
  expect(await ask('engine.filters()')).toEqual({ topic: { Fish: 6, Song: 6 } });
});

test('settings hold for every shard, in the module and in an instance', async () => {
  expect(await ask(`engine.options({ baseUrl: '/library/' }).then(() => found('birds'))`)).toEqual(
    addresses(slugs, '/library/'),
  );
  expect(await ask(`found('birds', {}, engine.createInstance({ baseUrl: '/other/' }))`)).toEqual(
    addresses(slugs, '/other/'),
  );
});
