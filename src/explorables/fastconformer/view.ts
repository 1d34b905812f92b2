import { explore } from '../kit/explore.ts';
import { snap } from '../kit/fields.ts';
import { frameWidth } from './layers-picture.ts';
import { draw, fields, look, type State, says } from './picture.ts';

/** Milliseconds of a frame of the screen that computing may take; drawing needs the rest. */
const budget = 4;

/**
 * Long runs are computed a few milliseconds at a time, so that a drag stays smooth; the picture shows what there is
 * and is drawn again when there is more.
 */
export function mount(root: HTMLElement): void {
  let end = 0;
  let latest: State | undefined;
  const mayGoOn = () => performance.now() < end;

  const goOn = () => {
    if (!latest) return;
    // An input event that changes nothing has the picture drawn anew.
    root.querySelector('input[name="kept"]')?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  explore(root, {
    fields,
    draw: (state) => {
      latest = state;
      end = performance.now() + budget;
      const tree = draw(state, mayGoOn);
      if (!look(state, mayGoOn).isDone) requestAnimationFrame(goOn);
      return tree;
    },
    says: (state) => says(state, mayGoOn),
    drags: { time: { to: ({ x }) => ({ time: snap(fields.time, x / frameWidth) }) } },
  });
}
