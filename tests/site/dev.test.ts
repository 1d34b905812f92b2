import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchedRecord } from '../../src/derived/searched-record.ts';
import { pagefindFiles } from '../../src/integrations/pagefind-shard.ts';
import { type DevServer, startDevServer } from '../support/dev-server.ts';
import { only, parsePage, textOf } from '../support/html-document.ts';
import { seedPapers } from '../support/seed-papers.ts';
import {
  copyOfSeeds,
  type SeedsFolder,
  sampleLine,
  sampleSlug,
  sampleTitle,
  seedListing,
} from '../support/seeds-folder.ts';

let folder: SeedsFolder;
let server: DevServer;

beforeAll(async () => {
  folder = await copyOfSeeds();
  server = await startDevServer(folder.seeds);
});

afterAll(async () => {
  await server?.stop();
  await folder[Symbol.asyncDispose]();
});

const text = async (path: string) => {
  const response = await fetch(server.url + path);
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: await response.text() };
};
const reading = async (path: string) => textOf(only(parsePage((await text(path)).body), 'main'));

/** What Pagefind stores of a page as it reads it by itself, following the marks on its elements. */
async function storedFromPage(html: string, url: string) {
  const { index } = await pagefind.createIndex({ includeCharacters: '+#' });
  await index?.addHTMLFile({ url, content: html });
  const { files = [] } = (await index?.getFiles()) ?? {};
  await pagefind.close();
  return storedIn(new Map(files.map(({ path, content }) => [path, content])));
}

const storedFromRecord = async (record: SearchedRecord) => storedIn((await pagefindFiles([record])).data);

/** Text, facts and filters of the only document. */
function storedIn(files: ReadonlyMap<string, Uint8Array>) {
  const [, packed = new Uint8Array()] = [...files].find(([path]) => path.startsWith('fragment/')) ?? [];
  const stored = gunzipSync(packed).toString();
  const { content, meta, filters } = JSON.parse(stored.slice(stored.indexOf('{'))) as SearchedRecord;
  return { content, meta, filters };
}

test('the development server shows every paper', async () => {
  const home = await reading('');
  for (const { title } of seedPapers) expect(home).toContain(title);
});

test('search works while developing', async () => {
  const { status, type } = await text('pagefind/pagefind.js');
  expect(status).toBe(200);
  expect(type).toContain('javascript');
  const entry = JSON.parse((await text('pagefind/pagefind-entry.json')).body) as {
    languages: { en: { page_count: number } };
  };
  expect(entry.languages.en.page_count).toBe(seedPapers.length);
  expect((await text('pagefind/no-such-file.js')).status).toBe(404);
});

test('search knows of a paper what its page says', async () => {
  const [, ...lines] = (await text('searched-records.jsonl')).body.trim().split('\n');
  const records = lines.map((line) => (JSON.parse(line) as [string, SearchedRecord])[1]);
  expect(records).toHaveLength(seedPapers.length);
  for (const record of records)
    expect(await storedFromPage((await text(record.url)).body, record.url), record.url).toEqual(
      await storedFromRecord(record),
    );
});

test('a line added to the listing shows at once, and only that line is read anew', async () => {
  await folder.append(seedListing, `\n${sampleLine}\n`);
  await expect.poll(() => reading('papers/titles/'), { timeout: 10_000 }).toContain(sampleTitle);
  expect(await reading(`papers/${sampleSlug}/`)).toContain('lets idle processors sleep for longer');
  await expect.poll(() => server.log(), { timeout: 5000 }).toMatch(/10 papers, 1 entr(y|ies) read anew/);
  expect(JSON.parse((await text('pagefind/pagefind-entry.json')).body)).toMatchObject({
    languages: { en: { page_count: 10 } },
  });
});

test('an error in the listing is told and leaves the server standing; when it is mended, the page comes back', async () => {
  const good = await folder.read(seedListing);
  await folder.append(seedListing, '\nthis is no entry\n');
  await expect.poll(() => server.log(), { timeout: 10_000 }).toMatch(/seeds\/000_\w+\.txt:\d+:1: expected/);
  expect(await reading('papers/titles/')).toContain(sampleTitle);
  await folder.write(seedListing, good.replace(/lets idle processors sleep/, 'lets tired processors sleep'));
  await expect.poll(() => reading(`papers/${sampleSlug}/`), { timeout: 10_000 }).toContain('tired processors');
});

test('a note on a paper shows when it is written', async () => {
  await folder.write(`papers/${sampleSlug}.md`, '---\n{}\n---\n\nA note of the curator’s own.\n');
  await expect
    .poll(() => reading(`papers/${sampleSlug}/`), { timeout: 10_000 })
    .toContain('A note of the curator’s own.');
});
