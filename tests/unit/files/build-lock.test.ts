import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockBuilds } from '../../../src/files/build-lock.ts';
import { processTag } from '../../../src/files/live-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const module = new URL('../../../src/files/build-lock.ts', import.meta.url).href;

/** Writes “in” and “out” around what only one process at a time may do. */
const program = `
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockBuilds } from ${JSON.stringify(module)};
const [folder, log] = process.argv.slice(1);
const release = await lockBuilds(folder, 'a build', (message) => console.log(message));
appendFileSync(log, 'in ' + process.pid + '\\n');
await sleep(50);
appendFileSync(log, 'out ' + process.pid + '\\n');
await release();
`;

it('lets one build at a time go on, however many begin at once', async () => {
  await using folder = await temporaryFolder();
  const [builds, log] = [join(folder.path, 'builds'), join(folder.path, 'log')];
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', program, builds, log], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  await Promise.all(children.map((child) => once(child, 'exit')));
  const lines = (await readFile(log, 'utf8')).trim().split('\n');
  const pairs = lines.filter((_, index) => index % 2 === 0).map((line) => [line, line.replace('in', 'out')]);
  expect(lines).toEqual(pairs.flat());
  expect(pairs.map(([line]) => line).toSorted()).toEqual(children.map(({ pid }) => `in ${pid}`).toSorted());
  expect(await readdir(builds)).toEqual([]);
});

it('says whom it waits for', async () => {
  await using folder = await temporaryFolder();
  const release = await lockBuilds(folder.path, 'building seeds', () => {});
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder.path, join(folder.path, 'log')]);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toMatch(
    new RegExp(
      `^Another build runs in this checkout \\(process ${process.pid}: building seeds, since .+\\)\\. Waiting`,
    ),
  );
  await release();
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('is not kept by a build that died, nor by one of another machine that was not heard of for long', async () => {
  await using folder = await temporaryFolder();
  const [machine] = processTag().split('-');
  const long = new Date(Date.now() - 3_600_000);
  for (const name of [`build-${machine}-4194303-0`, 'build-00000000-1-0']) {
    await writeFile(join(folder.path, name), '');
    await utimes(join(folder.path, name), long, long);
  }
  const told: string[] = [];
  const release = await lockBuilds(folder.path, 'a build', (message) => told.push(message));
  expect([told, await readdir(folder.path)]).toEqual([[], [`build-${processTag()}`]]);
  await release();
});
