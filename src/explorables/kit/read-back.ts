import type { Tree } from './tree.ts';

/**
 * Reads a drawing back into numbers, so that a test can compare what is drawn with what the model says. All places are
 * in units of the viewBox; `translate` transforms of the elements around are added.
 */

/** A rectangle, from a `rect` or from a subpath that encloses one. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The nearest `fill-opacity`, or 1. */
  readonly opacity: number;
}

export type Point = readonly [x: number, y: number];

/** An element with the place and the opacity that it inherits. */
export interface Found {
  readonly tree: Tree;
  readonly x: number;
  readonly y: number;
  readonly opacity: number;
}

/** The elements that carry a class, in the order of the drawing; the class may also be on an element around them. */
export function elementsOf(tree: Tree, className: string): Found[] {
  return walk(tree, { x: 0, y: 0, opacity: 1 }).filter(({ tree: { attributes } }) =>
    attributes['class']?.split(' ').includes(className),
  );
}

/** The `rect`s with a class, or inside an element with it; percentages come back as their numbers. */
export function barsOf(tree: Tree, className: string): Rectangle[] {
  return insideOf(tree, className, 'rect').map(({ tree: { attributes }, x, y, opacity }) => ({
    x: x + Number.parseFloat(attributes['x'] ?? '0'),
    y: y + Number.parseFloat(attributes['y'] ?? '0'),
    width: Number.parseFloat(attributes['width'] ?? ''),
    height: Number.parseFloat(attributes['height'] ?? ''),
    opacity,
  }));
}

/** The centers and radii of the `circle`s with a class, or inside an element with it. */
export function circlesOf(tree: Tree, className: string): { x: number; y: number; radius: number }[] {
  return insideOf(tree, className, 'circle').map(({ tree: { attributes }, x, y }) => ({
    x: x + Number(attributes['cx'] ?? 0),
    y: y + Number(attributes['cy'] ?? 0),
    radius: Number(attributes['r']),
  }));
}

/** The corners of the `path`s with a class, or inside an element with it: one list for each subpath. */
export function pathPoints(tree: Tree, className: string): Point[][] {
  return insideOf(tree, className, 'path').flatMap(({ tree: { attributes }, x, y }) =>
    subpaths(attributes['d'] ?? '').map((points) => points.map(([px, py]): Point => [x + px, y + py])),
  );
}

/** The rectangles that the `path`s with a class enclose, as `cells` and `heat` draw them. */
export function cellsOf(tree: Tree, className: string): Rectangle[] {
  return insideOf(tree, className, 'path').flatMap(({ tree: { attributes }, x, y, opacity }) =>
    subpaths(attributes['d'] ?? '').map((points) => {
      const [xs, ys] = [points.map(([px]) => px), points.map(([, py]) => py)];
      const [left, top] = [Math.min(...xs), Math.min(...ys)];
      return { x: x + left, y: y + top, width: Math.max(...xs) - left, height: Math.max(...ys) - top, opacity };
    }),
  );
}

/** The text of an element, without that of its tooltips. */
export function textOf(tree: Tree | string): string {
  if (typeof tree === 'string') return tree;
  return tree.tag === 'title' ? '' : tree.children.map(textOf).join('');
}

/** The tooltips of a drawing, in its order. */
export function titlesOf(tree: Tree): string[] {
  return walk(tree, { x: 0, y: 0, opacity: 1 }).flatMap(({ tree: { tag, children } }) =>
    tag === 'title' ? [children.map(textOf).join('')] : [],
  );
}

/** The numbers of a sentence in their order: thousands with commas, decimals with a point, signs included. */
export function numbersIn(sentence: string): number[] {
  const found = sentence.match(/(?<![\w.])[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.])[-−]?\d+(?:\.\d+)?/g) ?? [];
  return found.map((text) => Number(text.replaceAll(',', '').replace('−', '-')));
}

function insideOf(tree: Tree, className: string, tag: string): Found[] {
  const found = new Map<Tree, Found>();
  for (const { tree: element, ...around } of elementsOf(tree, className)) {
    for (const inner of walk(element, around, true)) if (inner.tree.tag === tag) found.set(inner.tree, inner);
  }
  return [...found.values()];
}

/** The element and all inside it. `isPlaced` says that the transform of the element itself is already counted. */
function walk(tree: Tree, around: Omit<Found, 'tree'>, isPlaced = false): Found[] {
  const [dx, dy] = isPlaced ? [0, 0] : translation(tree.attributes['transform'] ?? '');
  const place = {
    x: around.x + dx,
    y: around.y + dy,
    opacity: Number(tree.attributes['fill-opacity'] ?? around.opacity),
  };
  const inner = tree.children.flatMap((child) => (typeof child === 'string' ? [] : walk(child, place)));
  return [{ tree, ...place }, ...inner];
}

function translation(transform: string): Point {
  if (transform === '') return [0, 0];
  const match = /^translate\(([-\d.]+)(?:[ ,]+([-\d.]+))?\)$/.exec(transform);
  if (!match) throw new Error(`read-back knows only translate, not ${transform}`);
  return [Number(match[1]), Number(match[2] ?? 0)];
}

function subpaths(d: string): Point[][] {
  const parts: Point[][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const isRelative = command === command.toLowerCase();
    const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
    const [first = 0, second = 0] = numbers;
    if (command === 'z' || command === 'Z') continue;
    if ('hH'.includes(command)) x = fromX + first;
    else if ('vV'.includes(command)) y = fromY + first;
    else if ('mMlL'.includes(command) && numbers.length === 2) [x, y] = [fromX + first, fromY + second];
    else throw new Error(`read-back does not know the path command ${command}${rest}`);
    if ('mM'.includes(command)) parts.push([]);
    parts.at(-1)?.push([x, y]);
  }
  return parts;
}
