import { describe, expect, it } from 'vitest';
import { bar, cells, heat, line } from '../../../../src/explorables/kit/plot.ts';
import {
  barsOf,
  cellsOf,
  circlesOf,
  numbersIn,
  pathPoints,
  textOf,
  titlesOf,
} from '../../../../src/explorables/kit/read-back.ts';
import { h } from '../../../../src/explorables/kit/tree.ts';

const grid = { rows: 2, columns: 3, x: 10, y: 20, cellWidth: 5, cellHeight: 4 };

describe('what is drawn comes back as numbers', () => {
  it('bars, moved by the groups around them', () => {
    const drawn = bar({ x: 1, y: 2, width: 30, height: 4 }, 'data-1');
    const tree = h('svg', {}, h('g', { transform: 'translate(100, 50)' }, drawn));
    expect(barsOf(tree, 'data-1')).toEqual([{ x: 101, y: 52, width: 30, height: 4, opacity: 1 }]);
    expect(barsOf(tree, 'data-2')).toEqual([]);
  });

  it('elements inside a group with the class, counted once', () => {
    const inner = h('circle', { class: 'dot', cx: 1, cy: 2, r: 3 });
    const tree = h('g', { class: 'dot', transform: 'translate(10 0)' }, inner);
    expect(circlesOf(tree, 'dot')).toEqual([{ x: 11, y: 2, radius: 3 }]);
  });

  it('lines, absolute and relative, with their gaps', () => {
    const points: [number, number][] = [
      [0, 1],
      [2, 3],
      [Number.NaN, 0],
      [4, 5],
      [6, 7],
    ];
    expect(pathPoints(line(points, 'data-1'), 'data-1')).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
      [
        [4, 5],
        [6, 7],
      ],
    ]);
    expect(pathPoints(h('path', { class: 'a', d: 'M1 2h3v-4H0V9' }), 'a')).toEqual([
      [
        [1, 2],
        [4, 2],
        [4, -2],
        [0, -2],
        [0, 9],
      ],
    ]);
  });

  it('cells, joined where they touch, and the opacity of heat', () => {
    expect(
      cellsOf(
        cells(grid, 'on', (row, column) => row === 1 && column > 0),
        'on',
      ),
    ).toEqual([{ x: 15, y: 24, width: 10, height: 4, opacity: 1 }]);
    const warm = cellsOf(
      heat(grid, 'heat', (row, column) => (row === 0 && column === 2 ? 0.5 : 0), 4),
      'heat',
    );
    expect(warm).toEqual([{ x: 20, y: 20, width: 5, height: 4, opacity: 0.5 }]);
  });

  it('refuses what it cannot read', () => {
    expect(() => pathPoints(h('path', { class: 'a', d: 'M0 0C1 1 2 2 3 3' }), 'a')).toThrow('C1 1 2 2 3 3');
    expect(() => barsOf(h('rect', { class: 'a', transform: 'rotate(3)' }), 'a')).toThrow('rotate(3)');
  });

  it('texts and tooltips', () => {
    const tree = h('g', {}, h('title', {}, '3 of 4'), h('text', {}, 'three'));
    expect([textOf(tree), titlesOf(tree)]).toEqual(['three', ['3 of 4']]);
  });
});

it('numbers come back from a sentence', () => {
  expect(numbersIn('In 1,048,576 tokens, 3.30 M fit; −2 % of 16, but not E5M2 or v1.2.')).toEqual([
    1_048_576, 3.3, -2, 16,
  ]);
});
