import { control } from '../kit/controls.ts';
import { choice, type StateOf, slider, stepper } from '../kit/fields.ts';
import { h, type Tree } from '../kit/tree.ts';
import { look } from './model.ts';
import { drawPruning, most } from './prune-picture.ts';
import { drawRows } from './rows-picture.ts';
import { drawTree } from './tree-picture.ts';
import type { Pass } from './write.ts';

export { says } from './words.ts';

export const fields = {
  prompt: choice({
    label: 'What is written',
    value: 'query',
    options: { query: 'a query', log: 'a log line', sentence: 'a sentence' },
  }),
  streams: slider({ label: 'Streams', value: 3, min: 0, max: 4, step: 1 }),
  branches: slider({ label: 'Guesses of each stream', value: 3, min: 1, max: 4, step: 1 }),
  prune: slider({ label: 'Guesses are pruned below', value: 2, min: 0, max: most, step: 1 }),
  pass: stepper({
    label: 'Pass by pass',
    value: 2,
    max: 22,
    interval: 900,
    show: (pass) => String(pass),
  }),
};

export type State = StateOf<typeof fields>;

/** The pass on the screen, where a pass has been made; the last one where the run is over. */
export function passIn(state: State): Pass | undefined {
  const { passes } = look(state);
  return passes[Math.min(state.pass, passes.length) - 1];
}

export function draw(state: State): Tree {
  const { passes, plain } = look(state);
  const shown = passIn(state) ?? { ...passes[0]!, guesses: [], weights: [], isLeft: [], kept: [], written: [] };
  return h(
    'div',
    { class: 'ss-picture' },
    drawRows(passes, plain, state.pass),
    drawTree(shown),
    h(
      'div',
      { class: 'ex-controls' },
      control('prompt', fields.prompt, state.prompt),
      control('streams', fields.streams, state.streams),
      control('pass', fields.pass, state.pass),
      control('branches', fields.branches, state.branches),
    ),
    drawPruning(shown, state.prune),
  );
}
