import { chmod, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { processTag } from '../../../src/files/live-process.ts';
import { readIfThere, replaceFile } from '../../../src/files/replace-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('writes a file that was not there, and replaces it with its mode', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'permalinks.json');
  expect(await readIfThere(file)).toBeNull();
  await replaceFile(file, 'one', null);
  expect((await stat(file)).mode & 0o777).toBe(0o666 & ~process.umask());
  await chmod(file, 0o640);
  await replaceFile(file, 'two', 'one');
  expect([await readIfThere(file), (await stat(file)).mode & 0o777]).toEqual(['two', 0o640]);
  expect(await readdir(folder.path)).toEqual(['permalinks.json']);
});

it('leaves what somebody else wrote meanwhile', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'permalinks.json');
  await writeFile(file, 'edited by hand');
  for (const expected of ['as it was read', null])
    await expect(replaceFile(file, 'new', expected)).rejects.toThrow(
      /found other content.+which was written meanwhile/,
    );
  expect([await readFile(file, 'utf8'), await readdir(folder.path)]).toEqual(['edited by hand', ['permalinks.json']]);
});

it('replaces what a link leads to, and leaves the link', async () => {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, 'real.json'), 'one');
  await symlink('real.json', join(folder.path, 'permalinks.json'));
  await replaceFile(join(folder.path, 'permalinks.json'), 'two', 'one');
  expect(await readlink(join(folder.path, 'permalinks.json'))).toBe('real.json');
  expect(await readFile(join(folder.path, 'real.json'), 'utf8')).toBe('two');
});

it('takes away what a writer left that was killed, and nothing of one that lives', async () => {
  await using folder = await temporaryFolder();
  const [machine] = processTag().split('-');
  const dead = `.a-${machine}-4194303-0`;
  const names = [dead, `.a-${processTag().replace(String(process.pid), String(process.ppid))}`, '.a-backup'];
  for (const name of names) await writeFile(join(folder.path, name), '');
  await replaceFile(join(folder.path, 'a'), 'content', null);
  const left = await readdir(folder.path);
  expect(left).not.toContain(dead);
  expect(left).toContain('.a-backup');
});
