import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knownRecords } from '../../../src/loaders/known-records.ts';
import { loadLibrary } from '../../../src/loaders/load-library.ts';

const line = '3 Ice Cores Tell Time We drill into ice and read its layers. 2 authors · Mar 24, 2024';
const title = 'Ice Cores Tell Time';
const abstract = 'We drill into ice and read its layers.';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incipit-known-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('knownRecords', () => {
  it('spares an unchanged entry a second reading, and gives the same paper', async () => {
    await writeFile(join(folder, 'a.txt'), line);
    const first = await loadLibrary(folder);
    const second = await loadLibrary(folder, { known: knownRecords(first.papers) });
    expect([first.readAnew, second.readAnew]).toEqual([1, 0]);
    expect(second.papers).toEqual(first.papers);
  });

  it('forgets what another listing stated once that listing is gone', async () => {
    await writeFile(join(folder, 'a.txt'), line);
    const alone = (await loadLibrary(folder)).papers;
    const [paper] = alone;
    const other = { title: paper?.title, abstract: paper?.abstract, id: 'x1', authors: ['Doe, Jane', 'Roe, Ann'] };
    await writeFile(join(folder, 'b.jsonl'), JSON.stringify(other));
    const both = (await loadLibrary(folder)).papers;
    expect([both.length, both[0]?.id, both[0]?.sources.length]).toEqual([1, 'x1', 2]);
    await rm(join(folder, 'b.jsonl'));
    expect((await loadLibrary(folder, { known: knownRecords(both) })).papers).toEqual(alone);
  });

  it('gives a listing that was renamed what a reading from nothing gives', async () => {
    await writeFile(join(folder, 'a.jsonl'), JSON.stringify({ title, abstract, authors: 3, date: '2024-10-14' }));
    await writeFile(join(folder, 'b.txt'), line);
    const known = knownRecords((await loadLibrary(folder)).papers);
    await rename(join(folder, 'a.jsonl'), join(folder, 'a.txt'));
    await rename(join(folder, 'b.txt'), join(folder, 'b.jsonl'));
    const [{ papers, diagnostics }, anew] = [await loadLibrary(folder, { known }), await loadLibrary(folder)];
    expect({ papers, diagnostics }).toEqual({ papers: anew.papers, diagnostics: anew.diagnostics });
  });

  it('leaves out a title that a curator corrected', async () => {
    await writeFile(join(folder, 'a.jsonl'), JSON.stringify({ title, abstract }));
    const { papers } = await loadLibrary(folder);
    expect(knownRecords(papers.map((paper) => ({ ...paper, recut: true }))).size).toBe(0);
    expect(knownRecords(papers).size).toBe(1);
  });
});
