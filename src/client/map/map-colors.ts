import type { MapData } from '../../map/map-file.ts';

export type Coloring = 'region' | 'topic' | 'time' | 'votes';

/** A color of the legend, with what it stands for. */
export interface LegendRow {
  /** Index of the color. */
  readonly color: number;
  readonly label: string;
}

export interface Colored {
  /** Index of a color for each paper. */
  readonly of: Uint8Array;
  readonly legend: readonly LegendRow[];
}

/** Colors of `Palette`: those of regions and topics, one for what has none, and the steps from little to much. */
export const plain = 6;
export const firstStep = 7;
export const steps = 5;

/** The color of each paper, and what the colors mean. */
export function colorsFor(data: MapData, coloring: Coloring): Colored {
  if (coloring === 'topic') return byTopic(data);
  if (coloring === 'time') return inSteps(data.times, (step) => data.periods[step] ?? '');
  if (coloring === 'votes') return inSteps(data.votes, (votes) => (votes === 1 ? '1 upvote' : `${votes} upvotes`));
  return { of: Uint8Array.from(data.colors), legend: [] };
}

/** A paper of several topics has the color of the rarest. */
function byTopic({ topics, topicBits }: MapData): Colored {
  const counts = topics.map((_, topic) => topicBits.filter((bits) => bits & (1 << topic)).length);
  const rarestFirst = [...topics.keys()].sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  const of = Uint8Array.from(topicBits, (bits) => rarestFirst.find((topic) => bits & (1 << topic)) ?? plain);
  const legend = [...topics.map((label, color) => ({ label, color })), { label: 'other', color: plain }]
    .map(({ label, color }) => ({ color, label, count: of.filter((own) => own === color).length }))
    .filter(({ count }) => count > 0);
  return { of, legend: legend.map(({ color, label, count }) => ({ color, label: `${label} (${count})` })) };
}

/** As many papers in each step as in another, as far as equal values allow. */
function inSteps(values: readonly number[], write: (value: number) => string): Colored {
  const known = values.filter((value) => value >= 0).sort((a, b) => a - b);
  const bounds = Array.from({ length: steps }, (_, step) => known[Math.floor((step * known.length) / steps)] ?? 0);
  const distinct = bounds.filter((bound, step) => bound !== bounds[step - 1]);
  const stepOf = (value: number) => distinct.findLastIndex((bound) => bound <= value);
  const spread = (step: number) => firstStep + Math.round((step * (steps - 1)) / Math.max(1, distinct.length - 1));
  const legend = distinct.map((bound, step) => {
    const next = distinct[step + 1];
    const last = next === undefined ? (known.at(-1) ?? bound) : next - 1;
    return { color: spread(step), label: last <= bound ? write(bound) : `${write(bound)} to ${write(last)}` };
  });
  const isPartial = values.some((value) => value < 0);
  return {
    of: Uint8Array.from(values, (value) => (value < 0 ? plain : spread(stepOf(value)))),
    legend: [...legend, ...(isPartial ? [{ color: plain, label: 'not stated' }] : [])],
  };
}

/** The colors as the page's styles have them in its present theme. */
export interface Palette {
  readonly colors: readonly string[];
  readonly relief: string;
  readonly paper: string;
  readonly ink: string;
  readonly hit: string;
}

export function readPalette(host: Element): Palette {
  const probe = document.createElement('span');
  host.append(probe);
  const resolve = (value: string) => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const mixed = (step: number) =>
    resolve(`color-mix(in oklab, var(--map-1) ${100 - (100 * step) / (steps - 1)}%, var(--map-0))`);
  const palette = {
    colors: [
      ...Array.from({ length: plain }, (_, index) => resolve(`var(--map-${index})`)),
      resolve('var(--edge)'),
      ...Array.from({ length: steps }, (_, step) => mixed(step)),
    ],
    relief: resolve('var(--map-relief)'),
    paper: resolve('var(--paper)'),
    ink: resolve('var(--ink)'),
    hit: resolve('var(--map-hit)'),
  };
  probe.remove();
  return palette;
}
