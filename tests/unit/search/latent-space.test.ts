import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latentSpace } from '../../../src/search/latent-space.ts';
import { orderAlike } from '../../../src/search/order-alike.ts';
import { packLongVector, packVector, unpackLongVector, unpackVector } from '../../../src/search/pack-vector.ts';
import { orthonormalize, symmetricEigen } from '../../../src/search/small-matrix.ts';
import { addTo, dimensions, dot, toLengthOne } from '../../../src/search/vector.ts';
import { notInTitle, type Postings, packCounts } from '../../../src/search/word-part.ts';

/** Postings of words, each by the papers whose text has it once. */
const postingsOf = (words: readonly (readonly number[])[]): Postings[] =>
  words.map((papers) => ({
    papers: Uint32Array.from(papers),
    counts: new Uint8Array(papers.length).fill(packCounts(0, false, 1, 0)),
    titlePlaces: new Uint8Array(papers.length).fill(notInTitle),
    forms: new Uint8Array(papers.length).fill(1),
  }));

const all = (papers: number) => new Uint8Array(papers).fill(1);
const vectorAt = (vectors: Float32Array, at: number) => vectors.slice(at * dimensions, (at + 1) * dimensions);
const cosine = (a: Float32Array, b: Float32Array) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
const anyVector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: dimensions, maxLength: dimensions })
  .map((values) => Float32Array.from(values));

describe('latentSpace', () => {
  // Papers 0 to 3 are of engines, 4 to 7 of operas. “rotor” and “blade” never meet, both meet “engine”.
  const [engine, rotor, blade, opera, tenor] = [0, 1, 2, 3, 4];
  const postings = postingsOf([
    [0, 1, 2, 3],
    [0, 1],
    [2, 3],
    [4, 5, 6, 7],
    [4, 5],
  ]);
  const space = latentSpace(postings, all(8));
  const word = (at: number) => space.vectorOf(at) ?? new Float32Array(dimensions);

  it('puts words near each other that meet the same words, also where they never meet', () => {
    expect(cosine(word(engine), word(rotor))).toBeGreaterThan(0.3);
    expect(cosine(word(blade), word(rotor))).toBeGreaterThan(cosine(word(tenor), word(rotor)) - 1e-6);
    expect(Math.abs(cosine(word(opera), word(rotor)))).toBeLessThan(0.1);
  });

  it('puts papers near each other that have the same words', () => {
    const paper = (at: number) => vectorAt(space.papers, at);
    expect(dot(paper(0), paper(1))).toBeGreaterThan(0.99);
    expect(dot(paper(0), paper(2))).toBeGreaterThan(0.1);
    expect(Math.abs(dot(paper(0), paper(4)))).toBeLessThan(0.01);
  });

  it('is the same each time', () => {
    const again = latentSpace(postings, all(8));
    expect(again.papers).toEqual(space.papers);
    for (const at of postings.keys()) expect(again.vectorOf(at)).toEqual(space.vectorOf(at));
  });

  it('keeps every vector but its own where a paper outside of the sample changes', () => {
    const sample = Uint8Array.of(1, 1, 1, 0, 1, 1, 1, 0);
    const before = latentSpace(postings, sample);
    const changed = [...postings.slice(0, opera), ...postingsOf([[3, 4, 5, 6, 7]]), ...postings.slice(opera + 1)];
    const after = latentSpace(changed, sample);
    for (const at of postings.keys()) expect(after.vectorOf(at)).toEqual(before.vectorOf(at));
    const differ = Array.from({ length: 8 }, (_, paper) => paper).filter(
      (paper) => vectorAt(after.papers, paper).join() !== vectorAt(before.papers, paper).join(),
    );
    expect(differ).toEqual([3]);
  });

  it.each([
    [0, []],
    [1, [[0]]],
    [3, [[0, 1, 2]]],
  ])('of %i papers has finite numbers', (papers, words) => {
    const small = latentSpace(postingsOf(words), all(papers));
    const vectors = words.flatMap((_, word) => [...(small.vectorOf(word) ?? [])]);
    expect([...small.papers, ...vectors].every(Number.isFinite)).toBe(true);
    expect(small.papers).toHaveLength(papers * dimensions);
  });
});

