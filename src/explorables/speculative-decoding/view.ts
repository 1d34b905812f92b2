import type { Drag } from '../kit/bind-drags.ts';
import { explore } from '../kit/explore.ts';
import { snap } from '../kit/fields.ts';
import { costAt } from './draw-plane.ts';
import { type State, words } from './model.ts';
import { draw, fields, says, tips } from './picture.ts';
import { questions } from './questions.ts';
import { makeHand, toPercents } from './shares.ts';

export function mount(root: HTMLElement): void {
  // A finger on a bar moves the bar, not the page: Chromium does not heed touch-action inside of an SVG.
  const keep = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('[data-drag]')) event.preventDefault();
  };
  root.addEventListener('touchstart', keep, { passive: false });
  explore(root, {
    fields,
    draw,
    says,
    tips,
    stops: questions,
    drags: { target: bars('target'), drafter: bars('drafter'), cost },
  });
}

const cost: Drag<State> = {
  to: ({ x }, { guesses }) => ({ cost: snap(fields.cost, costAt(x, guesses)) }),
  nudge: (steps, state) => ({ cost: snap(fields.cost, state.cost + steps * fields.cost.step) }),
};

/** A bar is moved by its top; the other bars of the same distribution make room. */
function bars(name: 'target' | 'drafter'): Drag<State> {
  const hand = makeHand();
  const moved = (state: State, index: number, move: (share: number) => number): Partial<State> => {
    const shares = toPercents(state[name], words.length);
    return { [name]: hand(shares, index, move(shares[index] ?? 0)) };
  };
  return {
    to: ({ y }, state, index) => moved(state, index, () => 100 - y),
    nudge: (steps, state, index) => moved(state, index, (share) => share + steps),
  };
}
