import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualEndings } from '../../../src/formats/registry.ts';
import { loadLibrary } from '../../../src/loaders/load-library.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import { seedsFolder } from '../support/seeds-folder.ts';

const entry = '18 OmniMMI: A Benchmark The rapid advancement of models. 6 authors · Mar 28, 2025 2';

type Files = Parameters<typeof seedsFolder>[0];

/** What is wrong with a folder, besides which it holds one good entry. */
async function complaints(files: Files): Promise<readonly string[]> {
  const { diagnostics, papers } = await loadLibrary(await seedsFolder({ 'a.txt': entry, ...files }));
  expect(papers).toHaveLength(1);
  return diagnostics.map(formatDiagnostic);
}

function topic(parent: string | null): string {
  return `---\nlabel: A topic\naxis: task\n${parent === null ? '' : `parent: ${parent}\n`}match: [video]\n---\n`;
}

describe('loadLibrary on seeds with errors', () => {
  const folderRemedy = 'seeds/README.md says what the folder may hold.';

  it('wants a listing', async () => {
    const { diagnostics, papers } = await loadLibrary(await seedsFolder({ 'README.md': '# Seeds' }));
    expect(papers).toEqual([]);
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      `seeds/: expected at least one listing (${usualEndings}), found README.md. ${folderRemedy}`,
    ]);
  });

  it('wants a folder', async () => {
    const { diagnostics } = await loadLibrary(join(await seedsFolder({}), 'nowhere'));
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      `nowhere/: expected at least one listing (${usualEndings}), found nothing. ${folderRemedy}`,
    ]);
  });

  it('wants an entry', async () => {
    const { diagnostics } = await loadLibrary(await seedsFolder({ 'a.txt': '# nothing yet\n' }));
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      'seeds/a.txt: expected at least one entry, found none that can be read. Add a line for each paper.',
    ]);
  });

  it('refuses facts on a paper that is not listed', async () => {
    expect(await complaints({ 'papers/unheard-of.md': '---\ntitle: Unheard Of\n---\n' })).toEqual([
      'seeds/papers/unheard-of.md: expected the address of a paper that is listed, found “unheard-of”. ' +
        'Name the file after the address of a paper (see permalinks.json), or take it out.',
    ]);
  });

  it('refuses a corrected title with which the entry does not begin', async () => {
    const { papers } = await loadLibrary(await seedsFolder({ 'a.txt': entry }));
    const { slug, title } = papers[0] ?? {};
    expect(await complaints({ [`papers/${slug}.md`]: '---\ntitle: "OmniMMI: A Bench"\n---\n' })).toEqual([
      `seeds/papers/${slug}.md: expected a title with which the entry on line 1 of seeds/a.txt begins (“${title}” …), ` +
        'found “OmniMMI: A Bench”. Correct the title, or take it out if the listing was mended.',
    ]);
  });

  it('names the character where a corrected title only looks like the entry', async () => {
    const listing = '3 Caf\u00E9 Benchmark\u00A0Data  We show how good it is. 6 authors · Mar 28, 2025 2';
    const slug = 'cafe-benchmark-data';
    const found = async (title: string) => {
      const files = { 'a.txt': listing, [`papers/${slug}.md`]: `---\ntitle: "${title}"\n---\n` };
      const { diagnostics } = await loadLibrary(await seedsFolder(files));
      return diagnostics.map((diagnostic) => diagnostic.found);
    };
    expect(await found('Caf\u00E9 Benchmark\u00A0Data')).toEqual([]);
    expect(await found(' Caf\u00E9 Benchmark\u00A0Data ')).toEqual([]);
    expect(await found('Cafe\u0301 Benchmark\u00A0Data')).toEqual([
      '“Cafe\u0301 Benchmark\u00A0Data”, which has U+0065 as character 4 where the entry has U+00E9',
    ]);
    expect(await found('Caf\u00E9 Benchmark Data')).toEqual([
      '“Caf\u00E9 Benchmark Data”, which has U+0020 as character 15 where the entry has U+00A0',
    ]);
  });

  it('points at the name of a field that is not known', async () => {
    const { papers } = await loadLibrary(await seedsFolder({ 'a.txt': entry }));
    const file = `papers/${papers[0]?.slug}.md`;
    const messages = await complaints({
      [file]: '---\ndoi:\n  id: 10.1000/x\n  sorce: https://a.org\ntilte: A\n---\n',
    });
    expect(messages.map((message) => message.split(': expected')[0]?.replace(/^.*\.md/, ''))).toEqual([
      ':3:3',
      ':4:3',
      ':5:1',
    ]);
  });

  it('warns of files and folders that it does not read, wherever they are', async () => {
    const files = { 'papers/a.markdown': '', 'topics/b.yaml': '', 'topics/more/c.md': topic(null), 'old/d.txt': entry };
    expect((await complaints(files)).map((message) => message.replace(/ Rename .*/, ''))).toEqual([
      'seeds/old/: expected only the folders papers/, topics/ and authors/, found a folder of another name, which is not read.',
      'seeds/papers/a.markdown: expected Markdown files (.md), found a file of another name, which is not read.',
      'seeds/topics/b.yaml: expected Markdown files (.md), found a file of another name, which is not read.',
      'seeds/topics/more/: expected Markdown files (.md), found a folder of another name, which is not read.',
    ]);
  });

  it('refuses a topic whose parent is missing', async () => {
    expect(await complaints({ 'topics/a.md': topic('b') })).toEqual([
      'seeds/topics/a.md: expected “parent” to be the file name of a topic, found “b”. ' +
        'Add topics/b.md, or correct the name.',
    ]);
  });

  it('refuses topics that are their own ancestors, each with the way around', async () => {
    const files = { 'topics/a.md': topic('b'), 'topics/b.md': topic('c'), 'topics/c.md': topic('a') };
    const circle = (way: string) => `expected a topic that is not its own ancestor, found ${way}. Break the circle.`;
    expect(await complaints(files)).toEqual([
      `seeds/topics/a.md: ${circle('a → b → c → a')}`,
      `seeds/topics/b.md: ${circle('b → c → a → b')}`,
      `seeds/topics/c.md: ${circle('c → a → b → c')}`,
    ]);
    expect(await complaints({ 'topics/a.md': topic('a') })).toEqual([`seeds/topics/a.md: ${circle('a → a')}`]);
  });

  it('does not blame a topic for the circle above it', async () => {
    const files = { 'topics/a.md': topic('b'), 'topics/b.md': topic('b'), 'topics/c.md': topic(null) };
    expect((await complaints(files)).map((message) => message.split(':')[0])).toEqual(['seeds/topics/b.md']);
  });

  it('refuses a file name that is no slug', async () => {
    expect(await complaints({ 'topics/State Space.md': topic(null) })).toEqual([
      'seeds/topics/State Space.md: expected a file name such as “state-space-models.md” (a-z, 0-9 and hyphens), ' +
        `found State Space.md. ${folderRemedy}`,
    ]);
  });

  it('refuses what listings.yaml says of a listing that is not there', async () => {
    expect(await complaints({ 'listings.yaml': 'b.txt:\n  source: a page\n' })).toEqual([
      `seeds/listings.yaml: expected only names of listings in this folder, found b.txt. ${folderRemedy}`,
    ]);
  });

  it('refuses a date of capture that is no date, with its place', async () => {
    expect(await complaints({ 'listings.yaml': 'a.txt:\n  captured: 2025-02-30\n' })).toEqual([
      'seeds/listings.yaml:2:13: expected “a.txt.captured” to be a date such as 2025-04-02, found “2025-02-30”. ' +
        'Correct the field; seeds/README.md lists the fields.',
    ]);
  });

  it('refuses a damaged registry, with its place', async () => {
    const [version, ...more] = await complaints({ 'permalinks.json': '{\n  "version": 2,\n  "papers": []\n}\n' });
    expect(more).toEqual([]);
    expect(version).toMatch(/^seeds\/permalinks\.json:2:14: expected “version” to be 1, found “2”\./);
    expect((await complaints({ 'permalinks.json': '{' })).length).toBeGreaterThan(0);
  });

  it('refuses a packed listing that is none', async () => {
    expect(await complaints({ 'b.txt.gz': entry })).toEqual([
      'seeds/b.txt.gz: expected a gzip file, found something else. Pack the file, or take “.gz” off its name.',
    ]);
    expect(await complaints({ 'b.txt.gz': gzipSync(entry.repeat(99)).subarray(0, 60) })).toEqual([
      'seeds/b.txt.gz: expected a gzip file, found one that breaks off. Fetch or pack the file again.',
    ]);
    expect(await complaints({ 'b.txt': gzipSync(entry) })).toEqual([
      'seeds/b.txt: expected a text file in UTF-8, found a gzip file. Let its name end in “.gz”.',
    ]);
  });

  it('lists the errors of all files at once, and the good entries beside them', async () => {
    const messages = await complaints({
      'b.txt': `${entry}\nbroken\n3 A Title We show. 2 authors · Feb 30\n${entry}`,
      'c.txt': Buffer.of(0x61, 0xff),
      'papers/unheard-of.md': '---\n---\n',
      'topics/a.md': topic('b'),
      'topics/c.md': 'no fields',
    });
    expect(messages.map((message) => message.split(': expected')[0])).toEqual([
      'seeds/c.txt:1:2',
      'seeds/topics/c.md:1:1',
      'seeds/b.txt:2:1',
      'seeds/b.txt:2:7',
      'seeds/b.txt:3:32',
      'seeds/a.txt:1',
      'seeds/papers/unheard-of.md',
      'seeds/topics/a.md',
    ]);
  });

  it('shows errors in the report too', async () => {
    const { report, diagnostics } = await loadLibrary(await seedsFolder({ 'a.txt': `${entry}\nbroken` }));
    expect(report.errors).toEqual(diagnostics.map(formatDiagnostic));
    expect(report.warnings).toEqual([]);
  });

  it('passes over hidden files', async () => {
    expect(await complaints({ '.b.txt': 'broken', '.drafts/c.txt': 'broken', 'papers/.d.md': 'broken' })).toEqual([]);
  });

  it('does not throw, whatever a file holds', async () => {
    const names = ['a.txt', 'b.txt.gz', 'permalinks.json', 'listings.yaml', 'papers/a.md', 'topics/a.md'] as const;
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.stringMatching(/^---\n([a-z&*!:"'[\]{}# 1|>-]{0,12}\n){0,4}---\n$/),
      fc.json(),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), content, async (name, bytes) => {
        const { diagnostics, papers } = await loadLibrary(await seedsFolder({ [name]: bytes }));
        for (const diagnostic of diagnostics) expect(formatDiagnostic(diagnostic)).toMatch(/^seeds\/.*: expected /);
        expect(papers.length + diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});
