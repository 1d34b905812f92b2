import { axisX, axisY, line, logScale } from '../kit/plot.ts';
import { h, type Tree } from '../kit/tree.ts';

interface Row {
  readonly gap: number;
  readonly iterations: number;
  readonly mean: number;
  readonly deviation: number;
}

/** Published iterations as dots over the model's mean, two standard deviations to either side; both axes logarithmic. */
export function poissonPicture(rows: readonly Row[]): Tree {
  const x = logScale([20, 5000], [46, 366]);
  const y = logScale([500, 12_000], [180, 10]);
  const thousands = (at: number) => ({ at, label: at.toLocaleString('en') });
  const edge = (sign: number) =>
    rows.map(({ gap, mean, deviation }) => [x(gap), y(mean + sign * 2 * deviation)] as const);
  return h(
    'svg',
    {
      class: 'fl-poisson',
      viewBox: '0 0 380 220',
      role: 'img',
      'aria-label': 'Iterations over the mean gap, published and simulated',
    },
    axisX([20, 50, 100, 200, 500, 1000, 2000].map(thousands), x, 184, [46, 366]),
    axisY([500, 1000, 2000, 5000, 10_000].map(thousands), y, 46, 366),
    line(edge(1), 'quiet'),
    line(edge(-1), 'quiet'),
    line(
      rows.map(({ gap, mean }) => [x(gap), y(mean)]),
      'data-2',
    ),
    rows.map(({ gap, iterations }) => h('circle', { class: 'data-1', cx: x(gap), cy: y(iterations), r: 4 })),
    h('text', { class: 'quiet', x: 366, y: 216, 'text-anchor': 'end' }, 'mean gap, ms'),
  );
}
