/** A part of a drawing that has a number to give: a rectangle in units of the viewBox. */
export interface Tip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far beside a part the pointer may be and still mean it, in units of the viewBox. */
const reach = 8;

/** The index of the part at a point: of several, the smallest; beside all, the nearest within reach; else -1. */
export function tipAt(tips: readonly Tip[], point: Point): number {
  let best = -1;
  let least: readonly [number, number] = [reach, Number.POSITIVE_INFINITY];
  for (const [index, tip] of tips.entries()) {
    const size = tip.width * tip.height;
    const distance = distanceTo(tip, point);
    if (distance > least[0] || (distance === least[0] && size >= least[1])) continue;
    best = index;
    least = [distance, size];
  }
  return best;
}

function distanceTo({ x, y, width, height }: Tip, point: Point): number {
  const outside = (value: number, from: number, size: number) => Math.max(from - value, 0, value - from - size);
  return Math.hypot(outside(point.x, x, width), outside(point.y, y, height));
}

/** The index that a key of the keyboard leads to from another, in the order of the list; `null` for other keys. */
export function tipAfter(tips: readonly Tip[], index: number, key: string): number | null {
  const last = tips.length - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: index + 1,
    ArrowDown: index + 1,
    ArrowLeft: index - 1,
    ArrowUp: index - 1,
    Home: 0,
    End: last,
  };
  const next = steps[key];
  return next === undefined ? null : Math.max(0, Math.min(last, next));
}
