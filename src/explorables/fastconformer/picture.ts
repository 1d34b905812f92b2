import { choice, type StateOf, slider, stepper } from '../kit/fields.ts';
import { h, type Tree } from '../kit/tree.ts';
import { drawLayers, layerTips } from './layers-picture.ts';
import { type Look, lookAt } from './look.ts';
import { drawMask, maskTips } from './mask-picture.ts';
import { drawKey, drawMeter } from './meter.ts';
import { toy } from './model.ts';
import { published } from './published.ts';
import { frames, milliseconds, seconds } from './units.ts';
import { describe } from './words.ts';

export const fields = {
  way: choice({
    label: 'How the stream is run',
    value: 'caches',
    options: {
      caches: 'Caches, by chunk (the paper)',
      layers: 'Caches, look-ahead in each layer',
      buffers: 'No caches: cut buffers',
    },
  }),
  time: stepper({
    label: 'Sound that has come in',
    value: 35,
    max: toy.sound.frames.length,
    interval: 2 * published.frameMilliseconds,
    show: seconds,
  }),
  kept: slider({ label: 'Past that is kept', value: toy.left, min: 0, max: 24, step: 1, show: frames }),
  ahead: slider({
    label: 'Look-ahead',
    value: 0,
    stops: toy.rights,
    show: (count) => `${frames(count)}, ${milliseconds(count)}`,
  }),
};

export type State = StateOf<typeof fields>;

/** Whether there is time to compute on; the page is built with all the time there is. */
type MayGoOn = () => boolean;

const always = () => true;

export function look({ way, ahead, kept, time }: State, mayGoOn: MayGoOn = always): Look {
  return lookAt({ way, right: ahead, kept }, time, mayGoOn);
}

export function draw(state: State, mayGoOn: MayGoOn = always): Tree {
  const seen = look(state, mayGoOn);
  return h(
    'div',
    {},
    drawLayers(seen),
    drawKey(state.way),
    h('div', { class: 'ex-panels' }, drawMeter(seen), drawMask(seen)),
  );
}

/** What the parts of both pictures say; for what has been computed so far. */
export const tips = {
  layers: (state: State) => layerTips(look(state)),
  mask: (state: State) => maskTips(look(state)),
};

export function says(state: State, mayGoOn: MayGoOn = always): string {
  return describe(look(state, mayGoOn));
}
