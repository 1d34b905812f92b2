import { dimensions } from '../search/vector.ts';

/** The papers nearest to one, the nearest first, with their cosines. */
export interface Nearest {
  readonly papers: readonly number[];
  readonly cosines: readonly number[];
}

/**
 * The `count` papers of `among` whose vectors have the highest cosine with that of `paper`; the earlier first
 * where two are equal. A paper is among its own nearest only where it is in `among`.
 */
export function nearestVectors(vectors: Float32Array, paper: number, among: ArrayLike<number>, count: number): Nearest {
  const own = vectors.subarray(paper * dimensions, (paper + 1) * dimensions);
  const papers: number[] = [];
  const cosines: number[] = [];
  for (let at = 0; at < among.length; at++) {
    const other = among[at] as number;
    const cosine = dotAt(own, vectors, other * dimensions);
    if (papers.length === count && cosine <= (cosines[count - 1] as number)) continue;
    let place = papers.length;
    while (place > 0 && (cosines[place - 1] as number) < cosine) place--;
    papers.splice(place, 0, other);
    cosines.splice(place, 0, cosine);
    if (papers.length > count) {
      papers.pop();
      cosines.pop();
    }
  }
  return { papers, cosines };
}

/** Four sums side by side: the processor need not wait for one addition before the next. */
function dotAt(own: Float32Array, vectors: Float32Array, start: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < dimensions; at += 4) {
    a += (own[at] as number) * (vectors[start + at] as number);
    b += (own[at + 1] as number) * (vectors[start + at + 1] as number);
    c += (own[at + 2] as number) * (vectors[start + at + 2] as number);
    d += (own[at + 3] as number) * (vectors[start + at + 3] as number);
  }
  return a + b + (c + d);
}
