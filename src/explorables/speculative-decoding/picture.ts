import { control } from '../kit/controls.ts';
import { h, type Tree } from '../kit/tree.ts';
import { drawBars, shareTips } from './draw-bars.ts';
import { drawMap } from './draw-map.ts';
import { drawMeters, figure } from './draw-meters.ts';
import { drawPlane, planeTips } from './draw-plane.ts';
import { drawRuns, runTips } from './draw-runs.ts';
import { drawText } from './draw-text.ts';
import { fields, look, type Seen, type State } from './model.ts';

export { fields };

let last: { readonly state: State; readonly seen: Seen } | undefined;

function seenIn(state: State): Seen {
  if (last?.state !== state) last = { state, seen: look(state) };
  return last.seen;
}

/** The survey's map, and the chosen view of it; the controls of all views are there, those of others hidden. */
export function draw(state: State): Tree {
  const seen = seenIn(state);
  const { view } = state;
  const views = {
    sampling: () => [drawBars(seen), drawMeters(seen)],
    lookup: () => [drawRuns(seen.job), h('p', {}, textIntro), drawText(seen)],
    price: () => [drawPlane(seen, state), key],
  };
  return h(
    'div',
    { class: 'sd-picture' },
    h('div', { 'data-shows': 'view' }, drawMap(view)),
    controlsOf(['repair', 'words'], state, view === 'sampling'),
    controlsOf(['guesses'], state, view !== 'sampling'),
    controlsOf(['job', 'own'], state, view === 'lookup'),
    h('div', {}, views[view]()),
  );
}

function controlsOf(
  names: readonly ('repair' | 'words' | 'guesses' | 'job' | 'own')[],
  state: State,
  isShown: boolean,
) {
  const controls = names.map((name) => control(name, fields[name], state[name]));
  return h('div', { class: 'ex-controls', hidden: !isShown }, controls);
}

/** What the parts of the pictures say. */
export const tips = {
  shares: (state: State) => shareTips(seenIn(state)),
  plane: (state: State) => planeTips(seenIn(state), state),
  runs: (state: State) => runTips(seenIn(state).job),
};

export function says(state: State): string {
  const seen = seenIn(state);
  if (state.view === 'price') return bought(seen, state);
  return state.view === 'lookup' ? lookedUp(seen) : verdict(seen, state);
}

function verdict({ alpha, written, test, limit, isEnough, isAstray }: Seen, { repair }: State): string {
  const overlap = `Drafter and target overlap by ${Math.round(alpha * 100)} %: so often is a guess kept.`;
  if (written === 0) return `${overlap} No word is written yet.`;
  const found = `${overlap} After ${written.toLocaleString('en')} words the misfit of the dots, χ², is ${figure(test.statistic)}`;
  const end = `the limit of ${limit.toFixed(1)}`;
  if (!isEnough) return `${found}: too few words yet to judge by, five of the rarest are needed.`;
  if (!isAstray) {
    const ask = repair === 'leftover' ? ' And if refused words are drawn from the whole target?' : '';
    return `${found}, within ${end}: as if the target had written alone.${ask}`;
  }
  if (repair === 'leftover') return `${found}, past ${end}, as happens to one fair run in 1,000.`;
  return `${found}, past ${end}: these are not the target’s words. What both want, the kept guesses have written already; drawn again, it comes too often.`;
}

function bought({ tokens, price, speedUp, best, bestSpeedUp }: Seen, { guesses, cost }: State): string {
  const now = `Where a guess costs ${fields.cost.show(cost)}, a step writes ${tokens.toFixed(2)} tokens for ${price.toFixed(2)} passes: ${speedUp.toFixed(2)} times as fast as the target alone.`;
  if (bestSpeedUp < 1) return `${now} No number of guesses pays here.`;
  if (best === guesses) return `${now} No other number of guesses is faster.`;
  const fastest = best === 1 ? 'Fastest is one guess' : `Fastest are ${best} guesses`;
  return `${now} ${fastest}: ${bestSpeedUp.toFixed(2)} times.`;
}

function lookedUp({ job: { measure, passesAlone, isSame } }: Seen): string {
  const perPass = (measure.tokens / measure.passes).toFixed(2);
  const same = isSame
    ? `Both runs wrote the same ${measure.tokens} tokens`
    : 'The two runs wrote different texts, which should never happen';
  return `${same}: alone in ${passesAlone} passes, with look-up in ${measure.passes}, ${perPass} a pass. ${measure.kept} of ${measure.guessed} guesses were kept.`;
}

const textIntro =
  'Prompt look-up finds where the last three tokens stood before and guesses what followed them there. Marked pieces were guessed and kept; the target had to write only the rest.';

const swatch = (...content: Tree[]) => h('svg', { viewBox: '0 0 26 14', 'aria-hidden': 'true' }, content);
const key = h(
  'ul',
  { class: 'sd-legend' },
  h(
    'li',
    {},
    swatch(
      h('path', { class: 'line data-1', d: 'M1 11L19 5' }),
      h('circle', { class: 'data-1', cx: 19, cy: 5, r: 4.5 }),
    ),
    'your bars, with 0 to 8 guesses a step; the ring is the fastest',
  ),
  h('li', {}, swatch(h('path', { class: 'data-4', d: 'M7 7l6 -6l6 6l-6 6z' })), 'prompt look-up on the text below'),
  h('li', {}, swatch(h('path', { class: 'sd-dot7', d: 'M13 7h0' })), 'published, on an A100; colors as in the map'),
  h(
    'li',
    {},
    swatch(h('path', { class: 'sd-dot7', d: 'M13 7h0' }), h('path', { class: 'sd-hole', d: 'M13 7h0' })),
    'the same on an RTX 3090',
  ),
  h('li', {}, swatch(h('path', { class: 'sd-equal', d: 'M1 12L25 2' })), 'equally fast; 1× is the target alone'),
);
