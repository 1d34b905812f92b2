import { execFile } from 'node:child_process';

export interface BuildRun {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** Settings of the machine that would change a build. */
const own =
  'CI INCIPIT_SEEDS INCIPIT_LENIENT INCIPIT_CARDS SITE_URL BASE_PATH NODE_ENV VITEST DEV PROD MODE SSR BASE_URL TEST'.split(
    ' ',
  );

/** The machine's environment without its own settings for a build, and with the test's. */
export function environmentFor(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !own.includes(name));
  return { ...Object.fromEntries(inherited), ...settings };
}

/** The sample: the nine papers that come with the project, whatever its seeds folder holds. */
export const sampleFolder = 'src/starter/seeds';

/** Runs the build command as a curator would, on the sample where no seeds are named, away from the machine's own settings. */
export function runBuild(
  outDir: string,
  environment: Record<string, string> = {},
  flags: string[] = [],
): Promise<BuildRun> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['src/cli/build.ts', '--outDir', outDir, ...flags],
      { env: environmentFor({ INCIPIT_SEEDS: sampleFolder, ...environment }), maxBuffer: 1 << 26 },
      (error, output, errors) => {
        resolve({ status: error ? Number(error.code ?? 1) : 0, output, errors });
      },
    );
  });
}
