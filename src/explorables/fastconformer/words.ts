import { delay, passesInBuffers } from './costs.ts';
import type { Look } from './look.ts';
import { rounding, sayDifference } from './meter.ts';
import { toy } from './model.ts';
import { published } from './published.ts';

const { layers } = toy.network.shape;
const { frameMilliseconds } = published;

export function frames(count: number): string {
  return `${count} ${count === 1 ? 'frame' : 'frames'}`;
}

export function seconds(count: number): string {
  return `${((count * frameMilliseconds) / 1000).toFixed(2)} s`;
}

/** What is to be seen, and why. */
export function describe(look: Look): string {
  const { setting, arrived, differences } = look;
  const progress = `${frames(arrived)} of sound ${arrived === 1 ? 'is' : 'are'} in, ${differences.length} out.`;
  if (setting.way === 'layers') return `${progress} ${addsUp(setting.right)} ${keeping(look)}`;
  return `${progress} ${setting.way === 'buffers' ? cutting(look) : keeping(look)}`;
}

/** What the caches' size does to the outputs. */
function keeping(look: Look): string {
  const { kept, right, way } = look.setting;
  const chunk = way === 'layers' || right === 0 ? '' : ` and its own chunk of ${right + 1}`;
  if (kept === toy.left) {
    return `Each layer keeps the ${frames(kept)} that it was trained to look back at${chunk}: the stream gives what the whole recording gives, to the last digit that rounding leaves.`;
  }
  const fault =
    kept < toy.left
      ? `keeps ${frames(kept)} where training let it look back at ${toy.left}: cells are missing from the mask`
      : `keeps ${frames(kept)} where training showed it ${toy.left}: it looks at frames (black) that it should not see`;
  const effect =
    look.difference > rounding
      ? `The outputs are off by up to ${sayDifference(look)}.`
      : 'So early in the sound it does no harm yet.';
  return `Each layer ${fault}. ${effect}`;
}

function addsUp(right: number): string {
  if (right === 0) return 'Without look-ahead both kinds of mask are the same.';
  const late = delay('layers', right, layers).worst * frameMilliseconds;
  const inFull = delay('layers', right, published.shape.layers).worst * frameMilliseconds;
  return `Every layer waits for ${frames(right)} of the layer below, and the waits add up: ${late} ms here, ${(inFull / 1000).toLocaleString('en-US')} s in the published ${published.shape.layers} layers.`;
}

function cutting(look: Look): string {
  const { kept, right } = look.setting;
  const passes = passesInBuffers(kept, right + 1);
  const again = `Every chunk is computed afresh from the ${frames(kept)} before it, so a frame goes through the layers up to ${Math.round(passes * 10) / 10} times.`;
  if (look.difference <= rounding) return `${again} So far the buffer has held the whole past, and nothing is off.`;
  return `${again} Still the outputs are off by up to ${sayDifference(look)}: the frames at the buffer’s edge have lost their own past, and pass the loss on.`;
}
