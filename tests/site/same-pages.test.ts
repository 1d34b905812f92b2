import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SeedsFolder, seedsOf } from '../support/seeds-folder.ts';
import { filesOf } from '../support/site-files.ts';
import { samplePapers } from '../unit/support/formats/sample-papers.ts';
import { formatWriters } from '../unit/support/formats/write-formats.ts';

/** One of each way of writing: objects, braces, tags. */
const chosen = ['papers.jsonl', 'papers.bib', 'papers.ris'];
const folders: SeedsFolder[] = [];

beforeAll(async () => {
  for (const { file, write } of formatWriters.filter((writer) => chosen.includes(writer.file))) {
    const folder = await seedsOf({ [file]: write(samplePapers) });
    folders.push(folder);
    const { status, errors } = await folder.build();
    expect([status, errors]).toEqual([0, expect.not.stringContaining('warning')]);
  }
});
afterAll(async () => {
  for (const folder of folders) await folder[Symbol.asyncDispose]();
});

/** Texts of a site by path, without where in which file each paper was read. */
async function textsOf({ out }: SeedsFolder): Promise<ReadonlyMap<string, string>> {
  const files = (await filesOf(out)).filter((file) => /\.(?:html|json|md|bib|ris|rdf|xml)$/.test(file));
  const shown = files.filter((file) => !/^(?:pagefind|offline\.json)/.test(file));
  return new Map(
    await Promise.all(
      shown.map(async (file) => {
        const text = await readFile(join(out, file), 'utf8');
        const place = /(?:line \d+ of )?seeds\/papers\.(?:jsonl|bib|ris)(?:(?::|%3A)\d+)?/g;
        return [file, text.replace(place, 'PLACE')] as const;
      }),
    ),
  );
}

test('the same twelve papers are the same pages, whatever format they are listed in', async () => {
  const [first, ...others] = await Promise.all(folders.map(textsOf));
  if (!first) throw new Error('expected a site, found none.');
  expect([...first.keys()].filter((file) => /^papers\/[^/]+\.json$/.test(file))).toHaveLength(12);
  for (const [path, text] of first)
    if (path.startsWith('papers/') && path.endsWith('.json')) expect(text).toContain('PLACE');
  for (const other of others) {
    expect([...other.keys()]).toEqual([...first.keys()]);
    for (const [path, text] of first) expect(other.get(path), path).toBe(text);
  }
});
