import type { MapData, MapLabel } from '../../map/map-file.ts';
import { spacedLabels } from '../../map/spaced-labels.ts';
import type { Camera } from './camera.ts';
import type { Palette } from './map-colors.ts';

/** All that a picture of the map depends on. */
export interface Scene {
  readonly data: MapData;
  /** Outlines of the relief, and the unit of their coordinates. */
  readonly relief: readonly Path2D[];
  readonly reliefUnit: number;
  readonly camera: Camera;
  /** How many times larger than the whole map. */
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly colors: Uint8Array;
  /** Papers after this period are not shown. */
  readonly until: number;
  /** Papers that are lit; the others are dimmed. `null` where all are alike. */
  readonly lit: ReadonlySet<number> | null;
  readonly pointed: number | null;
  /** The lines of the titles that are known by now. */
  readonly titleOf: (paper: number) => readonly string[] | undefined;
}

const serif = 'Newsreader, "Newsreader Fallback", Georgia, serif';
/** Opacity of papers that are not lit. */
const dimmed = 0.18;
/** Pixels of the map for each paper in sight from which on titles are written. */
const roomForTitle = 13_000;
/** From here on smaller parts are named too. */
const partsZoom = 2.2;

/** Draws the map onto a canvas that has been scaled to CSS pixels. */
export function drawMap(context: CanvasRenderingContext2D, scene: Scene): void {
  context.clearRect(0, 0, scene.width, scene.height);
  drawRelief(context, scene);
  const seen = papersInSight(scene);
  const radius = dotRadius(scene);
  drawDots(context, scene, seen, radius);
  drawLit(context, scene, seen, radius);
  drawNames(context, scene, seen, radius);
}

/** Larger where there are few, and when a reader comes closer. */
export function dotRadius({ data, zoom, width, height }: Scene): number {
  const room = Math.sqrt((width * height) / Math.max(1, data.x.length));
  return Math.min(9, Math.max(1.6, room * 0.1) * zoom ** 0.45);
}

function drawRelief(context: CanvasRenderingContext2D, { relief, reliefUnit, camera, palette }: Scene): void {
  context.save();
  context.translate(camera.x, camera.y);
  context.scale(camera.scale * reliefUnit, camera.scale * reliefUnit);
  context.fillStyle = palette.relief;
  context.globalAlpha = 0.1;
  for (const outline of relief) context.fill(outline);
  context.restore();
}

function papersInSight({ data, camera, width, height, until }: Scene): readonly number[] {
  const seen: number[] = [];
  for (let paper = 0; paper < data.x.length; paper++) {
    if ((data.times[paper] as number) > until) continue;
    const x = (data.x[paper] as number) * camera.scale + camera.x;
    const y = (data.y[paper] as number) * camera.scale + camera.y;
    if (x > -10 && y > -10 && x < width + 10 && y < height + 10) seen.push(paper);
  }
  return seen;
}

/** One path for each color: a fill for each dot would cost ten times as much. */
function drawDots(context: CanvasRenderingContext2D, scene: Scene, seen: readonly number[], radius: number): void {
  const paths = scene.palette.colors.map(() => new Path2D());
  for (const paper of seen) addDot(paths[scene.colors[paper] ?? 0], scene, paper, radius);
  context.globalAlpha = scene.lit ? dimmed : 0.85;
  for (const [index, path] of paths.entries()) {
    context.fillStyle = scene.palette.colors[index] ?? '';
    context.fill(path);
  }
  context.globalAlpha = 1;
}

function addDot(path: Path2D | undefined, { data, camera }: Scene, paper: number, radius: number): void {
  const x = (data.x[paper] as number) * camera.scale + camera.x;
  const y = (data.y[paper] as number) * camera.scale + camera.y;
  path?.moveTo(x + radius, y);
  path?.arc(x, y, radius, 0, 2 * Math.PI);
}

