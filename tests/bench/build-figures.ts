/** Seconds of processor time and mebibytes that one run took. */
export interface Usage {
  readonly cpu: number;
  /** Most that all of its processes held at one time; `null` where the system does not tell. */
  readonly memory: number | null;
}

export interface Stage {
  readonly name: string;
  readonly seconds: number;
}

/** The stages in a build's last lines: `102.4 s: read seeds 10.0, render 32.4`. */
export function readStages(output: string): readonly Stage[] {
  const line = /^[\d.]+ s: (.+)$/m.exec(output)?.[1] ?? '';
  return [...line.matchAll(/([a-z ]+?) ([\d.]+)(?:, |$)/g)].map(([, name = '', seconds]) => ({
    name,
    seconds: Number(seconds),
  }));
}

/**
 * Processor seconds of a shell's children, user and system, from what POSIX `times` prints last: a line for
 * the shell itself, a line for all processes that it waited for. @throws where that is not there
 */
export function readTimes(output: string): number {
  const times = [...output.matchAll(/(\d+)m([\d.,]+)s/g)].map(
    ([, minutes, seconds = '']) => 60 * Number(minutes) + Number(seconds.replace(',', '.')),
  );
  const [user, system] = times.slice(-2);
  if (times.length < 4 || user === undefined || system === undefined)
    throw new Error(`expected what the shell’s “times” prints, found “${output.slice(-200)}”`);
  return user + system;
}

/** Resident kibibytes in `/proc/<pid>/status`; 0 for a process that is ending. */
export function readResident(status: string): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
}

/** A listing with another word in the entry in its middle; its address stays. */
export function changeOneEntry(lines: readonly string[]): readonly string[] {
  const middle = Math.floor(lines.length / 2);
  return lines.map((line, index) => (index === middle ? changeWord(line) : line));
}

/** A listing with another word in every fourth entry. */
export const changeQuarter = (lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => (index % 4 === 0 ? changeWord(line) : line));

/** In JSON a word of the abstract, in a line of text the last but a few, which is the abstract's too. */
function changeWord(line: string): string {
  if (line.startsWith('{')) {
    const entry = JSON.parse(line) as { abstract: string };
    return JSON.stringify({ ...entry, abstract: `${entry.abstract} Changed.` });
  }
  return line.replace(/(?= (?:\d+|-) authors? · )/, ' Changed.');
}

/** Lines of a table for the console. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  return rows
    .map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell)).join(' | '))
    .join('\n');
}
