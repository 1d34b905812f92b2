import type { Random } from './random.ts';

/**
 * A square picture: red, green and blue from 0 to 1, pixel after pixel, row after row; and for each pixel whose it
 * is: 0 the background's, otherwise the number of the shape that was painted there last.
 */
export interface Pixels {
  readonly size: number;
  readonly colors: Float32Array;
  readonly owners: Uint8Array;
}

export type Color = readonly [red: number, green: number, blue: number];

/** A round or square shape around a middle; `reach` is the radius, or half a side. */
export interface Shape {
  readonly form: 'disc' | 'box';
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly color: Color;
  /** 1 to 255 */
  readonly owner: number;
}

export function blank(size: number): Pixels {
  return { size, colors: new Float32Array(3 * size * size), owners: new Uint8Array(size * size) };
}

/**
 * Noise that varies slowly: random colors at the corners of a lattice, blended between. `size` is a multiple of
 * `patch`, the lattice's spacing; colors lie within `spread` of the middle gray.
 */
export function smoothNoise(random: Random, size: number, patch: number, spread: number): Pixels {
  const picture = blank(size);
  const count = size / patch + 1;
  const corners = Float32Array.from({ length: 3 * count * count }, () => 0.5 + spread * (2 * random() - 1));
  const corner = (row: number, column: number, part: number) => corners[3 * (row * count + column) + part]!;
  for (let y = 0, at = 0; y < size; y += 1) {
    const [row, down] = split(y / patch);
    for (let x = 0; x < size; x += 1) {
      const [column, right] = split(x / patch);
      for (let part = 0; part < 3; part += 1, at += 1) {
        const above = blend(corner(row, column, part), corner(row, column + 1, part), right);
        const below = blend(corner(row + 1, column, part), corner(row + 1, column + 1, part), right);
        picture.colors[at] = blend(above, below, down);
      }
    }
  }
  return picture;
}

function split(value: number): readonly [whole: number, part: number] {
  return [Math.floor(value), value - Math.floor(value)];
}

function blend(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** The part of a picture that a camera sees: `size` pixels square, from a corner at whole pixels inside of it. */
export function cutOut(from: Pixels, size: number, left: number, top: number): Pixels {
  const picture = blank(size);
  for (let row = 0; row < size; row += 1) {
    const start = (top + row) * from.size + left;
    picture.colors.set(from.colors.subarray(3 * start, 3 * (start + size)), 3 * row * size);
  }
  return picture;
}

/** Paints a shape over a picture, in place. What lies outside of the picture is not seen. */
export function paint({ size, colors, owners }: Pixels, { form, x, y, reach, color, owner }: Shape): void {
  const inside = (place: number) => Math.min(size, Math.max(0, Math.ceil(place - 0.5)));
  for (let row = inside(y - reach); row < inside(y + reach); row += 1) {
    for (let column = inside(x - reach); column < inside(x + reach); column += 1) {
      if (form === 'disc' && (column + 0.5 - x) ** 2 + (row + 0.5 - y) ** 2 > reach ** 2) continue;
      const at = row * size + column;
      owners[at] = owner;
      for (let part = 0; part < 3; part += 1) colors[3 * at + part] = color[part]!;
    }
  }
}

/** Lightens or darkens each pixel at random by up to `strength`, in place: the grain of a camera. */
export function addGrain({ colors }: Pixels, random: Random, strength: number): void {
  for (let at = 0; at < colors.length; at += 3) {
    const grain = strength * (2 * random() - 1);
    colors[at]! += grain;
    colors[at + 1]! += grain;
    colors[at + 2]! += grain;
  }
}

/** What a tile shows: mean red, green and blue, and how much brightness changes to the right and downwards. */
export type Feature = Float64Array;

/** The features of a picture cut into `tiles` × `tiles`, row after row. The size is a multiple of `tiles`. */
export function tileFeatures(picture: Pixels, tiles: number): Feature[] {
  const { size, colors } = picture;
  const side = size / tiles;
  const light = new Float32Array(size * size);
  for (let at = 0; at < light.length; at += 1) {
    light[at] = (colors[3 * at]! + colors[3 * at + 1]! + colors[3 * at + 2]!) / 3;
  }
  return Array.from({ length: tiles * tiles }, (_, tile) => {
    const corner = Math.floor(tile / tiles) * side * size + (tile % tiles) * side;
    const [red, green, blue] = meanColor(picture, side, corner);
    return Float64Array.of(
      red,
      green,
      blue,
      meanStep(light, side, corner, size, 1),
      meanStep(light, side, corner, 1, size),
    );
  });
}

function meanColor({ size, colors }: Pixels, side: number, corner: number): Color {
  let [red, green, blue] = [0, 0, 0];
  for (let row = 0; row < side; row += 1) {
    const end = 3 * (corner + row * size + side);
    for (let at = end - 3 * side; at < end; at += 3) {
      red += colors[at]!;
      green += colors[at + 1]!;
      blue += colors[at + 2]!;
    }
  }
  return [red / side ** 2, green / side ** 2, blue / side ** 2];
}

/** How much brightness changes, in the mean, from a pixel of a tile to the next one of its line. */
function meanStep(light: Float32Array, side: number, corner: number, toNextLine: number, toNext: number): number {
  let sum = 0;
  for (let line = 0; line < side; line += 1) {
    let at = corner + line * toNextLine;
    for (let step = 1; step < side; step += 1) {
      sum += Math.abs(light[at + toNext]! - light[at]!);
      at += toNext;
    }
  }
  return sum / (side * (side - 1));
}

/** Whose the tiles are, row after row: the owner of the pixel in the middle. */
export function tileOwners({ size, owners }: Pixels, tiles: number): Uint8Array {
  const side = size / tiles;
  const middle = (index: number) => Math.floor((index + 0.5) * side);
  return Uint8Array.from(
    { length: tiles * tiles },
    (_, tile) => owners[middle(Math.floor(tile / tiles)) * size + middle(tile % tiles)]!,
  );
}
