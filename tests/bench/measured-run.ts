import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readResident, readTimes, type Usage } from './build-figures.ts';

export interface MeasuredRun extends Usage {
  /** What the command printed on its standard output. */
  readonly output: string;
}

const sampledEvery = 100;

/**
 * Runs a command and measures all of its processes: time by the shell that waits for them, memory by looking
 * several times a second at what each holds.
 * @throws where the command fails
 */
export async function measuredRun(
  command: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Promise<MeasuredRun> {
  const shell = spawn('sh', ['-c', '"$@"; status=$?; times; exit $status', 'sh', ...command], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  shell.stdout.on('data', (chunk) => {
    output += chunk;
  });
  let most = 0;
  const sampler = setInterval(() => {
    most = Math.max(most, residentOf(shell.pid ?? 0));
  }, sampledEvery);
  const status = await new Promise((resolve) => shell.on('close', resolve));
  clearInterval(sampler);
  if (status !== 0) throw new Error(`“${command.join(' ')}” failed.\n${output}`);
  return { cpu: readTimes(output), memory: most === 0 ? null : most / 1024, output };
}

/** Kibibytes that a process and those that it started hold now; 0 where the system has no `/proc`. */
function residentOf(pid: number): number {
  try {
    const own = readResident(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return childrenOf(pid).reduce((sum, child) => sum + residentOf(child), own);
  } catch {
    return 0;
  }
}

/** Any thread of a process may have started one. */
function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`)
    .flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' '))
    .filter((child) => child !== '')
    .map(Number);
}
