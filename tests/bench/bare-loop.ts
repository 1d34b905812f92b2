import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from '../support/site-files.ts';

export interface BareLoop {
  readonly files: number;
  readonly megabytes: number;
  /** Processor seconds. */
  readonly cpu: number;
}

/** Reads and writes a site's files once more, by a loop that does nothing else: the least that a Node program could take. */
export async function bareLoop(folder: string, target: string): Promise<BareLoop> {
  const paths = await filesOf(folder);
  let bytes = 0;
  const before = process.cpuUsage();
  for (const path of paths) {
    const content = readFileSync(join(folder, path));
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    bytes += content.length;
  }
  const { user, system } = process.cpuUsage(before);
  rmSync(target, { recursive: true });
  return { files: paths.length, megabytes: bytes / 1e6, cpu: (user + system) / 1e6 };
}
