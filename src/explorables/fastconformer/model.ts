import { makeRandom } from '../kit/random.ts';
import type { Way } from './costs.ts';
import { encode } from './encode.ts';
import { noWork, type Work } from './frame-math.ts';
import { chunkMask, slidingMask } from './masks.ts';
import { type Frames, makeNetwork } from './network.ts';
import { makeSound } from './sound.ts';

/** The small encoder on the page, the sound that it hears, and what it may look at in training, in frames. */
export const toy = {
  network: makeNetwork({ layers: 4, width: 12, heads: 2, expansion: 2, kernel: 9 }, makeRandom(7)),
  sound: makeSound(makeRandom(11), 42, 12, 0.3),
  left: 14,
  rights: [0, 1, 6, 13],
} as const;

/** How the reader has the stream run: `kept` frames of the past, in each layer's cache or in the buffer. */
export interface Setting {
  readonly way: Way;
  readonly right: number;
  readonly kept: number;
}

/** What a frame may look at by training. Look-ahead by layer needs a training of its own. */
export function trainedMask({ way, right }: Pick<Setting, 'way' | 'right'>) {
  return (way === 'layers' ? slidingMask : chunkMask)({ left: toy.left, right });
}

const offlineRuns = new Map<string, { outputs: Frames; work: Work }>();

/** The whole recording at once under the mask of training: what every stream is held against. */
export function offline(setting: Pick<Setting, 'way' | 'right'>): { outputs: Frames; work: Work } {
  const key = `${setting.way === 'layers'} ${setting.right}`;
  let run = offlineRuns.get(key);
  if (!run) {
    const work = noWork();
    run = { outputs: encode(toy.network, toy.sound.frames, 0, trainedMask(setting), work), work };
    offlineRuns.set(key, run);
  }
  return run;
}
