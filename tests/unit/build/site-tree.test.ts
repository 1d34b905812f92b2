import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, packTree, SiteTree, unpackTree } from '../../../src/build/site-tree.ts';
import { listFiles } from '../../../src/files/site-marker.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const nothing = (folder: string) => ({ folder, files: new Map() });

/** A published site of some files, each under a key of its own, and an empty folder for the next. */
async function published(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  const [old, next] = [join(folder.path, 'old'), join(folder.path, 'next')];
  await mkdir(old);
  await mkdir(next);
  const first = new SiteTree(nothing(old), nothing(''));
  for (const [path, text] of Object.entries(files)) first.write(path, `key of ${path}`, text);
  return { folder, old, next, files: first.files, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}

test('a file that is made from the same is taken over, and no other', async () => {
  await using site = await published({ 'a/index.html': 'one', 'b/index.html': 'two' });
  const tree = new SiteTree(nothing(site.next), { folder: site.old, files: site.files });
  expect(tree.keep('a/index.html', 'key of a/index.html')).toBe(true);
  expect(tree.keep('b/index.html', 'another key')).toBe(false);
  expect(tree.keep('c/index.html', 'key of c/index.html')).toBe(false);
  expect(listFiles(site.next)).toEqual(['a/index.html']);
  expect(readFileSync(join(site.next, 'a/index.html'), 'utf8')).toBe('one');
  expect(tree.work).toEqual({ written: 0, kept: 1 });
});

test('a file that somebody edited is not taken over, even to the same length', async () => {
  await using site = await published({ 'a.html': 'one' });
  writeFileSync(join(site.old, 'a.html'), 'six');
  const tree = new SiteTree(nothing(site.next), { folder: site.old, files: site.files });
  expect(tree.keep('a.html', 'key of a.html')).toBe(false);
});

test('an edit of the published site is noticed in what was taken over from it', async () => {
  await using site = await published({ 'a.html': 'one' });
  const tree = new SiteTree(nothing(site.next), { folder: site.old, files: site.files });
  expect(tree.keep('a.html', 'key of a.html')).toBe(true);
  writeFileSync(join(site.old, 'a.html'), 'six');
  const later = new SiteTree({ folder: site.next, files: tree.files }, nothing(site.old));
  expect(later.keep('a.html', 'key of a.html')).toBe(false);
});

test('writing a file leaves the published one as it is', async () => {
  await using site = await published({ 'a.html': 'one' });
  const known = { folder: site.old, files: site.files };
  const tree = new SiteTree(nothing(site.next), known);
  tree.keep('a.html', 'key of a.html');
  const later = new SiteTree({ folder: site.next, files: tree.files }, known);
  later.write('a.html', 'another key', 'two');
  expect(readFileSync(join(site.old, 'a.html'), 'utf8')).toBe('one');
  expect(readFileSync(join(site.next, 'a.html'), 'utf8')).toBe('two');
});

test('what the new site has not is taken out, and folders and files may change places', async () => {
  await using site = await published({ 'a/index.html': 'one', b: 'two', 'c/d/e.html': 'three' });
  const tree = new SiteTree({ folder: site.old, files: site.files }, nothing(''));
  tree.write('a', 'x', 'now a file');
  tree.write('b/index.html', 'y', 'now in a folder');
  tree.removeOthers();
  expect(listFiles(site.old)).toEqual(['a', 'b/index.html']);
  expect(statSync(join(site.old, 'c'), { throwIfNoEntry: false })).toBeUndefined();
});

test('a file with the same content is not written again', async () => {
  await using site = await published({});
  const first = new SiteTree(nothing(site.old), nothing(''));
  first.writeIfNew('a.json', '{}');
  const second = new SiteTree({ folder: site.old, files: first.files }, nothing(''));
  second.writeIfNew('a.json', '{}');
  second.writeIfNew('b.json', '[]');
  expect(second.work).toEqual({ written: 1, kept: 1 });
});

test('the list of files is read back as it was', async () => {
  await using site = await published({ 'a/ü.html': 'one', 'b.html': '' });
  expect(unpackTree(Buffer.from(packTree(site.files)))).toEqual(site.files);
  expect(unpackTree(null)).toEqual(new Map());
  expect(inFolder(site.files, site.old)).toEqual(site.files);
});
