import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisX, bar, cells, heat, line, linearScale, logScale } from '../../../../src/explorables/kit/plot.ts';
import { toHtml } from '../../../../src/explorables/kit/tree.ts';

const grid = { rows: 2, columns: 4, x: 0, y: 0, cellWidth: 10, cellHeight: 5 };

/** The area of the rectangles of a path: `M x y h width v height …`. */
function area(d: string): number {
  return [...d.matchAll(/h([\d.]+)v([\d.]+)/g)].reduce(
    (sum, [, width, height]) => sum + Number(width) * Number(height),
    0,
  );
}

test('scales meet both ends and go beyond', () => {
  const linear = linearScale([10, 20], [100, 0]);
  expect([10, 15, 20, 30].map(linear)).toEqual([100, 50, 0, -100]);
  const log = logScale([1, 100], [0, 10]);
  expect([1, 10, 100].map((value) => log(value))).toEqual([0, 5, 10]);
});

test('neighbors in a row are one shape, and apart where there is a gap', () => {
  const isOn = (row: number, column: number) => row === 0 && column < 3;
  expect(cells(grid, 'on', isOn).attributes['d']).toBe('M0 0h30v5h-30z');
  expect(cells({ ...grid, gap: 1 }, 'on', isOn).attributes['d']).toBe('M0 0h9v4h-9zM10 0h9v4h-9zM20 0h9v4h-9z');
});

test('cells cover exactly what is on', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (on) => {
      const tree = cells(grid, 'on', (row, column) => on[row * 4 + column] ?? false);
      expect(area(tree.attributes['d'] ?? '')).toBe(on.filter(Boolean).length * 50);
    }),
  );
});

test('a heat map shows each value above zero once, at the level above it', () => {
  const tree = heat(grid, 'heat', (row, column) => (row === 0 ? ([0, 0.1, 0.5, 1][column] ?? 0) : 0), 2);
  const levels = tree.children.map((child) => (typeof child === 'string' ? {} : child.attributes));
  expect(levels).toEqual([
    { 'fill-opacity': '0.5', d: 'M10 0h20v5h-20z' },
    { 'fill-opacity': '1', d: 'M30 0h10v5h-10z' },
  ]);
});

test('a line is broken where there is no value, and a bar never has a negative width', () => {
  const points = [
    [0, 1],
    [1, 2],
    [2, Number.NaN],
    [3, 4],
    [4, 5],
  ] as const;
  expect(line(points, 'data-1').attributes['d']).toBe('M0 1L1 2M3 4L4 5');
  expect(bar({ x: 0, y: 0, width: -3, height: Number.NaN }, 'data-1').attributes).toMatchObject({
    width: '0',
    height: '0',
  });
});

test('an axis has a label for each tick', () => {
  const html = toHtml(
    axisX(
      [
        { at: 0, label: '0' },
        { at: 1, label: 'one' },
      ],
      linearScale([0, 1], [0, 100]),
      50,
      [0, 100],
    ),
  );
  expect(html).toContain('M0 50H100M0 50v4M100 50v4');
  expect(html).toContain('>one</text>');
});
