import { makeRandom } from '../kit/random.ts';
import { remember } from '../kit/remember.ts';
import type { Setting } from './memory.ts';
import { retrievalHeadsLlama3 } from './published.ts';

/**
 * Which heads are retrieval heads: row by row (a layer each), for a share of all heads. As in the paper, the
 * heads with the highest gates are taken until the share is met. For Llama-3-8B the number in each layer follows
 * the published gates: of the 130 heads that reach the cut at one half, two that tie are dropped at random, as the
 * authors break ties by noise. Everything else about the places is drawn from a seed.
 *
 * @param share 0 to 1
 */
export function headMap(setting: Setting, share: number, seed = pageSeed): readonly (readonly boolean[])[] {
  const { layers, kvHeads } = setting.decoder;
  const gates = gatesOf(layers, kvHeads, seed);
  const ranked = gates.flat().sort((a, b) => b - a);
  const count = Math.round(share * layers * kvHeads);
  const threshold = count === 0 ? Number.POSITIVE_INFINITY : (ranked[count - 1] ?? 0);
  return gates.map((layer) => layer.map((gate) => gate >= threshold));
}

export function countByLayer(map: readonly (readonly boolean[])[]): readonly number[] {
  return map.map((layer) => layer.filter(Boolean).length);
}

/** The seed of the page's maps. */
const pageSeed = 10_819;

/** Stand-ins for the learned gates: only their order counts. */
const gatesOf = remember((layers: number, kvHeads: number, seed: number): readonly (readonly number[])[] => {
  const random = makeRandom(seed);
  return Array.from({ length: layers }, (_, layer) => {
    const noise = Array.from({ length: kvHeads }, random);
    if (kvHeads !== 8) return noise;
    const order = [...noise].sort((a, b) => b - a);
    // A head's rank in its layer, against the number that the published map takes there; ties are broken by a draw.
    return noise.map((value) => (retrievalHeadsLlama3[layer] ?? 0) - order.indexOf(value) + random() / 2);
  });
});