describe('symmetricEigen', () => {
  it('gives directions that the matrix only stretches, the most stretched first', () => {
    const entries = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 25, maxLength: 25 });
    fc.assert(
      fc.property(entries, (values) => {
        const root = (row: number, column: number) => values[row * 5 + column] ?? 0;
        const matrix = Float64Array.from({ length: 25 }, (_, at) =>
          [0, 1, 2, 3, 4].reduce((sum, k) => sum + root(k, Math.floor(at / 5)) * root(k, at % 5), 0),
        );
        const stretches = symmetricEigen(matrix, 5).map((vector) => {
          const image = vector.map((_, row) => vector.reduce((sum, v, k) => sum + (matrix[row * 5 + k] ?? 0) * v, 0));
          const stretch = image.reduce((sum, v, k) => sum + v * (vector[k] ?? 0), 0);
          for (const [at, value] of image.entries()) expect(value).toBeCloseTo(stretch * (vector[at] ?? 0), 5);
          return stretch;
        });
        for (const [at, stretch] of stretches.entries())
          expect(stretch).toBeLessThanOrEqual((stretches[at - 1] ?? Number.POSITIVE_INFINITY) + 1e-9);
      }),
      { numRuns: 100 },
    );
  });
});

describe('orthonormalize', () => {
  it('makes columns of length 1 that are square to each other, and zeros of what depends on others', () => {
    // The third column is the sum of the first two.
    const matrix = Float32Array.of(1, 2, 3, 0, 1, 1, 4, 0, 4, 1, 1, 2);
    orthonormalize(matrix, 3);
    const column = (at: number) => matrix.filter((_, index) => index % 3 === at);
    expect(dot(column(0), column(0))).toBeCloseTo(1, 5);
    expect(dot(column(1), column(1))).toBeCloseTo(1, 5);
    expect(dot(column(0), column(1))).toBeCloseTo(0, 5);
    expect([...column(2)]).toEqual([0, 0, 0, 0]);
  });
});

describe('a packed vector', () => {
  it('keeps its direction', () => {
    fc.assert(
      fc.property(anyVector, (vector) => {
        fc.pre(dot(vector, vector) > 1);
        expect(dot(unpackVector(packVector(vector)), toLengthOne(vector.slice()))).toBeGreaterThan(0.97);
      }),
    );
  });

  it('keeps its length where that is asked for', () => {
    fc.assert(
      fc.property(anyVector, fc.double({ min: 0.01, max: 1, noNaN: true }), (vector, length) => {
        fc.pre(dot(vector, vector) > 1);
        const given = toLengthOne(vector.slice()).map((value) => value * length);
        const back = unpackLongVector(packLongVector(given));
        expect(Math.sqrt(dot(back, back)) / length).toBeCloseTo(1, 1);
      }),
    );
  });

  it('of zeros is one of zeros', () => {
    expect(unpackVector(packVector(new Float32Array(dimensions))).every((value) => value === 0)).toBe(true);
  });
});

describe('orderAlike', () => {
  it('has every paper once, and those that are alike in one group', () => {
    const papers = 64;
    const vectors = new Float32Array(papers * dimensions);
    for (let paper = 0; paper < papers; paper++) vectors[paper * dimensions + ((paper * 7) % 4)] = 1;
    const order = orderAlike(vectors, papers / 4);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: papers }, (_, paper) => paper));
    for (let start = 0; start < papers; start += papers / 4) {
      const kinds = new Set([...order.subarray(start, start + papers / 4)].map((paper) => (paper * 7) % 4));
      expect(kinds.size).toBe(1);
    }
  });
});

it('addTo adds a share of a vector', () => {
  const sum = Float32Array.of(1, 2);
  addTo(sum, Float32Array.of(2, 4), 0.5);
  expect([...sum]).toEqual([2, 4]);
});
