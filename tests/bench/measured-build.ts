import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { environmentFor } from '../support/run-build.ts';
import { readResident, readStages, readTimes, type Stage, type Usage } from './build-figures.ts';

export interface MeasuredBuild extends Usage {
  readonly stages: readonly Stage[];
  /** The build's line on papers and pages. */
  readonly summary: string;
}

const sampledEvery = 100;

/**
 * Runs a build as a curator would, and measures all of its processes: time by the shell that waits for them,
 * memory by looking at what each holds several times a second.
 * @throws where the build fails
 */
export async function measuredBuild(seeds: string, outDir: string): Promise<MeasuredBuild> {
  const started = performance.now();
  const command = [process.execPath, 'src/cli/build.ts', '--outDir', outDir];
  const shell = spawn('sh', ['-c', '"$@"; status=$?; times; exit $status', 'sh', ...command], {
    env: environmentFor({ INCIPIT_SEEDS: seeds }),
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
  if (status !== 0) throw new Error(`The build failed.\n${output}`);
  return {
    cpu: readTimes(output),
    wall: (performance.now() - started) / 1000,
    memory: most === 0 ? null : most / 1024,
    stages: readStages(output),
    summary: /^.*\d pages.*$/m.exec(output)?.[0] ?? '',
  };
}

/** Kibibytes that a process and those that it started hold now; 0 where the system has no `/proc`. */
function residentOf(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    const own = readResident(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return children.reduce((sum, child) => sum + residentOf(Number(child)), own);
  } catch {
    return 0;
  }
}
