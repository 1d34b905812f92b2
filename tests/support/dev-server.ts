import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { environmentFor } from './run-build.ts';

export interface DevServer {
  /** Address with a trailing slash. */
  readonly url: string;
  /** All that it has printed. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts `npm run dev` for a seeds folder on a free port, and waits until it answers. */
export async function startDevServer(seeds: string): Promise<DevServer> {
  const port = await freePort();
  const url = `http://localhost:${port}/`;
  const child = spawn(process.execPath, ['src/cli/site.ts', 'dev', '--port', String(port)], {
    env: environmentFor({ INCIPIT_SEEDS: seeds }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    await answering(url, () => child.exitCode === null);
  } catch (error) {
    await stop();
    throw new Error(`The development server did not start.\n${log}`, { cause: error });
  }
  return { url, log: () => log, stop };
}

async function answering(url: string, isAlive: () => boolean): Promise<void> {
  const limit = performance.now() + 60_000;
  while (isAlive() && performance.now() < limit) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('no answer');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