function drawLit(context: CanvasRenderingContext2D, scene: Scene, seen: readonly number[], radius: number): void {
  const { lit, palette, pointed } = scene;
  for (const paper of lit ? seen.filter((other) => lit.has(other)) : []) {
    const path = new Path2D();
    addDot(path, scene, paper, radius * 1.5 + 1);
    context.fillStyle = palette.colors[scene.colors[paper] ?? 0] ?? '';
    context.fill(path);
    context.strokeStyle = palette.hit;
    context.lineWidth = 1.5;
    context.stroke(path);
  }
  if (pointed === null || !seen.includes(pointed)) return;
  const ring = new Path2D();
  addDot(ring, scene, pointed, radius + 5);
  context.strokeStyle = palette.paper;
  context.lineWidth = 5;
  context.stroke(ring);
  context.strokeStyle = palette.ink;
  context.lineWidth = 2;
  context.stroke(ring);
}

interface Written {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
}

/** Names of regions, closer by also of their parts, and titles where few papers are in sight; none over another. */
function drawNames(context: CanvasRenderingContext2D, scene: Scene, seen: readonly number[], radius: number): void {
  const { width, height, palette, zoom } = scene;
  const isNear = zoom >= partsZoom;
  const wanted = [
    ...titles(scene, seen, radius),
    ...(isNear ? names(scene, scene.data.parts, 14, 500) : []),
    ...names(scene, scene.data.regions, isNear ? 20 : width < 600 ? 14 : 16, 500),
  ];
  // Nearby the larger names are for finding the way only, and give room.
  const ordered = isNear ? wanted : wanted.toReversed().toSorted((a, b) => b.size - a.size);
  const measured = ordered.map((label) => {
    context.font = `${label.weight} ${label.size}px ${serif}`;
    const length = Math.max(...label.lines.map((line) => context.measureText(line).width));
    const x = Math.min(Math.max(label.x, length / 2 + 6), width - length / 2 - 6);
    return { ...label, x, length };
  });
  const inSight = measured.filter(({ x, y, length }, index) => {
    const moved = Math.abs(x - (ordered[index]?.x ?? x));
    return y > 8 && y < height - 8 && moved < length / 2 + 6;
  });
  const isFree = spacedLabels(
    inSight.map(({ x, y, length, size, lines }) => ({ x, y, width: length + 12, height: size * 1.3 * lines.length })),
  );
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const [index, { lines, x, y, size, weight }] of inSight.entries()) {
    if (!isFree[index]) continue;
    context.font = `${weight} ${size}px ${serif}`;
    context.strokeStyle = palette.paper;
    context.fillStyle = palette.ink;
    context.lineWidth = size * 0.26;
    for (const [row, line] of lines.entries()) {
      const down = y + (row - (lines.length - 1) / 2) * size * 1.2;
      context.strokeText(line, x, down);
      context.fillText(line, x, down);
    }
  }
}

function names({ camera }: Scene, labels: readonly MapLabel[], size: number, weight: number): readonly Written[] {
  return labels
    .toSorted((a, b) => b.count - a.count)
    .map(({ name, x, y }) => ({
      lines: [name],
      x: x * camera.scale + camera.x,
      y: y * camera.scale + camera.y,
      size,
      weight,
    }));
}

/** Titles below the dots. */
function titles(scene: Scene, seen: readonly number[], radius: number): readonly Written[] {
  const { data, camera } = scene;
  if (!hasRoomForTitles(scene, seen)) return [];
  return seen.flatMap((paper) => {
    const lines = scene.titleOf(paper);
    if (!lines) return [];
    const x = (data.x[paper] as number) * camera.scale + camera.x;
    const y = (data.y[paper] as number) * camera.scale + camera.y + radius + 2 + lines.length * 8;
    return [{ lines, x, y, size: 13, weight: 400 }];
  });
}

/** The papers whose titles are to be written, so that they have to be fetched. */
export function titledPapers(scene: Scene): readonly number[] {
  const seen = papersInSight(scene);
  return hasRoomForTitles(scene, seen) ? seen : [];
}

function hasRoomForTitles({ width, height }: Scene, seen: readonly number[]): boolean {
  return seen.length * roomForTitle <= width * height;
}
