import { noWork } from '../kit/vectors.ts';
import { hear, offline, type Setting, toy } from './model.ts';
import { openStream, type Stream } from './stream.ts';

/** A stream under way. It grows in place, chunk by chunk, so that a picture of it can go on from the last one. */
export interface Run {
  readonly setting: Setting;
  /** Frames of the sound taken so far. */
  taken: number;
  /** What was heard in each frame that has come out: a label. */
  readonly heard: number[];
  /** The largest difference from the offline run in each of them. */
  readonly differences: number[];
  /** Multiply-adds up to and with each chunk. */
  readonly costs: number[];
  readonly stream: Stream;
}

function startRun(setting: Setting): Run {
  return { setting, taken: 0, heard: [], differences: [], costs: [], stream: openStream(setting) };
}

/** Takes the next chunk. */
function advance(run: Run): void {
  const { frames } = toy.sound;
  const chunk = frames.slice(run.taken, run.taken + run.setting.right + 1);
  run.taken += chunk.length;
  const reference = offline(run.setting).outputs;
  const work = noWork();
  for (const output of run.stream(chunk, run.taken === frames.length, work)) {
    run.heard.push(hear(output));
    const expected = reference[run.differences.length]!;
    run.differences.push(Math.max(...output.map((value, channel) => Math.abs(value - expected[channel]!))));
  }
  run.costs.push((run.costs.at(-1) ?? 0) + work.multiplyAdds);
}

const runs = new Map<string, Run>();

/**
 * The run of a setting, gone on with until it has taken so many frames or `mayGoOn` says no. Runs are kept: they do
 * not depend on the order in which they are asked for, only how far they have come does.
 */
export function runTo(setting: Setting, taken: number, mayGoOn: () => boolean): Run {
  const key = `${setting.way} ${setting.right} ${setting.kept}`;
  const run = runs.get(key) ?? startRun(setting);
  runs.set(key, run);
  while (run.taken < taken && mayGoOn()) advance(run);
  return run;
}

/** Frames that a stream has taken when so many have arrived: whole chunks only, until the sound ends. */
export function takenAt({ right }: Pick<Setting, 'right'>, arrived: number): number {
  const chunk = right + 1;
  return arrived >= toy.sound.frames.length ? toy.sound.frames.length : arrived - (arrived % chunk);
}
