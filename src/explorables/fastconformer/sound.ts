import { normal, type Random } from '../kit/random.ts';
import type { Frames } from './network.ts';

interface Recipe {
  readonly length: number;
  readonly bands: number;
  /** Standard deviation of the noise in each band; a vowel raises the bands at its resonances by 3. */
  readonly noise: number;
}

/** A made-up utterance: what the ear would get, and what was said. */
export interface Sound {
  /** Energy in each band, a row a frame; roughly mean 0. */
  readonly frames: Frames;
  /** What is said in each frame: 0 is silence, 1 to 5 are the vowels of `vowels`. */
  readonly said: readonly number[];
}

export const vowels = ['', 'i', 'e', 'a', 'o', 'u'] as const;

/** The sounds of training and of the page: 42 frames of 80 ms, 12 bands. */
export const recipe = { length: 42, bands: 12, noise: 1.1 } as const;

/** Where the two resonances of each vowel lie, as shares of the range from the lowest band to the highest. */
const resonances: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.1, 0.85],
  [0.3, 0.75],
  [0.5, 0.6],
  [0.35, 0.45],
  [0.1, 0.3],
];

/**
 * Vowels of three to six frames, some parted by silence, gliding into one another, in noise. Built as bands of energy
 * right away: no waveform, no recording.
 */
export function makeSound(random: Random, { length, bands, noise }: Recipe = recipe): Sound {
  const said = speak(random, length);
  let [low, high, loud] = [0.3, 0.5, 0];
  const frames = said.map((vowel) => {
    const [lowAim, highAim] = resonances[vowel] ?? [0, 0];
    if (vowel > 0) [low, high] = [low + 0.6 * (lowAim - low), high + 0.6 * (highAim - high)];
    loud += 0.7 * ((vowel > 0 ? 1 : 0) - loud);
    return Array.from({ length: bands }, (_, band) => {
      const at = band / (bands - 1);
      return 3 * loud * (bump(at - low) + bump(at - high)) - 0.6 + noise * normal(random);
    });
  });
  return { frames, said };
}

function speak(random: Random, length: number): number[] {
  const said: number[] = [0, 0];
  let vowel = 0;
  while (said.length < length) {
    const pause = vowel > 0 && random() < 0.35;
    vowel = pause ? 0 : ((vowel + Math.floor(random() * 4)) % 5) + 1;
    const frames = pause ? 2 : 3 + Math.floor(random() * 4);
    for (let frame = 0; frame < frames; frame++) said.push(vowel);
  }
  return said.slice(0, length);
}

function bump(distance: number): number {
  return Math.exp(-((distance / 0.09) ** 2));
}
