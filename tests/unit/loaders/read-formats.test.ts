import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { knownRecords } from '../../../src/loaders/known-records.ts';
import { loadLibrary } from '../../../src/loaders/load-library.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import { seedsFolder } from '../support/seeds-folder.ts';

const table = 'Heading,Words,Who\nOn Steps,We count steps on snow.,"Doe, Jane"\n';
const mapping = (fields: string) => `a.csv:\n  fields:\n    ${fields}\n`;

it('reads the fields of a listing by the names that listings.yaml gives them', async () => {
  const about = mapping('title: Heading\n    abstract: [Words, Text]\n    authors: Who');
  const { papers, diagnostics } = await loadLibrary(await seedsFolder({ 'a.csv': table, 'listings.yaml': about }));
  expect(diagnostics).toEqual([]);
  expect(papers).toMatchObject([
    { title: 'On Steps', abstract: 'We count steps on snow.', stated: { names: ['Doe, Jane'] } },
  ]);
});

it('points at a field of the mapping that there is not', async () => {
  const about = mapping('heading: Heading');
  const { diagnostics } = await loadLibrary(await seedsFolder({ 'a.csv': table, 'listings.yaml': about }));
  expect(diagnostics.map(formatDiagnostic)).toContainEqual(
    expect.stringMatching(/^seeds\/listings\.yaml:\d+:\d+: expected /),
  );
});

it('reads a file by its content, renamed or not, known or not', async () => {
  const line = '{"title":"Sparse Attention Works","abstract":"Attention is costly. We make it sparse.","authors":3}';
  const folder = await seedsFolder({ 'a.jsonl': line });
  const before = await loadLibrary(folder);
  await rename(join(folder, 'a.jsonl'), join(folder, 'a.txt'));
  const known = await loadLibrary(folder, { known: knownRecords(before.papers) });
  const anew = await loadLibrary(folder);
  for (const { papers, diagnostics } of [known, anew]) {
    expect(diagnostics).toEqual([]);
    expect(papers).toMatchObject([
      { title: 'Sparse Attention Works', confidence: 1, sources: [{ file: 'seeds/a.txt' }] },
    ]);
  }
});

it('says the same of a listing that is known as of one that is new', async () => {
  const folder = await seedsFolder({
    'a.bib': '@article{k, title={On Steps}, abstract={We count.}, year={soon}, tilte={x}}',
  });
  const before = await loadLibrary(folder);
  const again = await loadLibrary(folder, { known: knownRecords(before.papers) });
  expect(before.diagnostics).toHaveLength(2);
  expect(again.diagnostics).toEqual(before.diagnostics);
  expect(again.readAnew).toBe(0);
});
