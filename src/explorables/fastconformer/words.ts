import { collapse } from './collapse.ts';
import { delay, passesInBuffers } from './costs.ts';
import { spell } from './letters-picture.ts';
import type { Look } from './look.ts';
import { rounding, sayDifference } from './meter.ts';
import { toy } from './model.ts';
import { published } from './published.ts';
import { frames, milliseconds } from './units.ts';

const { layers } = toy.network.shape;
const { frameMilliseconds } = published;

/** What is to be seen, and why. */
export function describe(look: Look): string {
  const { way, right } = look.setting;
  const why = way === 'buffers' ? cutting(look) : keeping(look);
  return [progress(look), way === 'layers' && addsUp(right), why].filter(Boolean).join(' ');
}

function progress({ arrived, differences, heard, heardOffline }: Look): string {
  const out = differences.length;
  if (out === 0) return `${frames(arrived)} of sound in, none out yet.`;
  const stream = spell(collapse(heard));
  const whole = spell(collapse(heardOffline.slice(0, out)));
  const against = stream === whole ? '' : `, offline as “${whole}”`;
  return `${frames(arrived)} of sound in, ${out} out, heard as “${stream}”${against}.`;
}

/** What the caches' size does to the outputs. */
function keeping(look: Look): string {
  const { kept, right, way } = look.setting;
  const ahead = way === 'caches' && right > 0 ? `, beside the chunk of ${right + 1}` : '';
  if (kept === toy.left) {
    return `Each layer keeps just the ${frames(kept)} that it was trained to look back at${ahead}, so the stream gives what the whole recording gives, to the last digit. And with one frame less?`;
  }
  const fault =
    kept < toy.left
      ? `keeps ${frames(kept)} where training let it look back at ${toy.left}: cells are missing from the mask`
      : `keeps ${frames(kept)} where training showed it ${toy.left}: it looks at frames that it should not see`;
  const effect =
    look.difference > rounding
      ? `The outputs are off by up to ${sayDifference(look)}.`
      : 'So early in the sound it does no harm yet.';
  return `Each layer ${fault}. ${effect}`;
}

function addsUp(right: number): string {
  if (right === 0) return 'Without look-ahead both kinds of mask are the same.';
  const late = milliseconds(delay('layers', right, layers).worst);
  const inFull = delay('layers', right, published.shape.layers).worst * frameMilliseconds;
  return `Every layer waits for ${frames(right)} of the layer below, and the waits add up: ${late} here, ${(inFull / 1000).toLocaleString('en-US')} s in the published ${published.shape.layers} layers.`;
}

function cutting(look: Look): string {
  const { kept, right } = look.setting;
  const off = `the outputs are off by up to ${sayDifference(look)}`;
  if (kept === 0) {
    return `Every chunk is computed by itself, as if nothing had been heard before${look.difference > rounding ? `, and ${off}` : ''}.`;
  }
  const passes = passesInBuffers(kept, right + 1);
  const again = `Every chunk is computed afresh from the ${frames(kept)} before it, so a frame goes through the layers up to ${Math.ceil(passes)} times.`;
  if (look.difference <= rounding) return `${again} So far the buffer has held the whole past, so nothing is off.`;
  return `${again} Still ${off}: the frames at the buffer’s edge have lost their own past, and pass the loss on.`;
}
