import { type CachedStream, startCachedStream, stepCachedStream } from './cached-stream.ts';
import { encode } from './encode.ts';
import { noWork, type Work } from './frame-math.ts';
import { offline, type Setting, toy, trainedMask } from './model.ts';
import type { Frames } from './network.ts';
import { type SlidingStream, startSlidingStream, stepSlidingStream } from './sliding-stream.ts';

/** A stream under way. It grows in place, chunk by chunk, so that a picture of it can go on from the last one. */
export interface Run {
  readonly setting: Setting;
  /** Frames of the sound taken so far. */
  taken: number;
  /** The largest difference from the offline run in each frame that has come out. */
  readonly differences: number[];
  /** Multiply-adds up to and with each chunk. */
  readonly costs: number[];
  readonly step: (chunk: Frames, isLast: boolean, work: Work) => Frames;
}

function startRun(setting: Setting): Run {
  return { setting, taken: 0, differences: [], costs: [], step: stepper(setting) };
}

/** Takes the next chunk. */
function advance(run: Run): void {
  const { frames } = toy.sound;
  const chunk = frames.slice(run.taken, run.taken + run.setting.right + 1);
  run.taken += chunk.length;
  const reference = offline(run.setting).outputs;
  const work = noWork();
  for (const output of run.step(chunk, run.taken === frames.length, work)) {
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

function stepper({ way, right, kept }: Setting): Run['step'] {
  const { network, sound } = toy;
  if (way === 'buffers') {
    let taken = 0;
    return (chunk, _, work) => {
      const from = Math.max(0, taken - kept);
      const before = taken - from;
      taken += chunk.length;
      const buffer = sound.frames.slice(from, taken);
      return encode(network, buffer, from, trainedMask({ way, right }), work).slice(before);
    };
  }
  if (way === 'layers') {
    let stream: SlidingStream = startSlidingStream(network);
    return (chunk, ended, work) => {
      const step = stepSlidingStream(network, stream, chunk, { kept, right }, ended, work);
      stream = step.stream;
      return step.outputs;
    };
  }
  let stream: CachedStream = startCachedStream(network);
  const rule = { attention: kept, convolution: network.shape.kernel - 1 };
  return (chunk, _, work) => {
    const step = stepCachedStream(network, stream, chunk, rule, work);
    stream = step.stream;
    return step.outputs;
  };
}
