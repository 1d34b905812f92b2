import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { usualEndings } from '../../../src/formats/registry.ts';
import { seedsFolder } from '../support/seeds-folder.ts';

const command = resolve(import.meta.dirname, '../../../src/cli/parse.ts');
const entry = '3 A Title of It We show this. 2 authors · Mar 24, 2025';
const json = '{"title": "A Title of It", "abstract": "We show this.", "id": "x1"}';

/** Runs `parse` in a folder of files. */
async function parse(files: Parameters<typeof seedsFolder>[0], ...names: readonly string[]) {
  const cwd = await seedsFolder(files);
  return new Promise<{ status: number; records: readonly unknown[]; messages: readonly string[] }>((done) => {
    execFile(process.execPath, [command, ...names], { cwd, encoding: 'utf8' }, (error, stdout, stderr) => {
      const lines = (text: string) => text.split('\n').filter((line) => line !== '');
      const records = lines(stdout).map((line) => JSON.parse(line) as unknown);
      done({ status: Number(error?.code ?? 0), records, messages: lines(stderr) });
    });
  });
}

it('prints the records of listings of both kinds, packed or not, in the order of the lines', async () => {
  const twoMembers = Buffer.concat([gzipSync(`${entry}\n`), gzipSync(entry)]);
  const files = { 'a.txt': entry, 'b.jsonl': json, 'c.txt.gz': twoMembers, 'd.jsonl.gz': gzipSync(json) };
  const { status, records, messages } = await parse(files, 'd.jsonl.gz', 'c.txt.gz', 'b.jsonl', 'a.txt');
  expect([status, messages]).toEqual([0, []]);
  expect(records).toMatchObject([
    { file: 'd.jsonl.gz', line: 1, id: 'x1' },
    { file: 'c.txt.gz', line: 1, upvotes: 3 },
    { file: 'c.txt.gz', line: 2, upvotes: 3 },
    { file: 'b.jsonl', line: 1, id: 'x1' },
    { file: 'a.txt', line: 1, upvotes: 3 },
  ]);
});

it('goes on after a file that cannot be read, and says what is wrong with it', async () => {
  const files = {
    'a.txt': `${entry}\nno entry`,
    'b.txt.gz': gzipSync(entry.repeat(99)).subarray(0, 60),
    'd/e.txt': '',
  };
  const { status, records, messages } = await parse(files, 'b.txt.gz', 'c.txt', 'd', 'a.txt');
  expect(status).toBe(1);
  expect(records).toMatchObject([{ file: 'a.txt', line: 1 }]);
  const expected = `expected a list of papers (${usualEndings}, or any of them with .gz), found`;
  expect(messages).toEqual([
    'b.txt.gz: expected a gzip file, found one that breaks off. Fetch or pack the file again.',
    `c.txt: ${expected} no such file. Correct the path.`,
    `d: ${expected} a folder. Name a file, or put one in its place.`,
    expect.stringMatching(/^a\.txt:2:1: expected the upvotes/),
    expect.stringMatching(/^a\.txt:2:9: expected “<N> authors/),
  ]);
});

it('reads an entry that it warns of', async () => {
  const undated = json.replace('}', ', "date": "soon"}');
  const { status, records, messages } = await parse({ 'a.jsonl': [json, undated, json].join('\n') }, 'a.jsonl');
  expect([status, records.length, messages.length]).toEqual([0, 3, 1]);
});

it('says how it is called where it is given nothing', async () => {
  expect(await parse({}, ...[])).toEqual({
    status: 2,
    records: [],
    messages: ['usage: npm run --silent parse -- FILE…'],
  });
});

it('prints what is stated beside the contract’s fields', async () => {
  const text =
    '@article{k, title={T}, abstract={We.}, author={Doe, Jane}, journal={J}, volume={1}, number={2}, pages={3--4}, ' +
    'publisher={P}, year={2024}, month=oct, doi={10.1000/x}, eprint={2405.00001}, eprinttype={arxiv}, ' +
    'url={https://example.org/}, code={https://example.org/c}, pdf={https://example.org/p}, language={en}, keywords={a}}';
  const { records } = await parse({ 'a.bib': text }, 'a.bib');
  expect(records).toMatchObject([
    {
      authorNames: ['Doe, Jane'],
      date: '2024-10',
      venue: 'J',
      volume: '1',
      issue: '2',
      pages: '3–4',
      publisher: 'P',
      type: 'article-journal',
      keywords: ['a'],
      doi: '10.1000/x',
      arxiv: '2405.00001',
      url: 'https://example.org/',
      code: 'https://example.org/c',
      pdf: 'https://example.org/p',
      language: 'en',
    },
  ]);
});

it('gives one error for a file that lists no papers', async () => {
  const { status, messages } = await parse({ 'a.txt': 'Dear all,\nplease find\nthe list below.\n' }, 'a.txt');
  expect(status).toBe(1);
  expect(messages).toEqual([
    expect.stringMatching(/^a\.txt: expected a list of papers: .* found a text that begins “Dear all,”/),
  ]);
});

it('ends in quiet where nobody reads on', async () => {
  const cwd = await seedsFolder({ 'a.jsonl': `${json}\n`.repeat(50_000) });
  const shell = `"${process.execPath}" "${command}" a.jsonl | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', shell], { cwd, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual([
    expect.stringContaining('"title":"A Title of It"'),
    expect.stringMatching(/^(?:0|141)$/),
  ]);
});
