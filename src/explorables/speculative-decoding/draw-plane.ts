import { axisX, axisY, line, logScale } from '../kit/plot.ts';
import { h, round, type Tree } from '../kit/tree.ts';
import { expectedTokens, stepPrice } from './expected-speed.ts';
import { fields, longest, type Seen, type State } from './model.ts';
import { impliedPrice, type Measured, publishedMethods } from './published-methods.ts';

const [dearest, most] = [2.6, 9];
const frame = { left: 20, right: 300, top: 30, bottom: 336 };
const toX = logScale([1, dearest], [frame.left, frame.right]);
const toY = logScale([1, most], [frame.bottom, frame.top]);

/** Tokens that a step writes over what it costs: published methods, the reader's drafter, and this page's own. */
export function drawPlane(seen: Seen, state: State): Tree {
  const { tokens, passes } = seen.job.measure;
  return h(
    'svg',
    {
      class: 'sd-plane',
      viewBox: '0 0 330 372',
      role: 'group',
      'aria-label':
        'Tokens a step writes against what the step costs, with lines of equal speed-up; the table below has the figures',
    },
    ground,
    readersCurve(seen, state),
    published,
    h('path', { class: 'data-4', d: diamond(toX(1), toY(tokens / passes)) }),
    holdCost(seen, state),
  );
}

/** The cost of a guess that brings the reader's dot, so many guesses long, to a place of the picture. */
export function costAt(x: number, guesses: number): number {
  const price = Math.exp(((x - frame.left) / (frame.right - frame.left)) * Math.log(dearest));
  return (price - 1) / guesses;
}

function holdCost({ price, tokens }: Seen, { cost }: State): Tree {
  return h('circle', {
    class: 'sd-hold',
    cx: toX(price),
    cy: toY(tokens),
    r: 16,
    'data-drag': 'cost',
    role: 'slider',
    tabindex: 0,
    'aria-label': fields.cost.label,
    'aria-valuemin': fields.cost.min,
    'aria-valuemax': fields.cost.max,
    'aria-valuenow': cost,
    'aria-valuetext': fields.cost.show(cost),
  });
}

/** From no guess to the most, a dot each; the one that the reader has set is large, the fastest has a ring. */
function readersCurve({ alpha, best }: Seen, { guesses, cost }: State): Tree {
  const places = Array.from({ length: longest + 1 }, (_, length) => {
    return [toX(stepPrice(length, cost)), toY(expectedTokens(alpha, length))] as const;
  });
  return h(
    'g',
    { class: 'data-1' },
    line(places, 'sd-curve'),
    places.map(([x, y], length) => h('circle', { cx: x, cy: y, r: length === guesses ? 6 : 2.5 })),
    h('circle', { class: 'sd-ring', cx: places[best]?.[0] ?? 0, cy: places[best]?.[1] ?? 0, r: 9 }),
  );
}

function diamond(x: number, y: number): string {
  return `M${round(x - 6)} ${round(y)}l6 -6l6 6l-6 6z`;
}

/** Where a method's name stands, if not to the right of both dots. */
const namePlaces: Readonly<Record<string, 'left' | 'a100'>> = {
  'SAM + EAGLE-2': 'left',
  Hydra: 'left',
  SpS: 'left',
  REST: 'a100',
};

function publishedMethod({ name, a100, rtx3090 }: (typeof publishedMethods)[number]): Tree {
  const place = ({ tokens, speedUp }: Measured) => [toX(impliedPrice({ tokens, speedUp })), toY(tokens)] as const;
  const [from, to] = [place(a100), place(rtx3090)];
  const where = namePlaces[name] ?? 'right';
  const [left, right] = from[0] < to[0] ? [from, to] : [to, from];
  const [x, y] = where === 'left' ? left : where === 'a100' ? from : right;
  const label = where === 'left' ? { x: x - 7, y: y + 4, 'text-anchor': 'end' } : { x: x + 7, y: y + 4 };
  return h(
    'g',
    { class: 'sd-method' },
    line([from, to], 'sd-link'),
    h('circle', { class: 'sd-a100', cx: from[0], cy: from[1], r: 3.5 }),
    h('circle', { class: 'sd-rtx', cx: to[0], cy: to[1], r: 3.5 }),
    h('text', { class: 'sd-label', ...label }, name),
  );
}

/** Steps as fast as each other: tokens = speed-up × price, straight where both axes are logarithmic. */
function equalSpeed(times: number): Tree {
  const end = Math.min(dearest, most / times);
  const atTop = end < dearest;
  const [x, y] = [toX(end), toY(times * end)];
  return h(
    'g',
    {},
    h('path', { class: 'sd-equal', d: `M${round(toX(1))} ${round(toY(times))}L${round(x)} ${round(y)}` }),
    h(
      'text',
      { class: 'quiet', x: atTop ? x : x + 5, y: atTop ? y - 5 : y + 4, 'text-anchor': atTop ? 'middle' : 'start' },
      `${times}×`,
    ),
  );
}

const ticks = (values: readonly number[]) => values.map((at) => ({ at, label: String(at) }));

const ground = h(
  'g',
  {},
  axisY(ticks([1, 2, 3, 4, 6, 8]), toY, frame.left, frame.right),
  axisX(ticks([1, 1.5, 2, 2.5]), toX, frame.bottom, [frame.left, frame.right]),
  [1, 1.5, 2, 3, 4].map(equalSpeed),
  h('text', { x: 0, y: 14 }, 'tokens that a step writes'),
  h(
    'text',
    { x: (frame.left + frame.right) / 2, y: 368, 'text-anchor': 'middle' },
    'price of a step, in passes of the target',
  ),
);

const published = h('g', {}, publishedMethods.map(publishedMethod));
