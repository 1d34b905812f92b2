import { bindControls, showControls } from './bind-controls.ts';
import { bindDrags, type Drags } from './bind-drags.ts';
import { bindStops } from './bind-stops.ts';
import { bindTips, type Tips } from './bind-tips.ts';
import { debounce } from './debounce.ts';
import type { Fields, StateOf } from './fields.ts';
import { patch } from './patch.ts';
import type { Stop } from './stops.ts';
import type { Tree } from './tree.ts';
import { readState, writeState } from './url-state.ts';

export interface Explorable<F extends Fields> {
  readonly fields: F;
  /** The picture of a state: pure, the same at build time and here. */
  readonly draw: (state: StateOf<F>) => Tree;
  /** What is to be seen, in a sentence or two. */
  readonly says: (state: StateOf<F>) => string;
  readonly drags?: Drags<StateOf<F>>;
  /** What the parts of the picture say when the reader points at them. */
  readonly tips?: Tips<StateOf<F>>;
  /** The questions that the page asks, the same that `Frame` shows. */
  readonly stops?: readonly Stop<StateOf<F>>[];
  /** The step at which a run is over, where that depends on the other fields. */
  readonly lastStep?: (state: StateOf<F>) => number;
}

/** Milliseconds of rest after which the address is written and the change is read out. */
const rest = { address: 200, words: 700 };

/** Takes over the server's picture and controls: shows the state of the address, then follows the reader. */
export function explore<F extends Fields>(
  root: HTMLElement,
  { fields, draw, says, drags, tips, stops, lastStep }: Explorable<F>,
): void {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-ex="${name}"]`);
  const picture = part('picture')?.firstElementChild;
  let state = readState(fields, location.search);
  let shown: Tree | undefined;
  let isDue = false;
  let showTips: (() => void) | undefined;

  const render = () => {
    isDue = false;
    const tree = draw(state);
    if (picture) patch(picture, tree, shown);
    shown = tree;
    const words = part('says');
    if (words) words.textContent = says(state);
    showControls(root, fields, state);
    showTips?.();
  };
  const readOut = debounce(rest.words, () => {
    const live = part('live');
    if (live) live.textContent = says(state);
  });
  const writeAddress = debounce(rest.address, () => {
    const url = location.pathname + writeState(fields, state, location.search) + location.hash;
    if (url !== location.pathname + location.search + location.hash) history.replaceState(history.state, '', url);
  });
  const change = (part: Partial<StateOf<F>>) => {
    state = { ...state, ...part };
    if (!isDue) requestAnimationFrame(render);
    isDue = true;
    readOut();
    writeAddress();
  };

  render();
  bindControls(root, fields, { state: () => state, change, ...(lastStep ? { lastStep } : {}) });
  if (drags && picture) bindDrags(picture, drags, { state: () => state, change });
  if (tips) showTips = bindTips(root, tips, () => state);
  if (stops) bindStops(root, fields, stops, { change });
  addEventListener('popstate', () => {
    state = readState(fields, location.search);
    render();
  });
}
