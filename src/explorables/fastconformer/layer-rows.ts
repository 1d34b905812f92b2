import { type Setting, toy } from './model.ts';
import { takenAt } from './run.ts';

/** Frames from the first number up to, not including, the second. */
export type Range = readonly [number, number];

/** What a layer did with which frames when it took its last chunk. */
export interface LayerRow {
  /** Computed for the first time. */
  readonly fresh: Range;
  /** Computed once more, because nothing was kept of them. */
  readonly again: Range;
  /** Looked at from the attention cache. */
  readonly attention: Range;
  /** Reached by the convolution through its cache. */
  readonly convolution: Range;
  /** Came in, but their look-ahead has not. Ends where what has come in ends. */
  readonly waiting: Range;
}

const none: Range = [0, 0];

/** The layers from the lowest up, when so many frames have arrived. */
export function layerRows(setting: Setting, arrived: number): LayerRow[] {
  const { way, right, kept } = setting;
  const { layers, kernel } = toy.network.shape;
  const taken = takenAt(setting, arrived);
  const before = taken === 0 ? 0 : (Math.ceil(taken / (right + 1)) - 1) * (right + 1);
  return Array.from({ length: layers }, (_, layer) => {
    if (way === 'buffers') {
      const again: Range = [Math.max(0, before - kept), before];
      return { fresh: [before, taken], again, attention: none, convolution: none, waiting: [taken, taken] };
    }
    const done = (frames: number, depth: number) =>
      way === 'layers' && frames < toy.sound.frames.length ? Math.max(0, frames - right * depth) : frames;
    const from = done(before, layer + 1);
    const to = done(taken, layer + 1);
    return {
      fresh: [from, to],
      again: none,
      attention: [Math.max(0, from - kept), from],
      convolution: [Math.max(0, from - kernel + 1), from],
      waiting: [to, done(taken, layer)],
    };
  });
}

/** Whether an output frame looks at a key's frame in its own layer, as the stream is run. */
export function looksAt({ way, right, kept }: Setting, query: number, key: number): boolean {
  const chunk = right + 1;
  if (way === 'layers') return key >= query - kept && key <= query + right;
  const start = query - (query % chunk);
  const isOfTraining = way === 'caches' || Math.floor(key / chunk) >= Math.floor(query / chunk) - toy.left / chunk;
  return isOfTraining && key >= start - kept && key < start + chunk;
}
