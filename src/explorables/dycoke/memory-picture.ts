import { bar, linearScale } from '../kit/plot.ts';
import { h, type Tree } from '../kit/tree.ts';
import { filmCacheBytes } from './costs.ts';
import { printedRuns } from './published.ts';

const [whole, left] = printedRuns.gigabytes;
const across = linearScale([0, whole - left], [0, 320]);

/** What is saved, as printed, and how little of it the cache of the whole film could be. */
export function drawMemory(): Tree {
  const cache = filmCacheBytes / 1e9;
  const row = (y: number, title: string, gigabytes: number, className: string) => [
    h('text', { x: 0, y: y + 12 }, title),
    bar({ x: 0, y: y + 18, width: across(gigabytes), height: 8 }, className),
  ];
  const saved = `Saved, as printed: ${whole - left} GB`;
  const cached = `Keys and values of all 6,272 tokens, 7B: ${cache.toFixed(2)} GB`;
  return h(
    'div',
    { class: 'dy-memory' },
    h(
      'svg',
      { viewBox: '0 0 320 66', role: 'img', 'aria-label': `${saved}. ${cached}.` },
      row(0, saved, whole - left, 'quiet'),
      row(36, cached, cache, 'data-1'),
    ),
    h('p', {}, 'So what is saved is not the cache, but must be what a shorter pre-fill needs while it runs.'),
  );
}
