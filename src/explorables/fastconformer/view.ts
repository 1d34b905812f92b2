import { explore } from '../kit/explore.ts';
import { snap } from '../kit/fields.ts';
import { frameWidth } from './layers-picture.ts';
import { draw, fields, look, says, tips } from './picture.ts';
import { questions } from './questions.ts';

/** Milliseconds of a frame of the screen that computing may take; drawing needs the rest. */
const budget = 4;

/**
 * Long runs are computed a few milliseconds at a time, so that a drag stays smooth; the picture shows what there is
 * and is drawn again when there is more.
 */
export function mount(root: HTMLElement): void {
  // The first picture is the one in the page, or that of a link: it is whole at once.
  let isFirst = true;
  let end = Number.POSITIVE_INFINITY;
  const mayGoOn = () => performance.now() < end;
  // An input event that changes nothing has the picture drawn anew.
  const goOn = () => root.querySelector('input[name="kept"]')?.dispatchEvent(new Event('input', { bubbles: true }));

  explore(root, {
    fields,
    draw: (state) => {
      if (!isFirst) end = performance.now() + budget;
      isFirst = false;
      const tree = draw(state, mayGoOn);
      if (!look(state, mayGoOn).isDone) requestAnimationFrame(goOn);
      return tree;
    },
    says: (state) => says(state, mayGoOn),
    tips,
    stops: questions,
    drags: { time: { to: ({ x }) => ({ time: snap(fields.time, x / frameWidth) }) } },
  });
}
