import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkOutDir } from '../../../src/files/out-dir.ts';
import { listFiles, writeMarker } from '../../../src/files/site-marker.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A project with seeds elsewhere, and folders to write to. */
async function project(files: readonly string[] = []) {
  const folder = await temporaryFolder();
  onTestFinished(() => folder[Symbol.asyncDispose]());
  const at = (path: string) => join(folder.path, path);
  for (const file of ['home/project/src/a.ts', 'home/project/public/a', 'data/seeds/a.txt', ...files]) {
    await mkdir(join(at(file), '..'), { recursive: true });
    await writeFile(at(file), '');
  }
  const options = { root: at('home/project'), seeds: at('data/seeds') };
  const check = (outDir: string, keep: readonly string[] = []) => checkOutDir(outDir, { ...options, keep });
  return { at, check };
}

describe('a folder that a site may not be written to', () => {
  it.each([
    'home/project',
    'home',
    '',
    'data/seeds',
    'data',
    'data/seeds/x',
    'home/project/src/x',
    'home/project/public',
  ])('is one that is, holds or lies in what the project needs: %s', async (path) => {
    const { at, check } = await project();
    const spelled = [at(path), `${at(path)}/`, join(at(path), 'x', '..'), relative('', at(path)) || '.'];
    await symlink(at(path.replace(/.x$/, '')), at('link'));
    for (const name of [...spelled, at('link'), at('link/')])
      expect(() => check(name), name).toThrow(/^--outDir: expected .+ own/);
    if (path.endsWith('x')) return;
    expect(() => check(at('/')), 'the root of the file system').toThrow(/^--outDir: /);
  });

  it('is one with other files, which are named', async () => {
    const { at, check } = await project(['www/notes.txt', 'www/sub/more.txt']);
    expect(() => check(at('www'))).toThrow(/www with notes\.txt, sub\. .*--keep NAME\.$/);
    expect(() => check(at('www'), ['notes.txt'])).toThrow(/www with sub\./);
    expect(() => check(at('www'), ['notes.txt', 'sub/more'])).toThrow(/www with sub/);
    expect(check(at('www'), ['notes.txt', 'sub/']).hasKept).toBe(true);
    expect(check(at('www'), ['notes.txt', 'sub/more.txt']).hasKept).toBe(true);
  });

  it('is a repository, unless its .git is to stay', async () => {
    const { at, check } = await project(['www/.git/HEAD', 'tree/.git', 'tree/index.html']);
    writeMarker(at('tree'), listFiles(at('tree')));
    for (const name of ['www', 'tree']) {
      expect(() => check(at(name))).toThrow(/which has a \.git\. .*--keep \.git/);
      expect(check(at(name), ['.git'])).toMatchObject({ exists: true, hasKept: true });
    }
  });

  it('is no folder at all', async () => {
    const { at, check } = await project(['file']);
    await symlink('nowhere', at('dangling'));
    await symlink('loop', at('loop'));
    expect(() => check(at('file'))).toThrow(/expected a folder, found .+, a file\./);
    expect(() => check(at('file/below'))).toThrow(/expected a folder, found .+, a file\./);
    for (const name of ['dangling', 'loop', 'dangling/below'])
      expect(() => check(at(name))).toThrow(/expected a folder, found .+, a link that leads to none\./);
  });

  it('is one that a file was added to since the site was written, at whatever depth', async () => {
    const { at, check } = await project(['www/index.html', 'www/papers/a/index.html']);
    writeMarker(at('www'), listFiles(at('www')));
    expect(check(at('www')).written.size).toBe(3);
    await rm(at('www/index.html'));
    await writeFile(at('www/.DS_Store'), '');
    expect(check(at('www')).written.size, 'what is missing does no harm').toBe(3);
    await writeFile(at('www/papers/a/notes.txt'), '');
    expect(() => check(at('www'))).toThrow(/www with papers\/a\/notes\.txt\./);
    expect(check(at('www'), ['papers/a/notes.txt']).isKept('papers/a/notes.txt')).toBe(true);
  });

  it('is one whose list of files is damaged', async () => {
    const { at, check } = await project(['www/index.html', 'www/.incipit-site.gz']);
    expect(() => check(at('www'))).toThrow(/www with \.incipit-site\.gz, index\.html\./);
  });
});

describe('a folder that a site may be written to', () => {
  it('is not there yet, or empty', async () => {
    const { at, check } = await project();
    await mkdir(at('empty'));
    expect(check(at('home/project/dist'))).toMatchObject({ exists: false, hasKept: false });
    expect(check(at('new/of/new'))).toMatchObject({ exists: false });
    expect(check(at('empty'))).toMatchObject({ exists: true, hasKept: false });
  });

  it('is what a link leads to', async () => {
    const { at, check } = await project();
    await mkdir(at('www'));
    await symlink('www', at('link'));
    expect(check(at('link')).path).toBe(check(at('www')).path);
    expect(check(at('link/below')).path).toBe(join(check(at('www')).path, 'below'));
  });

  const older = ['index.html', 'offline.json', 'papers.json', 'sw.js', 'pagefind/pagefind.js', 'papers/a/index.html'];

  it('holds a site that was written before sites had a list of their files, and nothing else', async () => {
    const { at, check } = await project(older.map((name) => `dist/${name}`));
    expect(check(at('dist')).written).toEqual(new Set(older.toSorted()));
    await writeFile(at('dist/CNAME'), '');
    expect(() => check(at('dist'))).toThrow(/dist with CNAME\./);
    expect(check(at('dist'), ['CNAME']).written).toEqual(new Set(older.toSorted()));
  });
});

it.each(['', '..', '/etc', 'a/../../b', '.'])('nothing can be kept by the name “%s”', async (name) => {
  const { at, check } = await project();
  expect(() => check(at('www'), [name])).toThrow(/^--keep: expected/);
});
