import { h, round, type Tree } from './tree.ts';

/** From a value to a place on the page. */
export type Scale = (value: number) => number;

export function linearScale([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** For values above zero. */
export function logScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const linear = linearScale([Math.log(domain[0]), Math.log(domain[1])], range);
  return (value) => linear(Math.log(value));
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** A horizontal axis: a line at height `y` with ticks and their labels below it. `from` and `to` are places. */
export function axisX(ticks: readonly Tick[], scale: Scale, y: number, [from, to]: readonly [number, number]): Tree {
  return h(
    'g',
    { class: 'axis' },
    h('path', {
      d: `M${round(from)} ${round(y)}H${round(to)}${ticks.map(({ at }) => `M${round(scale(at))} ${round(y)}v4`).join('')}`,
    }),
    ticks.map(({ at, label }) => h('text', { x: scale(at), y: y + 16, 'text-anchor': 'middle' }, label)),
  );
}

/** A vertical axis: labels to the left of `x`, and a thin line across to `to` at each tick. */
export function axisY(ticks: readonly Tick[], scale: Scale, x: number, to: number): Tree {
  return h(
    'g',
    { class: 'axis' },
    h('path', { d: ticks.map(({ at }) => `M${round(x)} ${round(scale(at))}H${round(to)}`).join('') }),
    ticks.map(({ at, label }) => h('text', { x: x - 5, y: scale(at) + 4, 'text-anchor': 'end' }, label)),
  );
}

/** A line through points of the page, left open where a value is not finite. */
export function line(points: readonly (readonly [number, number])[], className: string): Tree {
  let pen = 'M';
  let d = '';
  for (const [x, y] of points) {
    const isDrawn = Number.isFinite(x) && Number.isFinite(y);
    if (isDrawn) d += `${pen}${round(x)} ${round(y)}`;
    pen = isDrawn ? 'L' : 'M';
  }
  return h('path', { class: `line ${className}`, d });
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A bar; a negative or broken width is none. */
export function bar({ x, y, width, height }: Box, className: string): Tree {
  return h('rect', { class: className, x, y, width: Math.max(0, width) || 0, height: Math.max(0, height) || 0 });
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** The place of the grid's corner, and the size of a cell with its gap. */
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** What stays free to the right of and below each cell. */
  readonly gap?: number;
}

/** The cells for which `isOn` holds, as one shape; neighbors of a row are run together where there is no gap. */
export function cells(grid: Grid, className: string, isOn: (row: number, column: number) => boolean): Tree {
  return h('path', { class: className, d: cellsPath(grid, isOn) });
}

/**
 * A heat map of values from 0 to 1: one shape for each of so many levels of opacity, from weakest to strongest.
 * The levels that no cell has are there too, so that the picture keeps its nodes.
 */
export function heat(grid: Grid, className: string, value: (row: number, column: number) => number, levels = 8): Tree {
  const level = (row: number, column: number) => Math.ceil(Math.min(1, value(row, column)) * levels - 1e-9);
  return h(
    'g',
    { class: className },
    Array.from({ length: levels }, (_, index) =>
      h('path', {
        'fill-opacity': (index + 1) / levels,
        d: cellsPath(grid, (row, column) => level(row, column) === index + 1),
      }),
    ),
  );
}

function cellsPath(grid: Grid, isOn: (row: number, column: number) => boolean): string {
  const { rows, columns, x, y, cellWidth, cellHeight, gap = 0 } = grid;
  let d = '';
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!isOn(row, column)) continue;
      let end = column + 1;
      while (gap === 0 && end < columns && isOn(row, end)) end += 1;
      const width = (end - column) * cellWidth - gap;
      const left = round(x + column * cellWidth);
      d += `M${left} ${round(y + row * cellHeight)}h${round(width)}v${round(cellHeight - gap)}h${round(-width)}z`;
      column = end - 1;
    }
  }
  return d;
}
