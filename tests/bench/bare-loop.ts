import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from '../support/site-files.ts';
import { percentile } from './measures.ts';

/** Files that are read before the clock starts, so that a large site need not fit into memory. */
const atOnce = 2_000;
const times = 3;

export interface BareLoop {
  readonly files: number;
  readonly megabytes: number;
  /** Processor seconds, the median of three times. */
  readonly cpu: number;
}

/**
 * Writes a site's files once more, by a loop that does nothing else: the least that a Node program could
 * take for them. @param isWanted which files, by their paths below the folder
 */
export async function bareLoop(folder: string, target: string, isWanted: (path: string) => boolean): Promise<BareLoop> {
  const paths = (await filesOf(folder)).filter(isWanted);
  const runs = Array.from({ length: times }, () => {
    const run = writeAll(folder, target, paths);
    rmSync(target, { recursive: true });
    return run;
  });
  const cpu = percentile(
    runs.map((run) => run.cpu),
    0.5,
  );
  return { files: paths.length, megabytes: (runs[0]?.bytes ?? 0) / 1e6, cpu };
}

function writeAll(folder: string, target: string, paths: readonly string[]): { cpu: number; bytes: number } {
  let microseconds = 0;
  let bytes = 0;
  for (let start = 0; start < paths.length; start += atOnce) {
    const contents = paths
      .slice(start, start + atOnce)
      .map((path) => [path, readFileSync(join(folder, path))] as const);
    const before = process.cpuUsage();
    for (const [path, content] of contents) {
      const file = join(target, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      bytes += content.length;
    }
    const { user, system } = process.cpuUsage(before);
    microseconds += user + system;
  }
  return { cpu: microseconds / 1e6, bytes };
}
