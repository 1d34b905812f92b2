import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Names this process so that another can tell later whether it still runs: machine, process id, and when it
 * started, for ids are given out again.
 */
export function processTag(): string {
  return `${machine()}-${process.pid}-${startOf(process.pid)}`;
}

/** Whether the process of a tag still runs; `null` where it was on another machine, or the text is no tag. */
export function isAlive(tag: string): boolean | null {
  const [where, pid, start] = tag.split('-');
  if (where !== machine() || !/^\d+$/.test(pid ?? '')) return null;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    // Another user's process may not be signaled, but it is there.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(Number(pid)) === start;
}

const shorten = (text: string) => hash('sha256', text).slice(0, 8);

function machine(): string {
  return shorten(hostname());
}

/** Where the system tells it; elsewhere the id alone has to do. */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 22, counted from behind the name, which may hold anything.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return shorten(`${boot} ${ticks}`);
  } catch {
    return 'unknown';
  }
}
