import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collapse, only, textOf } from '../support/html-document.ts';
import type { BuildRun } from '../support/run-build.ts';
import { seedPapers } from '../support/seed-papers.ts';
import {
  copyOfSeeds,
  entryLine,
  type SeedsFolder,
  sampleLine,
  sampleTitle,
  seedListing,
  seedsOf,
} from '../support/seeds-folder.ts';
import { pageOf } from '../support/site-files.ts';

const topic = (fields: string) => `---\n${fields}\n---\n\nA topic.\n`;

/** What is wrong with one folder of seeds, and what the build has to say of it. */
const spoiled: [what: string, name: string, content: string | Uint8Array, message: RegExp][] = [
  [
    'a line without upvotes',
    'votes.txt',
    `${sampleLine}\nNo Votes: A Title of Some Kind In this paper, we propose. 2 authors · May 5, 2024\n`,
    /^seeds\/votes\.txt:2:1: expected .+, found .*“No”.*\. \S/m,
  ],
  [
    'a line that breaks off',
    'cut.txt',
    `# a comment\n\n${sampleLine}\n4 Cut Short: A Title of Some Kind In this paper, we\n`,
    /^seeds\/cut\.txt:4:52: expected .+ authors · .+, found the end of the line.+\. \S/m,
  ],
  [
    'a day that no month has',
    'date.txt',
    entryLine('A Title of Some Kind', 'In this paper, we propose it.', { tail: '2 authors · Feb 30, 2024' }),
    /^seeds\/date\.txt:1:6\d: expected a day from 1 to 29 in Feb, found “Feb 30”\. \S/m,
  ],
  [
    'a line that is not UTF-8',
    'latin.txt',
    Buffer.concat([Buffer.from(`${sampleLine}\n1 Caf`), Buffer.from([0xe9]), Buffer.from(' In Latin-1\n')]),
    /^seeds\/latin\.txt:2:6: expected UTF-8, found the byte 0xE9\. \S/m,
  ],
  [
    'a binary file under the name of a listing',
    'picture.txt',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
    /^seeds\/picture\.txt: expected .+UTF-8, found a binary file\. \S/m,
  ],
  [
    'a listing in UTF-16',
    'wide.txt',
    Buffer.from(`\uFEFF${sampleLine}`, 'utf16le'),
    /^seeds\/wide\.txt: expected .+UTF-8, found UTF-16\. \S/m,
  ],
  [
    'a gzip file that is none',
    'packed.txt.gz',
    'not compressed',
    /^seeds\/packed\.txt\.gz: expected a gzip file, found .+\. \S/m,
  ],
  [
    'a line of a megabyte',
    'long.txt',
    `1 ${'word '.repeat(210_000)}2 authors · May 5, 2024\n`,
    /^seeds\/long\.txt:1:\d+: expected .+, found a line of 1,050,0\d\d characters\. \S/m,
  ],
  [
    'front matter that is no YAML',
    'topics/yaml.md',
    topic('label: Sleep: deep\naxis: task\nmatch: [sleep]'),
    /^seeds\/topics\/yaml\.md:2:\d+: expected YAML, found .+\. \S/m,
  ],
  [
    'front matter with an unknown field',
    'topics/field.md',
    topic('label: Sleep\naxis: task\nmatches: [sleep]\nmatch: [sleep]'),
    /^seeds\/topics\/field\.md:\d+:\d+: expected .*known fields.*, found “matches”\. \S/m,
  ],
  [
    'front matter with a wrong value',
    'topics/value.md',
    topic('label: Sleep\naxis: mood\nmatch: [sleep]'),
    /^seeds\/topics\/value\.md:3:\d+: expected “axis” to be .+, found “mood”\. \S/m,
  ],
  [
    'a topic without front matter',
    'topics/plain.md',
    'Just words.\n',
    /^seeds\/topics\/plain\.md:1:1: expected front matter .+, found “Just words\.”\. \S/m,
  ],
  [
    'a topic below a topic that is not there',
    'topics/orphan.md',
    topic('label: Sleep\naxis: task\nparent: rest\nmatch: [sleep]'),
    /^seeds\/topics\/orphan\.md(:\d+:\d+)?: expected .*parent.+, found “rest”\. \S/m,
  ],
  [
    'facts about a paper that is not listed',
    'papers/nobody.md',
    '---\n{}\n---\n',
    /^seeds\/papers\/nobody\.md: expected .+listed, found “nobody”\. \S/m,
  ],
  [
    'a registry that is no JSON',
    'permalinks.json',
    '{ "version": 1,\n "papers": [ }',
    /^seeds\/permalinks\.json:2:\d+: expected .+, found .+\. \S/m,
  ],
  [
    'a description of a listing that is not there',
    'listings.yaml',
    'none.txt:\n  captured: 2025-04-02\n',
    /^seeds\/listings\.yaml(:\d+:\d+)?: expected .+, found .*none\.txt.*\. \S/m,
  ],
];

