import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchedLibrary } from '../../../src/data/searched-library.ts';
import type { SearchedRecord } from '../../../src/derived/searched-record.ts';
import { type IndexWork, runIndex } from '../../../src/integrations/index-run.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { searchedPaper } from '../support/searched-paper.ts';

/** Papers by address; the text of each is all that differs. */
type Papers = Readonly<Record<string, string>>;

function libraryOf(papers: Papers): SearchedLibrary {
  return {
    language: 'en',
    slugs: Object.keys(papers),
    recordOf: async (slug): Promise<SearchedRecord> => searchedPaper(slug, { text: papers[slug] ?? '' }),
  };
}

interface Written extends IndexWork {
  readonly files: ReadonlyMap<string, string>;
}

async function run(papers: Papers, cache: string, most = 3): Promise<Written> {
  const files = new Map<string, string>();
  const work = await runIndex(libraryOf(papers), {
    cache,
    program: 'test',
    most,
    write(some) {
      for (const [path, bytes] of some) {
        expect(files.has(path), `${path} is written once`).toBe(false);
        files.set(path, Buffer.from(bytes).toString('base64'));
      }
    },
  });
  return { ...work, files };
}

const eight: Papers = Object.fromEntries('abcdefgh'.split('').map((slug) => [slug, `Paper ${slug} is about birds.`]));

describe('runIndex', () => {
  it('indexes only the shard in which a paper changed', async () => {
    await using folder = await temporaryFolder();
    const first = await run(eight, folder.path);
    expect(first.shards).toBeGreaterThan(2);
    expect(first.indexed).toBe(first.shards);
    const again = await run(eight, folder.path);
    expect([again.indexed, again.packed]).toEqual([0, 0]);
    expect(again.files).toEqual(first.files);
    const changed = await run({ ...eight, c: 'It is about fish.' }, folder.path);
    expect(changed.indexed).toBe(1);
  });

  it('indexes a shard again whose file in the cache is damaged', async () => {
    await using folder = await temporaryFolder();
    const first = await run(eight, folder.path);
    const [name = ''] = await readdir(join(folder.path, 'search-shards'));
    const kept = join(folder.path, 'search-shards', name);
    const bytes = await readFile(kept);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(kept, bytes);
    const again = await run(eight, folder.path);
    expect(again.indexed).toBe(1);
    expect(again.files).toEqual(first.files);
  });

  it('keeps nothing of a shard that was split', async () => {
    await using folder = await temporaryFolder();
    await run(eight, folder.path, 100);
    const { shards } = await run(eight, folder.path);
    expect(await readdir(join(folder.path, 'search-shards'))).toHaveLength(shards);
  });

  it('gives the files of an index from nothing after any edits', async () => {
    const papers = fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.constantFrom('One bird.', 'Two fish.', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(papers, { minLength: 2, maxLength: 3 }), async (versions) => {
        await using warm = await temporaryFolder();
        await using cold = await temporaryFolder();
        let last: Written | undefined;
        for (const version of versions) last = await run(version, warm.path);
        const fresh = await run(versions.at(-1) ?? {}, cold.path);
        expect(last?.files).toEqual(fresh.files);
      }),
      { numRuns: 4 },
    );
  }, 60_000);
});
