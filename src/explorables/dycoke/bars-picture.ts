import { bar, linearScale } from '../kit/plot.ts';
import { h, type Tree } from '../kit/tree.ts';
import { models, prefillWork } from './costs.ts';
import { shape, tilesPerFrame } from './film.ts';

const end = 320;

/** What the bars show. */
export interface Amounts {
  readonly tilesRead: number;
  readonly drop: number;
  readonly loss: number;
  /** The part of the word’s attention that is kept, 0 to 1; `null` before the first word. */
  readonly kept: number | null;
  readonly word: string;
}

export const allTiles = shape.frames * tilesPerFrame;
/** Above every loss that the controls can bring about, which a test checks. */
export const largestLoss = 0.16;

/** Four bars, each against the whole of its scale. */
export function drawBars({ tilesRead, drop, loss, kept, word }: Amounts): Tree {
  const work = prefillWork(models.middle, drop) / 1e12;
  const allWork = prefillWork(models.middle, 0) / 1e12;
  const attention = kept === null ? 'no word yet' : `${(100 * kept).toFixed(0)} %`;
  return h(
    'div',
    { class: 'ex-panels' },
    panel(
      drawBar(0, 'Tiles that are read', `${count(tilesRead)} of ${count(allTiles)}`, tilesRead / allTiles, 'ink'),
      drawBar(1, 'Lost by dropping the others', loss.toFixed(3), loss / largestLoss, 'ink'),
    ),
    panel(
      drawBar(0, `Attention kept${word === '' ? '' : ` for “${word}”`}`, attention, kept ?? 0, 'data-1'),
      drawBar(
        1,
        'Work before the answer, 7B model',
        `${work.toFixed(1)} of ${allWork.toFixed(1)} T`,
        work / allWork,
        'ink',
      ),
    ),
  );
}

function panel(...bars: Tree[]): Tree {
  return h('svg', { viewBox: '0 0 320 70', role: 'img', 'aria-label': labels(bars) }, bars);
}

function labels(bars: readonly Tree[]): string {
  return bars.map(({ attributes }) => attributes['data-label']).join('. ');
}

const across = linearScale([0, 1], [0, end]);

function drawBar(row: number, title: string, value: string, part: number, className: string): Tree {
  const y = row * 36;
  return h(
    'g',
    { 'data-label': `${title}: ${value}` },
    h('text', { x: 0, y: y + 12 }, title),
    h('text', { class: 'dy-value', x: end, y: y + 12, 'text-anchor': 'end' }, value),
    bar({ x: 0, y: y + 18, width: end, height: 8 }, 'rule'),
    bar({ x: 0, y: y + 18, width: across(Math.min(1, part)), height: 8 }, className),
  );
}

/** A whole number with commas between thousands. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}
