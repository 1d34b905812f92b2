import { axisX, axisY, line, logScale, type Scale } from '../kit/plot.ts';
import type { Tip } from '../kit/tips.ts';
import { h, round, type Tree } from '../kit/tree.ts';
import { familyColors } from './draw-map.ts';
import { expectedTokens, stepPrice } from './expected-speed.ts';
import { fields, longest, type Seen, type State } from './model.ts';
import {
  type Family,
  impliedPrice,
  type Measured,
  type PublishedMethod,
  publishedMethods,
} from './published-methods.ts';

const [dearest, most] = [2.6, 9];
const frame = { left: 20, right: 300, top: 30, bottom: 336 };
const toX = inTenths(logScale([1, dearest], [frame.left, frame.right]));
const toY = inTenths(logScale([1, most], [frame.bottom, frame.top]));

/** Finer than a tenth of a unit nothing is seen, and the page gets longer. */
function inTenths(scale: Scale): Scale {
  return (value) => Math.round(scale(value) * 10) / 10;
}

/** Tokens that a step writes over what it costs: published methods, the reader's drafter, and this page's own. */
export function drawPlane(seen: Seen, state: State): Tree {
  const { tokens, passes } = seen.job.measure;
  return h(
    'svg',
    {
      class: 'sd-plane',
      viewBox: '0 0 330 372',
      role: 'group',
      'data-tips': 'plane',
      'data-shows': 'guesses',
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
function readersCurve({ alpha, best, price, tokens }: Seen, { cost }: State): Tree {
  const places = Array.from({ length: longest + 1 }, (_, length) => {
    return [toX(stepPrice(length, cost)), toY(expectedTokens(alpha, length))] as const;
  });
  const ring = places[best] ?? [0, 0];
  return h(
    'g',
    { class: 'data-1' },
    line(places, 'sd-curve'),
    dots(places, 'sd-small'),
    h('circle', { cx: toX(price), cy: toY(tokens), r: 6 }),
    h('circle', { class: 'sd-ring', cx: ring[0], cy: ring[1], r: 9 }),
  );
}

type Place = readonly [number, number];

/** Round dots as one path: lines of no length with round ends. */
function dots(places: readonly Place[], className: string): Tree {
  return h('path', { class: className, d: places.map(([x, y]) => `M${round(x)} ${round(y)}h0`).join('') });
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

/** Dots and names need no hundredths of a unit: the page is the shorter. */
const placeOf = ({ tokens, speedUp }: Measured): Place => [
  Math.round(toX(impliedPrice({ tokens, speedUp }))),
  Math.round(toY(tokens)),
];

function nameOf({ name, a100, rtx3090 }: (typeof publishedMethods)[number]): Tree {
  const [from, to] = [placeOf(a100), placeOf(rtx3090)];
  const where = namePlaces[name];
  const [left, right] = from[0] < to[0] ? [from, to] : [to, from];
  const [x, y] = where === 'left' ? left : where === 'a100' ? from : right;
  return where === 'left'
    ? h('text', { class: 'sd-label', x: x - 7, y: y + 4, 'text-anchor': 'end' }, name)
    : h('text', { class: 'sd-label', x: x + 7, y: y + 4 }, name);
}

const a100 = publishedMethods.map((method) => placeOf(method.a100));
const rtx3090 = publishedMethods.map((method) => placeOf(method.rtx3090));
const published = h(
  'g',
  {},
  h('path', { class: 'sd-link', d: a100.map(([x, y], at) => `M${x} ${y}L${rtx3090[at]?.join(' ')}`).join('') }),
  Object.entries(familyColors).map(([family, color]) => {
    const own = publishedMethods.filter((method) => method.family === (family as Family));
    const places = own.flatMap((method) => [placeOf(method.a100), placeOf(method.rtx3090)]);
    return dots(places, `sd-dot7 ${color}`);
  }),
  dots(rtx3090, 'sd-hole'),
  publishedMethods.map(nameOf),
);

/** What each dot says. */
export function planeTips(seen: Seen, { cost }: State): readonly Tip[] {
  const around = ([x, y]: Place, text: string): Tip => ({ x: x - 5, y: y - 5, width: 10, height: 10, text });
  const ofMethod = (method: PublishedMethod) =>
    (['a100', 'rtx3090'] as const).map((machine) => {
      const measured = method[machine];
      const name = machine === 'a100' ? 'A100' : 'RTX 3090';
      const price = impliedPrice(measured).toFixed(2);
      return around(
        placeOf(measured),
        `${method.name} on the ${name}: ${measured.tokens} tokens a step for ${price} passes, ${measured.speedUp} times as fast.`,
      );
    });
  const own = Array.from({ length: longest + 1 }, (_, length) => {
    const [price, tokens] = [stepPrice(length, cost), expectedTokens(seen.alpha, length)];
    const text = `Your bars, guesses a step ${length}: ${tokens.toFixed(2)} tokens for ${price.toFixed(2)} passes, ${(tokens / price).toFixed(2)} times as fast.`;
    return around([toX(price), toY(tokens)], text);
  });
  const { tokens, passes } = seen.job.measure;
  const lookUp = around(
    [toX(1), toY(tokens / passes)],
    `Look-up on the text: ${(tokens / passes).toFixed(2)} tokens a pass.`,
  );
  return [...publishedMethods.flatMap(ofMethod), ...own, lookUp];
}

/** Where steps a number of times as fast as the target alone end: straight lines where both axes are logarithmic. */
function endOf(times: number): Place {
  const price = Math.min(dearest, most / times);
  return [Math.round(toX(price)), Math.round(toY(times * price))];
}

const equal = [1, 1.5, 2, 3, 4];
const ticks = (values: readonly number[]) => values.map((at) => ({ at, label: String(at) }));
const middle = (frame.left + frame.right) / 2;

const ground = h(
  'g',
  {},
  axisY(ticks([1, 2, 3, 4, 6, 8]), toY, frame.left, frame.right),
  axisX(ticks([1, 1.5, 2, 2.5]), toX, frame.bottom, [frame.left, frame.right]),
  h('path', {
    class: 'sd-equal',
    d: equal.map((times) => `M${frame.left} ${Math.round(toY(times))}L${endOf(times).join(' ')}`).join(''),
  }),
  equal.map((times) => {
    const [x, y] = endOf(times);
    const beside = x === frame.right ? { x: x + 5, y: y + 4 } : { x: x - 7, y: y - 5 };
    return h('text', { class: 'quiet', ...beside }, `${times}×`);
  }),
  h('text', { x: 0, y: 14 }, 'tokens that a step writes'),
  h('text', { x: middle, y: 368, 'text-anchor': 'middle' }, 'price of a step, in passes of the target'),
);
