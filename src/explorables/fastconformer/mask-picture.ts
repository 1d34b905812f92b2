import { cells } from '../kit/plot.ts';
import type { Tip } from '../kit/tips.ts';
import { h, type Tree } from '../kit/tree.ts';
import { layerRows, looksAt } from './layer-rows.ts';
import type { Look } from './look.ts';
import { toy, trainedMask } from './model.ts';

const size = toy.sound.frames.length;
const grid = { rows: size, columns: size, x: 0, y: 0, cellWidth: 1, cellHeight: 1 };

/** Who looks at whom: a row is a frame of a layer, its cells are the frames that it looks at. */
export function drawMask({ setting, arrived }: Look): Tree {
  const [from, to] = layerRows(setting, arrived)[0]?.fresh ?? [0, 0];
  const mayLook = trainedMask(setting);
  const cachedColor = setting.way === 'buffers' ? 'data-2' : 'data-3';
  const agree = (row: number, column: number) => mayLook(row, column) && looksAt(setting, row, column);
  const isNow = (row: number) => row >= from && row < to;
  return h(
    'div',
    { class: 'fc-mask' },
    h('p', {}, 'Who looks at whom, in every layer'),
    h(
      'svg',
      {
        viewBox: `0 0 ${size} ${size}`,
        role: 'img',
        'data-tips': 'mask',
        'aria-label': 'The mask: a row a frame, a column a frame that it may look at',
      },
      h('rect', { class: 'fc-bed', width: size, height: size }),
      cells(grid, 'fc-future', (row, column) => row >= to && mayLook(row, column)),
      cells(grid, 'fc-past', (row, column) => row < from && agree(row, column)),
      cells(grid, cachedColor, (row, column) => isNow(row) && column < from && agree(row, column)),
      cells(grid, 'data-1', (row, column) => isNow(row) && column >= from && agree(row, column)),
      cells(grid, 'ink', (row, column) => row < to && mayLook(row, column) !== looksAt(setting, row, column)),
    ),
    h(
      'p',
      { class: 'fc-hint' },
      'Each row is a frame; its cells are the frames that it looks at. Time runs right and down.',
    ),
  );
}

/** What each cell says that training shows or that the stream looks at. */
export function maskTips({ setting }: Look): readonly Tip[] {
  const mayLook = trainedMask(setting);
  const tips: Tip[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const [trained, now] = [mayLook(row, column), looksAt(setting, row, column)];
      if (!trained && !now) continue;
      const what = trained
        ? now
          ? 'seen, as in training'
          : 'missing: training showed it'
        : 'seen, but never in training';
      tips.push({
        x: column,
        y: row,
        width: 1,
        height: 1,
        text: `Frame ${row + 1}, looking at frame ${column + 1}: ${what}.`,
      });
    }
  }
  return tips;
}
