import { type Point, side } from './point.ts';

/** Papers are at least about so far apart. */
const cell = 8;
const cells = Math.floor(side / cell) + 1;

/** Hands out places on the map, none of them twice. */
export class FreePlaces {
  readonly #taken = new Set<number>();

  constructor(taken: Iterable<Point> = []) {
    for (const [x, y] of taken) this.#taken.add(cellOf(x) * cells + cellOf(y));
  }

  /** The place that is wanted where it is free, else the free place nearest to it, along a spiral. */
  take([x, y]: Point): Point {
    const [column, row] = [cellOf(x), cellOf(y)];
    if (this.#occupy(column, row)) return [x, y];
    for (let ring = 1; ring < cells; ring++)
      for (const [right, down] of ringAround(ring))
        if (this.#occupy(column + right, row + down)) return [middleOf(column + right), middleOf(row + down)];
    return [x, y];
  }

  #occupy(column: number, row: number): boolean {
    const isOutside = column < 0 || row < 0 || column >= cells || row >= cells;
    const key = column * cells + row;
    if (isOutside || this.#taken.has(key)) return false;
    this.#taken.add(key);
    return true;
  }
}

const cellOf = (coordinate: number): number => Math.floor(coordinate / cell);
const middleOf = (index: number): number => Math.min(side, index * cell + cell / 2);

/** The cells of a square ring. */
function* ringAround(ring: number): Generator<readonly [number, number]> {
  for (let step = -ring; step < ring; step++) {
    yield [step, -ring];
    yield [ring, step];
    yield [-step, ring];
    yield [-ring, -step];
  }
}
