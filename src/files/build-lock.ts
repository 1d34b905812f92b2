import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, processTag } from './live-process.ts';

const prefix = 'build-';
/** A build on another machine touches its file this often, in milliseconds, */
const heartbeat = 15_000;
/** and counts as dead where it has not for this long. */
const patience = 600_000;

/**
 * Waits until no other build runs in this checkout, and holds off those that come after.
 *
 * Each build puts a file of its own into the folder and then looks for others: whoever sees none goes on, for
 * whoever comes later sees its file. Two that see each other both step back for a while. A file is only ever
 * removed by its own process or after that has died, so two builds can never both go on.
 * @param folder what the builds of a checkout share
 * @param about what is built, for those who wait
 * @param tell is called once where there is something to wait for
 * @returns ends the hold
 */
export async function lockBuilds(
  folder: string,
  about: string,
  tell: (message: string) => void,
): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const own = prefix + processTag();
  const file = join(folder, own);
  let told = false;
  for (;;) {
    await writeFile(file, `${about}, since ${new Date().toISOString()}`);
    const [other] = await othersIn(folder, own);
    if (other === undefined) break;
    await rm(file);
    if (!told) tell(await describe(folder, other));
    told = true;
    await sleep(100 + Math.random() * 300);
  }
  const beat = setInterval(() => utimes(file, new Date(), new Date()).catch(() => {}), heartbeat);
  beat.unref();
  return async () => {
    clearInterval(beat);
    await rm(file, { force: true });
  };
}

/** The builds that run beside one. Files of those that have ended without a word are taken away. */
async function othersIn(folder: string, own: string): Promise<readonly string[]> {
  const others: string[] = [];
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || name === own) continue;
    if (isAlive(name.slice(prefix.length)) ?? (await isFresh(join(folder, name)))) others.push(name);
    else await rm(join(folder, name), { force: true });
  }
  return others;
}

async function isFresh(file: string): Promise<boolean> {
  return stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs < patience,
    () => false,
  );
}

async function describe(folder: string, name: string): Promise<string> {
  const about = await readFile(join(folder, name), 'utf8').catch(() => '');
  const [, pid] = name.slice(prefix.length).split('-');
  return `Another build runs in this checkout (process ${pid}${about && `: ${about}`}). Waiting for it to end.`;
}
