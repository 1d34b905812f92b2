import { h, type Tree } from '../kit/tree.ts';
import { isKept, lookBack, toy } from './model.ts';

/** The words as a strip, once for each head, and on it how strongly the last word looks at each. */
export function drawText(needle: number): Tree {
  const { retrieval, streaming } = lookBack(needle);
  const window = `A streaming head keeps the first ${toy.sink} and the last ${toy.recent}`;
  return h(
    'div',
    { class: 'duo-text' },
    drawHead('A retrieval head keeps every word', 'data-1', retrieval, needle, () => true),
    drawHead(window, 'data-2', streaming, needle, isKept),
    h('p', { class: 'duo-ends' }, h('span', {}, '↑ first word'), h('span', {}, 'the question ↑')),
  );
}

const tall = 30;
const base = 5;

/**
 * One head: what it keeps as a band below, and above it bars that sum to 1 (the full height). The picture is
 * stretched to the width of the page, so the words around it are not part of it.
 */
function drawHead(
  title: string,
  className: string,
  weights: Float64Array,
  needle: number,
  isThere: (place: number) => boolean,
): Tree {
  const sees = isThere(needle);
  const percent = Math.round((weights[needle] ?? 0) * 100);
  return h(
    'div',
    { class: 'duo-head' },
    h('p', {}, title, ' ', h('b', { class: className }, sees ? `${percent} % on the needle` : 'needle dropped')),
    h(
      'svg',
      {
        viewBox: `0 0 ${toy.words} ${tall + base}`,
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
        'data-drag': 'needle',
      },
      h('path', { class: 'duo-back', d: `M0 0h${toy.words}v${tall + base}H0z` }),
      h('path', { class: 'duo-needle', d: `M${needle} 0h1v${tall + base}h-1z` }),
      h('path', { class: 'duo-gone', d: band((place) => !isThere(place)) }),
      h('path', { class: `duo-kept ${className}`, d: band(isThere) }),
      h('path', { class: `duo-bars ${className}`, d: bars(weights) }),
    ),
  );
}

/** A line along the words for which `isOn` holds. */
function band(isOn: (place: number) => boolean): string {
  let d = '';
  for (let place = 0; place < toy.words; place += 1) {
    const start = place;
    while (place < toy.words && isOn(place)) place += 1;
    if (place > start) d += `M${start} ${tall + base / 2}H${place}`;
  }
  return d;
}

function bars(weights: Float64Array): string {
  return Array.from(weights, (weight, place) => {
    const height = (weight * tall).toFixed(1);
    return height === '0.0' ? '' : `M${place}.5 ${tall}v-${height}`;
  }).join('');
}
