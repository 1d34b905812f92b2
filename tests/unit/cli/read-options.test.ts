import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it.each([
  [
    'build',
    ['--out', 'x'],
    "Unknown option '--out'. The options are --outDir, --keep, --lenient, --allow-vacated, --verbose.\n",
  ],
  ['site', ['dev', '--prot=1'], "Unknown option '--prot'. The options are --port, --host, --outDir.\n"],
  [
    'suggest-topics',
    ['--limit'],
    "Option '--limit <value>' argument missing. The options are --limit, --all, --dry-run.\n",
  ],
])('%s %j is answered with the options there are, not with a stack trace', (command, options, answer) => {
  const { status, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...options], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, answer]);
});
