import type { Tip } from '../kit/tips.ts';
import { h, type Tree } from '../kit/tree.ts';
import { isKept, lookBack, pageText, type Text, toy } from './model.ts';

/** The words as a strip, once for each head, and on it how strongly the last word looks at each. */
export function drawText(needle: number, text: Text = pageText): Tree {
  const { retrieval, streaming } = lookBack(needle, text);
  const kept = (place: number) => isKept(place, text);
  const window = `A streaming head keeps the first ${toy.sink} and the last ${toy.recent}`;
  return h(
    'div',
    { class: 'duo-text', 'data-shows': 'needle own' },
    drawHead('A retrieval head keeps every word', 'retrieval', retrieval, needle, () => true),
    drawHead(window, 'streaming', streaming, needle, kept),
    h('p', { class: 'duo-ends' }, h('span', {}, '↑ first word'), h('span', {}, 'the question ↑')),
  );
}

const tall = 30;
const base = 5;

type HeadName = 'retrieval' | 'streaming';

const classes: Readonly<Record<HeadName, string>> = { retrieval: 'data-1', streaming: 'data-2' };

/** What each word of a head's strip says. */
export function textTips(name: HeadName, needle: number, text: Text = pageText): readonly Tip[] {
  const weights = lookBack(needle, text)[name];
  return Array.from(weights, (weight, place) => {
    const word = `Word ${place + 1}${text.words ? `, “${text.words[place]}”` : ''}`;
    const isGone = name === 'streaming' && !isKept(place, text);
    const says = isGone ? 'dropped' : `${(100 * weight).toFixed(1)} % of the attention`;
    return { x: place, y: 0, width: 1, height: tall + base, text: `${word}: ${says}.` };
  });
}

/**
 * One head: what it keeps as a band below, and above it bars that sum to 1 (the full height). The picture is
 * stretched to the width of the page, so the words around it are not part of it.
 */
function drawHead(
  title: string,
  name: HeadName,
  weights: Float64Array,
  needle: number,
  isThere: (place: number) => boolean,
): Tree {
  const className = classes[name];
  const words = weights.length;
  const sees = isThere(needle);
  const percent = Math.round((weights[needle] ?? 0) * 100);
  return h(
    'div',
    { class: 'duo-head' },
    h('p', {}, title, ' ', h('b', { class: className }, sees ? `${percent} % on the needle` : 'needle dropped')),
    h(
      'svg',
      {
        viewBox: `0 0 ${words} ${tall + base}`,
        preserveAspectRatio: 'none',
        role: 'img',
        'aria-label': title,
        'data-tips': name,
        'data-drag': 'needle',
      },
      h('path', { class: 'duo-back', d: `M0 0h${words}v${tall + base}H0z` }),
      h('path', { class: 'duo-needle', d: `M${needle} 0h1v${tall + base}h-1z` }),
      h('path', { class: 'duo-gone', d: band(words, (place) => !isThere(place)) }),
      h('path', { class: `duo-kept ${className}`, d: band(words, isThere) }),
      h('path', { class: `duo-bars ${className}`, d: bars(weights) }),
    ),
  );
}

/** A line along the words for which `isOn` holds. */
function band(words: number, isOn: (place: number) => boolean): string {
  let d = '';
  for (let place = 0; place < words; place += 1) {
    const start = place;
    while (place < words && isOn(place)) place += 1;
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
