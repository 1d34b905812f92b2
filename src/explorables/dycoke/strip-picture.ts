import { h, type Tree } from '../kit/tree.ts';
import { objects, type SceneName, shape } from './film.ts';
import type { Look, Place } from './model.ts';

/** Units are tiles. Two rows of eight frames; below each group of four a bracket. */
const perRow = 8;
export const pitch = { across: shape.side + 2, down: shape.side + 4 } as const;
const width = perRow * pitch.across;

/** Shades of the background from dark to light, and the brightness at which the next begins. */
const shades = [0.44, 0.5, 0.56];

/** Where a frame's corner is. */
export function cornerOf(frame: number): readonly [x: number, y: number] {
  return [(frame % perRow) * pitch.across, Math.floor(frame / perRow) * pitch.down];
}

/** The frame whose left edge is nearest to a point. */
export function frameAt(x: number, y: number): number {
  const row = y < pitch.down - 2 ? 0 : 1;
  return row * perRow + Math.min(perRow, Math.max(0, Math.round((x + 1) / pitch.across)));
}

/** What the word on the screen does with the tiles that were read. */
export interface Marks {
  /** Attended to. */
  readonly chosen: readonly number[];
  /** Thrown away earlier, and wanted by this word. */
  readonly missed: readonly number[];
}

/** The film: tiles that were dropped are holes. The children of each frame are the same in every state. */
export function drawStrip(look: Look, marks: Marks, scene: SceneName, when: number): Tree {
  const [chosen, missed] = [marks.chosen, marks.missed].map((list) => byFrame(list.map((index) => look.read[index]!)));
  return h(
    'svg',
    {
      class: 'dy-strip',
      'data-shows': 'scene when drop way word',
      viewBox: `-1 -1 ${width} ${2 * pitch.down - 1}`,
      role: 'img',
      'aria-label': `${shape.frames} frames of ${shape.side} × ${shape.side} tiles. ${look.read.length} tiles are left; this word attends to ${marks.chosen.length}.`,
      'data-drag': scene === 'cut' && 'when',
    },
    h('path', { class: 'dy-touch', d: `M-1-1h${width}v${2 * pitch.down - 1}h-${width}z` }),
    h('path', { class: 'dy-bracket', d: brackets() }),
    look.kept.map((tiles, frame) => drawFrame(look, frame, tiles, chosen?.get(frame) ?? [], missed?.get(frame) ?? [])),
    h('path', { class: 'dy-cut ink', d: scene === 'cut' ? cutAt(when) : '' }),
  );
}

function byFrame(places: readonly Place[]): Map<number, number[]> {
  const tiles = new Map<number, number[]>();
  for (const { frame, tile } of places) tiles.set(frame, [...(tiles.get(frame) ?? []), tile]);
  return tiles;
}

function brackets(): string {
  const length = (shape.group - 1) * pitch.across + shape.side;
  return Array.from({ length: shape.frames / shape.group }, (_, group) => {
    const [x, y] = cornerOf(group * shape.group);
    return `M${x} ${y + shape.side + 0.5}v.8h${length}v-.8`;
  }).join('');
}

function cutAt(frame: number): string {
  const [x, y] = cornerOf(frame);
  return `M${x - 1} ${y - 1}v${shape.side + 2}`;
}

function drawFrame(
  { film, read }: Look,
  frame: number,
  kept: readonly boolean[],
  chosen: readonly number[],
  missed: readonly number[],
): Tree {
  const [x, y] = cornerOf(frame);
  const [owners, brightness] = [film.owners[frame]!, film.brightness[frame]!];
  const shadeOf = (tile: number) => shades.filter((edge) => brightness[tile]! >= edge).length;
  const shown = (isOne: (tile: number) => boolean) => runs((tile) => kept[tile]! && isOne(tile));
  const background = (shade: number) => shown((tile) => owners[tile] === 0 && shadeOf(tile) === shade);
  const [rings, crosses] = [new Set(chosen), new Set(missed)];
  return h(
    'g',
    { transform: `translate(${x} ${y})` },
    [0, ...shades].map((_, shade) => h('path', { class: `dy-${shade}`, d: background(shade) })),
    h('path', { class: 'dy-ball', d: shown((tile) => owners[tile] === objects.ball) }),
    h('path', { class: 'dy-box', d: shown((tile) => owners[tile] === objects.box) }),
    h('path', { class: 'dy-ring', d: read.length > 0 ? runs((tile) => rings.has(tile), ring) : '' }),
    h('path', { class: 'dy-cross', d: runs((tile) => crosses.has(tile), cross) }),
  );
}

/** Neighbors of a row are run together; a run is a line in the middle of its tiles, as thick as a tile is high. */
function runs(isOn: (tile: number) => boolean, draw = line): string {
  let d = '';
  for (let row = 0; row < shape.side; row += 1) {
    for (let column = 0; column < shape.side; column += 1) {
      const start = column;
      while (column < shape.side && isOn(row * shape.side + column)) column += 1;
      if (column > start) d += draw(start, row, column - start);
    }
  }
  return d;
}

function line(column: number, row: number, length: number): string {
  return `M${column} ${row}.5h${length}`;
}

function ring(column: number, row: number, length: number): string {
  return `M${column} ${row}h${length}v1h-${length}z`;
}

function cross(column: number, row: number, length: number): string {
  return Array.from({ length }, (_, at) => `M${column + at} ${row}l1 1m0-1l-1 1`).join('');
}
