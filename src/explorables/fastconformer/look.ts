import { layerRows } from './layer-rows.ts';
import { offline, type Setting, toy } from './model.ts';
import { runTo, takenAt } from './run.ts';

/** What is to be seen of a stream at one moment. */
export interface Look {
  readonly setting: Setting;
  /** Frames of the sound that have come in, and those of them that the stream has taken. */
  readonly arrived: number;
  readonly taken: number;
  /** The largest difference from the offline run in each frame that is out; fewer where the run lags behind. */
  readonly differences: readonly number[];
  readonly difference: number;
  /** What was heard in each of these frames, and what the offline run hears in all. */
  readonly heard: readonly number[];
  readonly heardOffline: readonly number[];
  /** Multiply-adds so far as a share of what the offline run takes for as much; undefined where the run lags behind. */
  readonly work: number | undefined;
  /** Whether the run has come as far as it should have. */
  readonly isDone: boolean;
}

/** Looks at a stream when so many frames have come in; computes as much of it as `mayGoOn` gives time for. */
export function lookAt(setting: Setting, arrived: number, mayGoOn: () => boolean): Look {
  const taken = takenAt(setting, arrived);
  const run = runTo(setting, taken, mayGoOn);
  const rows = layerRows(setting, arrived);
  const out = rows.at(-1)?.fresh[1] ?? 0;
  const differences = run.differences.slice(0, out);
  const cost = run.costs[Math.ceil(taken / (setting.right + 1)) - 1];
  const reference = offline(setting);
  // Frames that have entered a layer, over all layers: the share of the offline run that has been begun.
  const begun = rows.reduce((sum, { waiting }) => sum + waiting[1], 0) / (rows.length * toy.sound.frames.length);
  return {
    setting,
    arrived,
    taken,
    differences,
    difference: Math.max(0, ...differences),
    heard: run.heard.slice(0, out),
    heardOffline: reference.heard,
    work: cost === undefined ? undefined : cost / (reference.work.multiplyAdds * begun),
    isDone: run.taken >= taken,
  };
}
