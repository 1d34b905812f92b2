import { execFileSync } from 'node:child_process';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadLibrary } from '../../../src/loaders/load-library.ts';
import { maximumBytes, readTextFile } from '../../../src/loaders/read-text-file.ts';
import { unreadable } from '../../../src/loaders/unreadable.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import { seedsFolder } from '../support/seeds-folder.ts';

const entry = '18 OmniMMI: A Benchmark The rapid advancement of models. 6 authors · Mar 28, 2025 2';

/** What the build says of a folder; the one good entry must be read, whatever lies beside it. */
async function complaints(folder: string): Promise<readonly string[]> {
  const { diagnostics, papers } = await loadLibrary(folder);
  expect(papers).toHaveLength(1);
  return diagnostics.map(formatDiagnostic);
}

describe('seeds that cannot be read', () => {
  it('tells of every one at once, each by its name', async () => {
    const folder = await seedsFolder({ 'a.txt': entry, 'papers/README.txt': '', 'd.txt/x': '' });
    await symlink('/nowhere/at/all', join(folder, 'b.txt'));
    await symlink('c.txt', join(folder, 'c.txt'));
    await symlink('papers', join(folder, 'e.jsonl'));
    await symlink('nowhere.md', join(folder, 'papers', 'f.md'));
    execFileSync('mkfifo', [join(folder, 'g.txt'), join(folder, 'permalinks.json')]);
    const server = createServer().listen(join(folder, 'h.txt'));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const found = (name: string, what: RegExp) => expect.stringMatching(RegExp(`^seeds/${name}: .*${what.source}`));
    const said = (await complaints(folder)).filter((line) => !line.includes('papers/README'));
    expect(said.toSorted()).toEqual([
      found('b.txt', /found a symbolic link that leads nowhere\. Remove/),
      found('c.txt', /found a symbolic link that leads back to itself\. Remove/),
      found('d.txt', /expected a file, found a folder/),
      found('e.jsonl', /expected a file, found a folder/),
      found('g.txt', /found a pipe/),
      found('h.txt', /found a socket/),
      found('papers/f.md', /found a symbolic link that leads nowhere/),
      found('permalinks.json', /found a pipe/),
    ]);
  });

  it('follows links that lead to files and folders', async () => {
    const folder = await seedsFolder({ 'b.yaml': '' });
    await writeFile(join(folder, '..', 'elsewhere.txt'), entry);
    await mkdir(join(folder, '..', 'notes'));
    await symlink('../elsewhere.txt', join(folder, 'a.txt'));
    await symlink('../notes', join(folder, 'papers'));
    expect(await complaints(folder)).toEqual([expect.stringMatching(/^seeds\/b\.yaml: .*of another name/)]);
  });

  it.runIf(process.platform === 'linux')('names a file whose name is not UTF-8 by its bytes', async () => {
    const folder = await seedsFolder({ 'a.txt': entry, 'b.txt': entry });
    await rename(join(folder, 'b.txt'), Buffer.concat([Buffer.from(join(folder, 'caf')), Buffer.of(0xe9, 0x2e, 0x74)]));
    expect(await complaints(folder)).toEqual([
      'seeds/caf\\xe9.t: expected a name in UTF-8, found other bytes. Rename the file.',
    ]);
  });

  it('says so where permission is missing', async () => {
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    expect(formatDiagnostic(await unreadable('a.txt', 'seeds/a.txt', 'a file', denied))).toBe(
      'seeds/a.txt: expected a file, found one that may not be read. Give yourself permission to read it.',
    );
  });

  it('refuses a listing that unpacks to more than the limit, and keeps none of it', async () => {
    // Each member unpacks to 32 MiB from 32 KiB.
    const member = gzipSync(Buffer.alloc(32 * 2 ** 20));
    const members = Array.from({ length: maximumBytes / 2 ** 20 / 32 + 1 }, () => member);
    const folder = await seedsFolder({ 'a.txt': entry, 'bomb.txt.gz': Buffer.concat(members) });
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 5);
    const { text, diagnostics } = await readTextFile(join(folder, 'bomb.txt.gz'), 'seeds/bomb.txt.gz');
    clearInterval(watch);
    expect([text, diagnostics.map(formatDiagnostic)]).toEqual([
      '',
      ['seeds/bomb.txt.gz: expected at most 400 MiB of text in one file, found more. Split the file into several.'],
    ]);
    // Two members of 32 MiB may be in memory at once, and what is not collected yet: far from the whole.
    expect(most).toBeLessThan(128 * 2 ** 20);
  });

  it.each([
    [
      'permalinks.json',
      '['.repeat(20_000),
      'seeds/permalinks.json:1:101: expected lists and groups nested at most 100',
    ],
    [
      'listings.yaml',
      `a: ${'['.repeat(20_000)}`,
      'seeds/listings.yaml:1:104: expected lists and groups nested at most 100',
    ],
    [
      'listings.yaml',
      '- '.repeat(20_000),
      /^seeds\/listings\.yaml:1:\d+: expected lists and groups nested at most 100/,
    ],
    ['b.jsonl', `{"title": ${'['.repeat(20_000)}`, 'seeds/b.jsonl:1:110: expected lists and groups nested at most 100'],
    ['b.jsonl', `{"title": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'seeds/b.jsonl:1:110: expected lists and gr'],
    ['topics/b.md', `---\na: ${'{a: '.repeat(20_000)}\n---\n`, 'seeds/topics/b.md:2:404: expected lists and groups n'],
  ] as [string, string, string | RegExp][])(
    'refuses %s where it is nested thousands deep',
    async (name, text, message) => {
      const said = await complaints(await seedsFolder({ 'a.txt': entry, [name]: text }));
      expect(said).toEqual([
        typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message),
      ]);
    },
  );

  it.each([
    ['a field twice', '{"version": 1, "papers": [], "papers": []}', 'permalinks.json:1:30: expected each field once'],
    [
      'a reserved slug',
      '{"version": 1, "papers": [{"slug": "index", "titles": ["A"], "bodies": []}]}',
      ':1:36: expected .*reserved',
    ],
    [
      'an over-long slug',
      `{"version": 1, "papers": [{"slug": "${'a'.repeat(61)}", "titles": ["A"], "bodies": []}]}`,
      ':1:36: expected .*60',
    ],
    [
      'a slug twice',
      '{"version": 1, "papers": [{"slug": "a", "titles": ["A"], "bodies": []}, {"slug": "b", "formerly": ["a"], "titles": ["B"], "bodies": []}]}',
      'expected .*stands twice',
    ],
    [
      'comments, which are YAML and not JSON',
      '# mine\n{"version": 1, "papers": []}',
      'permalinks.json:\\d+:\\d+: expected JSON',
    ],
    ['a comma too many', '{"version": 1,\n"papers": [],}', 'permalinks.json:\\d+:\\d+: expected JSON'],
  ])('refuses a registry with %s', async (_, text, message) => {
    const said = await complaints(await seedsFolder({ 'a.txt': entry, 'permalinks.json': text }));
    expect(said).toEqual([expect.stringMatching(message)]);
  });
});
