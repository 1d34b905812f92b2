/** Papers by the square of the map that they are in: finds those near a place without a look at the others. */
export class PlaceGrid {
  readonly #x: ArrayLike<number>;
  readonly #y: ArrayLike<number>;
  readonly #cell: number;
  readonly #cells = new Map<string, number[]>();

  /** @param span the width of the map, in the unit of the coordinates */
  constructor(x: ArrayLike<number>, y: ArrayLike<number>, span: number) {
    this.#x = x;
    this.#y = y;
    this.#cell = Math.max(1, span / Math.max(1, Math.sqrt(x.length)));
    for (let paper = 0; paper < x.length; paper++) {
      const key = this.#keyAt(x[paper] as number, y[paper] as number);
      const cell = this.#cells.get(key);
      if (cell) cell.push(paper);
      else this.#cells.set(key, [paper]);
    }
  }

  /** Up to `count` papers within a distance of a place, the nearest first, the earlier first where two are equally near. */
  near(x: number, y: number, within: number, count: number): readonly number[] {
    const found: { paper: number; away: number }[] = [];
    const rings = Math.ceil(within / this.#cell);
    for (let ring = 0; ring <= rings; ring++) {
      // What a ring further out holds is at least this far away.
      const sure = (ring - 1) * this.#cell;
      if (found.filter(({ away }) => away <= sure).length >= count) break;
      for (const paper of this.#ring(x, y, ring)) {
        const away = Math.hypot((this.#x[paper] as number) - x, (this.#y[paper] as number) - y);
        if (away <= within) found.push({ paper, away });
      }
    }
    return found
      .sort((a, b) => a.away - b.away || a.paper - b.paper)
      .slice(0, count)
      .map(({ paper }) => paper);
  }

  *#ring(x: number, y: number, ring: number): Generator<number> {
    for (let right = -ring; right <= ring; right++) {
      const isSide = Math.abs(right) === ring;
      for (let down = -ring; down <= ring; down += isSide || ring === 0 ? 1 : 2 * ring)
        yield* this.#cells.get(this.#keyAt(x + right * this.#cell, y + down * this.#cell)) ?? [];
    }
  }

  #keyAt(x: number, y: number): string {
    return `${Math.floor(x / this.#cell)} ${Math.floor(y / this.#cell)}`;
  }
}
