import { cacheNumbers, delay, workPerFrame } from './costs.ts';
import { lookAt } from './look.ts';
import { misheard, otherSounds } from './measure.ts';
import { type Setting, toy } from './model.ts';
import { published } from './published.ts';
import { runTo } from './run.ts';

interface Row {
  readonly name: string;
  readonly cells: readonly string[];
}

const { shape, left, rights, frameMilliseconds } = published;

const row = (name: string, cell: (right: number) => string): Row => ({ name, cells: rights.map(cell) });
const ms = (count: number) => (count * frameMilliseconds).toLocaleString('en-US');

/** What the authors state of the published look-aheads, here from the formula for the delay: a column each. */
export function publishedRows(): Row[] {
  return [
    row('Delay at worst, ms', (right) => ms(delay('caches', right, shape.layers).worst)),
    row('Delay on average, ms', (right) => ms(delay('caches', right, shape.layers).mean)),
  ];
}

/** What our formulas give for the published network; the authors do not print these. */
export function computedRows(): Row[] {
  const work = (right: number) => (workPerFrame(shape, { left, right }) * 1000) / frameMilliseconds / 1e9;
  return [
    row('Chunk, ms', (right) => ms(right + 1)),
    row('Past, in chunks', (right) => String(left / (right + 1))),
    row('Delay if each layer looked ahead, ms', (right) => ms(delay('layers', right, shape.layers).worst)),
    row('Multiplications for a second of sound, billions', (right) => work(right).toFixed(1)),
  ];
}

/** What the small encoder of the page does at the same look-aheads, on a number of sounds that it was not trained on. */
export function measuredRows(count: number): Row[] {
  const sounds = otherSounds(count);
  const heard = (setting: Setting) => {
    const { share, error } = misheard(setting, sounds);
    return `${(share * 100).toFixed(1)} ± ${(error * 100).toFixed(1)}`;
  };
  const work = (setting: Setting) => lookAt(setting, toy.sound.frames.length, () => true).work?.toFixed(1) ?? '';
  return [
    row('Frames misheard with caches, %', (right) => heard({ way: 'caches', right, kept: toy.left })),
    row('Frames misheard, attention caches empty, %', (right) => heard({ way: 'caches', right, kept: 0 })),
    row('Frames misheard, each chunk by itself, %', (right) => heard({ way: 'buffers', right, kept: 0 })),
    row('Work with caches, offline = 1', (right) => work({ way: 'caches', right, kept: toy.left })),
    row('Work from buffers with the same past', (right) => work({ way: 'buffers', right, kept: toy.left })),
  ];
}

/** The largest difference between cached stream and offline run, over all look-aheads. */
export function largestDifference(): number {
  const runs = toy.rights.map((right) =>
    runTo({ way: 'caches', right, kept: toy.left }, toy.sound.frames.length, () => true),
  );
  return Math.max(...runs.flatMap(({ differences }) => differences));
}

/** The published network's caches in megabytes, four bytes a number. */
export function cacheMegabytes(): { attention: string; convolution: string; total: string } {
  const { attention, convolution } = cacheNumbers(shape, left);
  const megabytes = (numbers: number) => ((numbers * 4) / 1e6).toFixed(2);
  return {
    attention: megabytes(attention),
    convolution: megabytes(convolution),
    total: megabytes(attention + convolution),
  };
}
