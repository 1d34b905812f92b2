import { describe, expect, it } from 'vitest';
import { makeNetwork } from '../../../../src/explorables/fastconformer/network.ts';
import { packNetwork, unpackNetwork } from '../../../../src/explorables/fastconformer/packed-network.ts';
import { trained } from '../../../../src/explorables/fastconformer/trained.ts';
import { makeRandom } from '../../../../src/explorables/kit/random.ts';
import { shape } from './runs.ts';

describe('a packed network', () => {
  const network = makeNetwork(shape, makeRandom(5));

  it('comes back with every weight within half a level, every matrix in its place', () => {
    const packed = packNetwork(network);
    const back = unpackNetwork(shape, packed);
    const scale = packed.scales[2] ?? Number.NaN;
    const [before, after] = [network.layers[0]?.query.values ?? [], back.layers[0]?.query.values ?? []];
    expect(
      Math.max(...Array.from(before, (weight, at) => Math.abs(weight - (after[at] ?? Number.NaN)))),
    ).toBeLessThanOrEqual(0.501 * scale);
    expect(back.readOut.values).toHaveLength(network.readOut.values.length);
    expect(packNetwork(back)).toEqual(packed);
  });

  it('has a character a weight: that of the page has 9,144', () => {
    expect(trained.weights).toHaveLength(9144);
    expect(trained.scales).toHaveLength(11 * trained.shape.layers + 1);
  });
});
