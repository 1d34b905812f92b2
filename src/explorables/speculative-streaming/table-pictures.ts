import { axisX, axisY, bar, line, linearScale, logScale } from '../kit/plot.ts';
import { h, type Tree } from '../kit/tree.ts';
import { headNumbers, type LargeModel, speedOverDraftModel, streamNumbers } from './analytic.ts';

/** Tokens a verification with a draft model, as multiples of those with streams: the lines of the paper’s figure 4. */
export const multiples = [0.6, 0.8, 1, 1.2, 1.4] as const;
const across = logScale([1, 40], [30, 300]);
const up = linearScale([0, 6], [150, 10]);

/** The paper’s figure 4, computed. */
export function drawSpeeds(): Tree {
  const ratios = Array.from({ length: 40 }, (_, at) => 40 ** (at / 39));
  return h(
    'svg',
    {
      viewBox: '0 0 320 185',
      role: 'img',
      'aria-label': 'Speed-up over a draft model, by how much slower the target is.',
    },
    axisY(
      [0, 1, 2, 3, 4, 5, 6].map((at) => ({ at, label: String(at) })),
      up,
      30,
      300,
    ),
    axisX(
      [1, 2, 5, 10, 20, 40].map((at) => ({ at, label: String(at) })),
      across,
      150,
      [30, 300],
    ),
    multiples.map((fewer) =>
      line(
        ratios.flatMap((ratio) => {
          const speed = speedOverDraftModel(4, ratio, fewer);
          return speed <= 6 ? [[across(ratio), up(speed)] as const] : [];
        }),
        'data-2',
      ),
    ),
    h('text', { class: 'quiet', x: 300, y: 182, 'text-anchor': 'end' }, 'target’s time ÷ draft model’s'),
  );
}

/** Numbers of four further heads and of four streams, to scale. */
export function drawNumbers(model: LargeModel): Tree {
  const [heads, streams] = [headNumbers(model), streamNumbers(model)];
  const scale = linearScale([0, heads], [0, 320]);
  const row = (y: number, title: string, numbers: number) => [
    h('text', { x: 0, y: y + 12 }, `${title}: ${numbers.toLocaleString('en-US')} numbers`),
    bar({ x: 0, y: y + 18, width: scale(numbers), height: 8 }, 'data-1'),
  ];
  return h(
    'svg',
    { viewBox: '0 0 320 66', role: 'img', 'aria-label': `${model.name}: heads and streams, to scale` },
    row(0, `${model.name}, four more heads`, heads),
    row(36, 'four streams', streams),
  );
}
