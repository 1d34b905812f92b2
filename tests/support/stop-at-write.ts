/**
 * Loaded into a command with `--import`: counts its calls that write to the file system below `STOP_BELOW` and
 * kills it right before call number `STOP_AT`, or lets that call and all after it fail with the code `STOP_WITH`.
 * Without `STOP_AT` it only writes the calls to the file `STOP_LOG`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { STOP_AT, STOP_WITH, STOP_LOG, STOP_BELOW = '/' } = process.env;
const append = fs.appendFileSync;
let calls = 0;

function beforeWrite(name: string, paths: readonly unknown[]): void {
  const shown = paths.filter((path) => typeof path === 'string' || path instanceof URL).map(String);
  if (!shown.some((path) => path.includes(STOP_BELOW))) return;
  calls++;
  if (STOP_LOG) append(STOP_LOG, `${calls} ${name} ${shown.join(' ')}\n`);
  if (calls < Number(STOP_AT ?? Number.POSITIVE_INFINITY)) return;
  if (STOP_WITH === undefined) process.kill(process.pid, 'SIGKILL');
  else throw Object.assign(new Error(`${STOP_WITH}: ${name}`), { code: STOP_WITH, path: shown[0] });
}

const writing = 'appendFile copyFile cp mkdir rename rm rmdir symlink unlink utimes writeFile'.split(' ');

function wrap(target: Record<string, unknown>, suffix: string, isAsync: boolean): void {
  for (const name of writing.map((call) => call + suffix)) {
    const original = target[name] as (...given: unknown[]) => unknown;
    const paths = /^(?:copyFile|cp|rename|symlink)/.test(name) ? 2 : 1;
    target[name] = (...given: unknown[]) => {
      if (!isAsync) {
        beforeWrite(name, given.slice(0, paths));
        return original(...given);
      }
      return (async () => {
        beforeWrite(name, given.slice(0, paths));
        return original(...given);
      })();
    };
  }
}

wrap(fs as unknown as Record<string, unknown>, 'Sync', false);
wrap(fs.promises as unknown as Record<string, unknown>, '', true);
const open = fs.promises.open;
fs.promises.open = async (...given: Parameters<typeof open>) => {
  if (/[wa]/.test(String(given[1] ?? 'r'))) beforeWrite('open', [given[0]]);
  return open(...given);
};
syncBuiltinESMExports();
