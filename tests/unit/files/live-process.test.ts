import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { isAlive, processTag } from '../../../src/files/live-process.ts';

it('knows whether the process of a tag still runs', async () => {
  const code = `import(${JSON.stringify(new URL('../../../src/files/live-process.ts', import.meta.url).href)}).then(({ processTag }) => { console.log(processTag()); setInterval(() => {}, 1000); })`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output] = (await once(child.stdout, 'data')) as [Buffer];
  const tag = output.toString().trim();
  expect([isAlive(processTag()), isAlive(tag)]).toEqual([true, true]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isAlive(tag)).toBe(false);
});

it.runIf(process.platform === 'linux')('knows that an id was given to another process', () => {
  const [machine, pid] = processTag().split('-');
  expect(isAlive(`${machine}-${pid}-00000000`)).toBe(false);
});

it('cannot tell of another machine, and knows no other names', () => {
  expect([isAlive('00000000-1-0'), isAlive('site.gz'), isAlive('')]).toEqual([null, null, null]);
});
