import type { FigureRow } from './figures.ts';

export interface PlotMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A small chart of how figures of one scale are spread, in the units of its own drawing. */
export interface FigurePlot {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly PlotMark[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** In words: how many, from where to where, and the middle. */
  readonly summary: string;
}

const width = 360;
const plotHeight = 72;
const axisHeight = 24;
const inset = 18;
const bins = 48;
const units: Readonly<Record<string, string>> = { '×': '×', '%': ' %', s: ' s', bytes: ' bytes', count: '' };

/**
 * The spread of the figures that share the commonest scale of a group, on a logarithmic axis where they
 * span more than a factor of 20. `null` where there are too few to see anything.
 */
export function figurePlot(rows: readonly FigureRow[]): FigurePlot | null {
  const scale = rows[0]?.scale;
  const values = rows.filter((row) => row.scale === scale && row.magnitude > 0).map(({ magnitude }) => magnitude);
  values.sort((a, b) => a - b);
  const [least, most] = [values[0], values.at(-1)];
  if (least === undefined || most === undefined || values.length < 4 || least === most) return null;
  // One figure that is far off must not press the others together: of many, the ends are cut.
  const [from, to] = [quantile(values, 0.01), scale === '%' ? Math.min(100, most) : quantile(values, 0.99)];
  const isLog = scale !== '%' && to / from > 20;
  const project = isLog ? Math.log10 : (value: number) => value;
  const ticks = isLog ? powers(from, to) : steps(0, to);
  const [low, high] = [project(ticks[0] ?? from), project(ticks.at(-1) ?? to)];
  const xOf = (value: number) =>
    round(inset + Math.min(1, Math.max(0, (project(value) - low) / (high - low))) * (width - 2 * inset));
  const unit = units[scale ?? ''] ?? ` ${scale}`;
  return {
    width,
    height: plotHeight + axisHeight,
    marks: marksOf(values, xOf),
    ticks: ticks.map((value) => ({ x: xOf(value), label: compact(value) })),
    summary: `${values.length.toLocaleString('en')} figures from ${compact(least)}${unit} to ${compact(most)}${unit}, half of them above ${compact(quantile(values, 0.5))}${unit}`,
  };
}

/** Columns of squares, one a figure, that shrink where many meet. */
function marksOf(values: readonly number[], xOf: (value: number) => number): readonly PlotMark[] {
  const size = (width - 2 * inset) / bins;
  const columns = new Map<number, number>();
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.floor((xOf(value) - inset) / size));
    columns.set(bin, (columns.get(bin) ?? 0) + 1);
  }
  const tallest = Math.max(...columns.values());
  const step = Math.min(size, plotHeight / tallest);
  const isSolid = step < 4;
  return [...columns].flatMap(([bin, count]) => {
    const x = round(inset + bin * size);
    if (isSolid)
      return [{ x, y: round(plotHeight - count * step), width: round(size - 1), height: round(count * step) }];
    return Array.from({ length: count }, (_, place) => ({
      x,
      y: round(plotHeight - (place + 1) * step),
      width: round(size - 1.5),
      height: round(step - 1.5),
    }));
  });
}

function powers(least: number, most: number): readonly number[] {
  const from = Math.floor(Math.log10(least));
  const to = Math.ceil(Math.log10(most));
  const every = Math.ceil((to - from) / 6);
  return Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => 10 ** (from + index * every));
}

function steps(least: number, most: number): readonly number[] {
  const raw = (most - least) / 5;
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((factor) => factor * magnitude >= raw) ?? 10) * magnitude;
  const from = Math.floor(least / step) * step;
  return Array.from({ length: Math.ceil((most - from) / step) + 1 }, (_, index) => round(from + index * step));
}

/** @param values sorted; of an even number the lower of the middle two */
function quantile(values: readonly number[], share: number): number {
  return values[Math.floor((values.length - 1) * share + (share > 0.5 ? 0.999 : 0))] ?? 0;
}

function compact(value: number): string {
  return new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
