import { describe, expect, it } from 'vitest';
import { buildNetwork, makeNetwork, matricesOf } from '../../../../src/explorables/fastconformer/network.ts';
import { trained } from '../../../../src/explorables/fastconformer/trained.ts';
import { pack, unpack } from '../../../../src/explorables/kit/packed.ts';
import { makeRandom } from '../../../../src/explorables/kit/random.ts';
import { shape } from '../fastconformer/runs.ts';

describe('packed matrices', () => {
  const network = makeNetwork(shape, makeRandom(5));

  it('come back with every weight within half a level, every matrix in its place', () => {
    const matrices = matricesOf(network);
    const packed = pack(matrices);
    const back = matricesOf(buildNetwork(shape, unpack(packed)));
    expect(back).toHaveLength(matrices.length);
    for (const [index, { rows, columns, values }] of matrices.entries()) {
      const again = back[index];
      expect([again?.rows, again?.columns]).toEqual([rows, columns]);
      const scale = packed.scales[index] ?? Number.NaN;
      const apart = values.map((weight, at) => Math.abs(weight - (again?.values[at] ?? Number.NaN)));
      expect(Math.max(...apart)).toBeLessThanOrEqual(0.501 * scale);
    }
    expect(pack(back)).toEqual(packed);
  });

  it('take one character per weight: the encoder of the page has 9,144', () => {
    expect(trained.weights).toHaveLength(9144);
    expect(trained.scales).toHaveLength(11 * trained.shape.layers + 1);
  });
});