describe('a folder with every mistake', () => {
  let folder: SeedsFolder;
  let run: BuildRun;

  beforeAll(async () => {
    folder = await seedsOf(Object.fromEntries(spoiled.map(([, name, content]) => [name, content])));
    run = await folder.build();
  });
  afterAll(() => folder[Symbol.asyncDispose]());

  test.each(spoiled)('the build tells of %s: where, what was expected, what was found, what to do', (...row) => {
    const [, name, , message] = row;
    expect(messagesAbout(run.errors, name)).toMatch(message);
  });

  test('the build fails, without a word of its own insides, and writes nothing', async () => {
    expect(run.status).toBe(1);
    expectNoStack(run.errors);
    expect(await readdir(folder.root)).toEqual(['seeds']);
  });
});

test.each([
  [
    'a line that breaks off',
    { 'a.txt': '4 Cut Short: A Title of Some Kind In this paper, we\n' },
    /^seeds\/a\.txt:1:52: /m,
  ],
  ['a folder without a listing', { 'listings.yaml': '{}' }, /^seeds\/: expected .*listing.*, found .+\. \S/m],
  [
    'a listing without an entry',
    { 'a.txt': '# only a comment\n\n' },
    /^seeds\/a\.txt: expected .*entry.*, found .+\. \S/m,
  ],
] as [string, Record<string, string>, RegExp][])(
  '%s alone fails the build, and nothing is written',
  async (_, files, message) => {
    await using folder = await seedsOf(files);
    const { status, errors } = await folder.build();
    expect(errors).toMatch(message);
    expect(status).toBe(1);
    expectNoStack(errors);
    expect(await readdir(folder.root)).toEqual(['seeds']);
  },
);

test('a seeds folder that is not there fails the build', async () => {
  await using folder = await seedsOf({});
  const { status, errors } = await folder.build([], { INCIPIT_SEEDS: join(folder.root, 'elsewhere') });
  expect(errors).toMatch(/^elsewhere\/: expected .+, found nothing\. \S/m);
  expect(status).toBe(1);
  expect(await readdir(folder.root)).toEqual(['seeds']);
});

test('a site that stood there before is left as it was', async () => {
  await using folder = await seedsOf({ 'a.txt': 'no entry\n' });
  await mkdir(folder.out);
  await writeFile(join(folder.out, 'index.html'), 'the older site');
  expect((await folder.build()).status).toBe(1);
  expect((await readdir(folder.root)).sort()).toEqual(['dist', 'seeds']);
  expect(await readdir(folder.out)).toEqual(['index.html']);
  expect(await readFile(join(folder.out, 'index.html'), 'utf8')).toBe('the older site');
});

test('a message cannot steer the terminal', async () => {
  await using folder = await seedsOf({ 'a.txt': '\u001B[2J\u001B]0;owned\u0007 is no entry\n' });
  const { status, errors } = await folder.build();
  expect(status).toBe(1);
  expect(errors).toMatch(/^seeds\/a\.txt(?::1:1)?: /m);
  expect(errors).not.toContain('\u0007');
  expect(errors).not.toContain('\u001B]');
});

describe.each([
  ['--lenient', ['--lenient'], {}],
  ['INCIPIT_LENIENT=1', [], { INCIPIT_LENIENT: '1' }],
] as [string, string[], Record<string, string>][])('with %s', (_, flags, environment) => {
  test('the good entries are built, and the errors stand on the console and on the about page', async () => {
    await using folder = await copyOfSeeds();
    await folder.append(seedListing, '\nthis is no entry\n');
    await folder.write('b.txt', `${sampleLine}\n3 Cut Short: A Title of Some Kind In this paper, we\n`);
    const { status, output, errors } = await folder.build(flags, environment);
    expect(status).toBe(0);
    const about = textOf(only((await pageOf(folder.out, 'about/')).tree, 'main'));
    for (const place of [`seeds/${seedListing}:10:1: expected`, 'seeds/b.txt:2:52: expected']) {
      expect(output + errors).toContain(place);
      expect(about).toContain(place);
    }
    for (const { slug } of seedPapers) expect(existsSync(join(folder.out, 'papers', slug, 'index.html'))).toBe(true);
    const titles = textOf(only((await pageOf(folder.out, 'papers/titles/')).tree, 'main'));
    expect(titles).toContain(collapse(sampleTitle));
  });
});

test('without an error, the about page has no list of errors', async () => {
  await using folder = await seedsOf({ 'a.txt': sampleLine });
  const { status } = await folder.build(['--lenient']);
  expect(status).toBe(0);
  expect((await pageOf(folder.out, 'about/')).html).not.toContain('expected');
});

/** The lines of a build's errors that name one file. */
function messagesAbout(errors: string, name: string): string {
  return errors
    .split('\n')
    .filter((line) => line.startsWith(`seeds/${name}:`))
    .join('\n');
}

/** An error of the curator's is told in the curator's words, not as a crash. */
function expectNoStack(errors: string): void {
  expect(errors).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(errors).not.toContain('node_modules');
}
