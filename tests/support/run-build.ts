import { execFile } from 'node:child_process';

export interface BuildRun {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs the build command as a curator would, away from the machine's own settings. */
export function runBuild(
  outDir: string,
  environment: Record<string, string> = {},
  flags: string[] = [],
): Promise<BuildRun> {
  const inherited = { ...process.env };
  for (const name of [
    'CI',
    'INCIPIT_SEEDS',
    'INCIPIT_LENIENT',
    'SITE_URL',
    'BASE_PATH',
    'NODE_ENV',
    'VITEST',
    'DEV',
    'PROD',
    'MODE',
    'SSR',
    'BASE_URL',
    'TEST',
  ]) {
    delete inherited[name];
  }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['src/cli/build.ts', '--outDir', outDir, ...flags],
      { env: { ...inherited, ...environment }, maxBuffer: 1 << 26 },
      (error, output, errors) => {
        resolve({ status: error ? Number(error.code ?? 1) : 0, output, errors });
      },
    );
  });
}
