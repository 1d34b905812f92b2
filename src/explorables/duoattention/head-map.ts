import { makeRandom } from '../kit/random.ts';
import type { Setting } from './memory.ts';
import { retrievalHeadsLlama3 } from './published.ts';

/**
 * Which heads are retrieval heads: row by row (a layer each), for a share of all heads. As in the paper, the
 * heads with the highest gates are taken until the share is met. Only for Llama-3-8B the number in each layer
 * follows the published gates (at one half exactly, up to ties); everything else about the places is drawn
 * from a seed.
 *
 * @param share 0 to 1
 */
export function headMap(setting: Setting, share: number): readonly (readonly boolean[])[] {
  const { layers, kvHeads } = setting.decoder;
  const gates = gatesOf(layers, kvHeads);
  const ranked = gates.flat().sort((a, b) => b - a);
  const count = Math.round(share * layers * kvHeads);
  const threshold = count === 0 ? Number.POSITIVE_INFINITY : (ranked[count - 1] ?? 0);
  return gates.map((layer) => layer.map((gate) => gate >= threshold));
}

export function countByLayer(map: readonly (readonly boolean[])[]): readonly number[] {
  return map.map((layer) => layer.filter(Boolean).length);
}

const cache = new Map<number, readonly (readonly number[])[]>();

/** Stand-ins for the learned gates: only their order counts. */
function gatesOf(layers: number, kvHeads: number): readonly (readonly number[])[] {
  const known = cache.get(kvHeads);
  if (known) return known;
  // Of the heads that tie, the last of the layer with 8 must not be left out: its buffer makes the published capacity.
  const random = makeRandom(10_819);
  const gates = Array.from({ length: layers }, (_, layer) => {
    const noise = Array.from({ length: kvHeads }, random);
    if (kvHeads !== 8) return noise;
    const order = [...noise].sort((a, b) => b - a);
    // A head's rank in its layer, against the number that the published map takes there.
    return noise.map((value) => (retrievalHeadsLlama3[layer] ?? 0) - order.indexOf(value) + value / 2);
  });
  cache.set(kvHeads, gates);
  return gates;
}
