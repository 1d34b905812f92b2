type Direction = 'left' | 'right' | 'up' | 'down';

const vectors: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The direction that an arrow key means. */
export function directionOf(key: string): Direction | null {
  const name = /^Arrow(Left|Right|Up|Down)$/.exec(key)?.[1];
  return name === undefined ? null : (name.toLowerCase() as Direction);
}

/**
 * The paper that an arrow key leads to: the nearest one in that direction, where what lies to the side counts
 * as farther away.
 * @param papers those that are shown
 * @returns `null` where there is none
 */
export function nextPaper(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  papers: Iterable<number>,
  from: number,
  direction: Direction,
): number | null {
  const [right, down] = vectors[direction];
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const paper of papers) {
    const [dx, dy] = [(x[paper] as number) - (x[from] as number), (y[paper] as number) - (y[from] as number)];
    const ahead = dx * right + dy * down;
    const aside = Math.abs(dx * down) + Math.abs(dy * right);
    if (paper === from || ahead <= 0 || aside > 2 * ahead) continue;
    const away = ahead + 2 * aside;
    if (away < least) [best, least] = [paper, away];
  }
  return best;
}
