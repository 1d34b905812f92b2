import { control } from '../kit/controls.ts';
import { h, type Tree } from '../kit/tree.ts';
import { drawBars } from './draw-bars.ts';
import { drawMeters, figure } from './draw-meters.ts';
import { drawPlane } from './draw-plane.ts';
import { drawText } from './draw-text.ts';
import { fields, look, type Seen, type State } from './model.ts';

export { fields };

let last: { readonly state: State; readonly seen: Seen } | undefined;

function seenIn(state: State): Seen {
  if (last?.state !== state) last = { state, seen: look(state) };
  return last.seen;
}

export function draw(state: State): Tree {
  const seen = seenIn(state);
  return h(
    'div',
    { class: 'sd-picture' },
    drawBars(seen),
    drawMeters(seen),
    h('p', { class: 'sd-sum sd-verdict' }, verdict(seen, state)),
    h('h3', {}, 'What guessing buys'),
    h('p', {}, boughtIntro),
    h(
      'div',
      { class: 'sd-bought' },
      drawPlane(seen, state),
      h('div', {}, boughtControls, h('p', { class: 'sd-sum' }, bought(seen, state)), key),
    ),
    h('h3', {}, 'A drafter without a model'),
    h('p', {}, textIntro),
    textControls,
    drawText(seen),
    h('p', { class: 'sd-sum sd-short' }, lookedUp(seen)),
  );
}

export function says(state: State): string {
  const seen = seenIn(state);
  return `${verdict(seen, state)} ${bought(seen, state)} ${lookedUp(seen)}`;
}

function verdict({ alpha, written, test, limit, isEnough, isAstray }: Seen, { repair }: State): string {
  const overlap = `Drafter and target overlap by ${Math.round(alpha * 100)} %: so often is a guess kept.`;
  if (written === 0) return `${overlap} No word is written yet.`;
  const found = `${overlap} After ${written.toLocaleString('en')} words the misfit of the dots, χ², is ${figure(test.statistic)}`;
  const end = `the limit of ${limit.toFixed(1)}`;
  if (!isEnough) return `${found}: too few words yet to judge by, five of the rarest are needed.`;
  if (!isAstray) return `${found}, within ${end}: as if the target had written alone.`;
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

function lookedUp({ job: { measure } }: Seen): string {
  const perPass = (measure.tokens / measure.passes).toFixed(2);
  return `Look-up: ${measure.tokens} tokens in ${measure.passes} passes, ${perPass} a pass; ${measure.kept} of ${measure.guessed} guesses were kept. The text is the same as without guesses, token by token.`;
}

const boughtIntro =
  'The target checks several guesses in one pass. That takes hardly longer than writing one token (a word or a piece of one), for most of the time goes into reading the model from memory. A step writes the guesses before the first refused one, and one token more. Up is better, and so is left: drag the large dot sideways to change what a guess costs.';

const textIntro =
  'Prompt look-up finds where the last three tokens stood before and guesses what followed them there. Marked pieces were guessed and kept; the target had to write only the rest.';

// Drawn at their defaults only: `explore` sets them, as it does those above the picture.
const boughtControls = h('div', { class: 'ex-controls' }, control('guesses', fields.guesses));
const textControls = h('div', { class: 'ex-controls' }, control('job', fields.job));

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
  h('li', {}, swatch(h('path', { class: 'sd-dot7', d: 'M13 7h0' })), 'published, on an A100'),
  h(
    'li',
    {},
    swatch(h('path', { class: 'sd-dot7', d: 'M13 7h0' }), h('path', { class: 'sd-hole', d: 'M13 7h0' })),
    'the same on an RTX 3090',
  ),
  h('li', {}, swatch(h('path', { class: 'sd-equal', d: 'M1 12L25 2' })), 'equally fast; 1× is the target alone'),
);
