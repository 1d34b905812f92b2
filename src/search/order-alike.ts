import { addTo, dimensions, dot, toLengthOne } from './vector.ts';

const steps = 6;

/**
 * An order of the papers in which those that are like each other stand together: all are split in two along
 * the direction in which they differ most, and each half again, down to groups of a size.
 * @param vectors of all papers, `dimensions` numbers each
 */
export function orderAlike(vectors: Float32Array, size: number): Uint32Array {
  const order = Uint32Array.from({ length: vectors.length / dimensions }, (_, paper) => paper);
  split(order, vectors, size);
  return order;
}

function split(papers: Uint32Array, vectors: Float32Array, size: number): void {
  if (papers.length <= size) return;
  const vectorOf = (paper: number) => vectors.subarray(paper * dimensions, (paper + 1) * dimensions);
  const direction = mainDirection(papers, vectorOf);
  const along = new Map(Array.from(papers, (paper) => [paper, dot(vectorOf(paper), direction)]));
  papers.sort((a, b) => (along.get(a) as number) - (along.get(b) as number) || a - b);
  // Whole groups on the left, so that no group lies across the cut.
  const middle = size * Math.ceil(papers.length / size / 2);
  split(papers.subarray(0, middle), vectors, size);
  split(papers.subarray(middle), vectors, size);
}

/** The direction in which some vectors differ most from their mean, by power iteration. */
function mainDirection(papers: Uint32Array, vectorOf: (paper: number) => Float32Array): Float32Array {
  const center = new Float32Array(dimensions);
  for (const paper of papers) addTo(center, vectorOf(paper), 1 / papers.length);
  let direction = toLengthOne(Float32Array.from({ length: dimensions }, (_, at) => 1 / (1 + at)));
  for (let step = 0; step < steps; step++) {
    const next = new Float32Array(dimensions);
    const shift = dot(center, direction);
    for (const paper of papers) {
      const vector = vectorOf(paper);
      addTo(next, vector, dot(vector, direction) - shift);
    }
    direction = toLengthOne(next);
  }
  return direction;
}
