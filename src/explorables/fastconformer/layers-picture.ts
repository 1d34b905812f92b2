import { heat } from '../kit/plot.ts';
import type { Tip } from '../kit/tips.ts';
import { h, round, type Tree } from '../kit/tree.ts';
import { blank } from './collapse.ts';
import { type LayerRow, layerRows, type Range } from './layer-rows.ts';
import { drawLetters } from './letters-picture.ts';
import type { Look } from './look.ts';
import { rounding } from './meter.ts';
import { toy } from './model.ts';
import { vowels } from './sound.ts';

/** Units of the picture: across, ten a frame, stretched to the width there is; down, one a pixel. */
export const frameWidth = 10;
const [floor, layerTop, layerHeight, soundTop, bandHeight] = [40, 72, 26, 182, 4];
const { frames, said } = toy.sound;
const { layers } = toy.network.shape;
const bands = frames[0]?.length ?? 0;
const width = frames.length * frameWidth;
const soundEnd = soundTop + bands * bandHeight;
const height = soundEnd + 26;

/** A difference that fills the height; larger ones are cut. The outputs have a spread of 1. */
const fullDifference = 0.6;

const labels = [
  'Difference',
  'Heard',
  ...Array.from({ length: layers }, (_, index) => `Layer ${layers - index}`),
  'Sound',
  'Said',
].map((label) => h('span', { class: 'fc-label' }, label));
const bed = h('path', {
  class: 'fc-bed',
  d: Array.from({ length: layers }, (_, layer) => box([0, frames.length], layer)).join(''),
});
const soundCells = {
  rows: bands,
  columns: frames.length,
  x: 0,
  y: soundTop,
  cellWidth: frameWidth,
  cellHeight: bandHeight,
};
const wholeSound = heat(
  soundCells,
  'ink',
  (row, column) => Math.max(0, (frames[column]?.[bands - 1 - row] ?? 0) + 0.4) / 3,
);
const grid = lines('fc-grid', 1);
const ground = h('path', { class: 'fc-floor', d: `M0 ${floor}H${width}` });

/** The sound coming in below, the layers above it, what they look at lit, and on top how far the outputs are off. */
export function drawLayers({ setting, arrived, differences, heard, heardOffline }: Look): Tree {
  const rows = layerRows(setting, arrived);
  const now = arrived * frameWidth;
  return h(
    'div',
    {
      class: 'fc-stage',
      'data-shows': 'way time kept ahead',
      role: 'img',
      'aria-label': 'The stream: frames from left to right, the layers above the sound',
    },
    labels,
    h(
      'svg',
      {
        class: 'fc-layers',
        viewBox: `0 0 ${width} ${height}`,
        preserveAspectRatio: 'none',
        'data-drag': 'time',
        'data-tips': 'layers',
      },
      bed,
      shape('fc-gone', rows, ({ fresh }) => [0, fresh[1]]),
      shape('data-3', rows, kept),
      shape('data-2', rows, ({ again }) => again),
      shape('data-1', rows, ({ fresh }) => fresh),
      shape('fc-waiting', rows, ({ waiting }) => waiting, [0.4, 0.2]),
      wholeSound,
      h('path', { class: 'fc-curtain', d: `M${now} ${soundTop}H${width}V${soundEnd}H${now}z` }),
      grid,
      lines('fc-chunks', setting.right + 1),
      ground,
      h('path', { class: 'fc-out', d: `M0 ${floor}H${differences.length * frameWidth}` }),
      drawDifferences(differences),
      h('path', { class: 'fc-now', d: `M${now} 0V${height}` }),
    ),
    drawLetters('fc-heard', heard, (at) => at < heard.length && heard[at] !== heardOffline[at]),
    drawLetters('fc-said', said.slice(0, arrived), () => false),
  );
}

/** What is taken from either cache: both end where the new frames begin. */
function kept({ attention, convolution }: LayerRow): Range {
  return attention[0] < convolution[0] ? attention : convolution;
}

/** What the frames of the sound, the layers and the differences say. */
export function layerTips({ setting, arrived, differences, heard, heardOffline }: Look): readonly Tip[] {
  const off = differences.map((difference, at) => ({
    ...column(at, 0, floor),
    text: `Frame ${at + 1}: off by ${difference <= rounding ? 0 : difference.toFixed(3)}; heard ${letter(heard[at])}, offline ${letter(heardOffline[at])}.`,
  }));
  const rows = layerRows(setting, arrived).flatMap((row, layer) => {
    const top = layerTop + (layers - 1 - layer) * layerHeight;
    const kinds = [
      ['computed now', row.fresh],
      [
        setting.way === 'buffers' ? 'computed again' : 'kept from before',
        setting.way === 'buffers' ? row.again : kept(row),
      ],
      ['waiting for their look-ahead', row.waiting],
    ] as const;
    return kinds.flatMap(([what, [from, to]]) =>
      to > from
        ? {
            x: from * frameWidth,
            y: top,
            width: (to - from) * frameWidth,
            height: layerHeight - 4,
            text: `Layer ${layer + 1}, frames ${from + 1} to ${to}: ${what}.`,
          }
        : [],
    );
  });
  const sound = frames.slice(0, arrived).flatMap((levels, at) =>
    levels.map((level, band) => ({
      ...column(at, soundTop + (bands - 1 - band) * bandHeight, bandHeight),
      text: `Sound, frame ${at + 1}, band ${band + 1}: ${level.toFixed(2)}; said: ${letter(said[at])}.`,
    })),
  );
  return [...off, ...rows, ...sound];
}

function column(at: number, y: number, tall: number) {
  return { x: at * frameWidth, y, width: frameWidth, height: tall };
}

function letter(label = blank): string {
  return label === blank ? 'nothing' : `“${vowels[label]}”`;
}

/** One shape over all layers; `part` is where in a layer's height it begins and how much it takes. */
function shape(
  className: string,
  rows: readonly LayerRow[],
  range: (row: LayerRow) => Range,
  part: readonly [number, number] = [0, 1],
): Tree {
  return h('path', { class: className, d: rows.map((row, layer) => box(range(row), layer, part)).join('') });
}

function box([from, to]: Range, layer: number, [start, share]: readonly [number, number] = [0, 1]): string {
  if (to <= from) return '';
  const inner = layerHeight - 4;
  const top = layerTop + (layers - 1 - layer) * layerHeight + start * inner;
  const across = (to - from) * frameWidth;
  return `M${from * frameWidth} ${round(top)}h${across}v${round(share * inner)}h${-across}z`;
}

/** Between every so many frames a line, from the top layer to the sound. */
function lines(className: string, every: number): Tree {
  const count = Math.ceil(frames.length / every) - 1;
  const places = Array.from({ length: count }, (_, index) => (index + 1) * every * frameWidth);
  return h('path', { class: className, d: places.map((x) => `M${x} ${layerTop}V${soundEnd}`).join('') });
}

function drawDifferences(differences: readonly number[]): Tree {
  const bars = differences.map((difference, index) => {
    const tall = Math.min(1, difference / fullDifference) * floor;
    return tall < 0.1 ? '' : `M${index * frameWidth + 1} ${floor}h8v${round(-Math.max(1.5, tall))}h-8z`;
  });
  return h('path', { class: 'ink', d: bars.join('') });
}
