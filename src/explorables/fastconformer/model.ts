import { unpack } from '../kit/packed.ts';
import { makeRandom } from '../kit/random.ts';
import { multiply, noWork, type Work } from '../kit/vectors.ts';
import type { Way } from './costs.ts';
import { encode } from './encode.ts';
import { chunkMask, slidingMask } from './masks.ts';
import { buildNetwork, type Frame, type Frames } from './network.ts';
import { makeSound } from './sound.ts';
import { trained } from './trained.ts';

/** The small encoder on the page, the sound that it hears, and what it may look at in training, in frames. */
export const toy = {
  network: buildNetwork(trained.shape, unpack(trained)),
  sound: makeSound(makeRandom(166)),
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

/** The label that an output stands for: the one with the largest number. */
export function hear(output: Frame): number {
  const numbers = multiply(toy.network.readOut, output, noWork());
  return numbers.indexOf(Math.max(...numbers));
}

interface OfflineRun {
  readonly outputs: Frames;
  readonly heard: readonly number[];
  readonly work: Work;
}

const offlineRuns = new Map<string, OfflineRun>();

/** The whole recording at once under the mask of training: what every stream is held against. */
export function offline(setting: Pick<Setting, 'way' | 'right'>): OfflineRun {
  const key = `${setting.way === 'layers'} ${setting.right}`;
  const known = offlineRuns.get(key);
  if (known) return known;
  const work = noWork();
  const outputs = encode(toy.network, toy.sound.frames, 0, trainedMask(setting), work);
  const run = { outputs, heard: outputs.map(hear), work };
  offlineRuns.set(key, run);
  return run;
}
