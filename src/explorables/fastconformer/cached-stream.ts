import { add, type Work } from '../kit/vectors.ts';
import { attend, enterLayer, leaveLayer } from './encoder-layer.ts';
import type { Frames, Geometry, Layer, Network } from './network.ts';

/** How many frames a layer keeps of what went into its attention and into its convolution. */
export interface CacheRule {
  readonly attention: number;
  readonly convolution: number;
}

/** The rule that fits training: `left` frames for attention, all but one tap for the convolution. */
export function fittingRule(left: number, { kernel }: Geometry): CacheRule {
  return { attention: left, convolution: kernel - 1 };
}

interface LayerCache {
  readonly attention: Frames;
  readonly convolution: Frames;
}

export interface CachedStream {
  /** Frames taken so far. */
  readonly taken: number;
  readonly layers: readonly LayerCache[];
}

/** Nothing cached: what is not there cannot be attended to, so no mask for unfilled places is needed. */
export function startCachedStream(network: Network): CachedStream {
  return { taken: 0, layers: network.layers.map(() => ({ attention: [], convolution: [] })) };
}

/**
 * Takes one chunk. In each layer the new frames attend to the cache and to each other, with no other mask: what the
 * cache holds is what they see. That equals `chunkMask` exactly where the rule fits the mask.
 */
export function stepCachedStream(
  network: Network,
  stream: CachedStream,
  chunk: Frames,
  rule: CacheRule,
  work: Work,
): { outputs: Frames; stream: CachedStream } {
  let outputs = chunk;
  const layers = network.layers.map((layer, index) => {
    const cache = stream.layers[index]!;
    const step = stepLayer(layer, network.shape, cache, { first: stream.taken, frames: outputs }, rule, work);
    outputs = step.outputs;
    return step.cache;
  });
  return { outputs, stream: { taken: stream.taken + chunk.length, layers } };
}

function stepLayer(
  layer: Layer,
  shape: Geometry,
  cache: LayerCache,
  chunk: { first: number; frames: Frames },
  rule: CacheRule,
  work: Work,
): { outputs: Frames; cache: LayerCache } {
  const { residual, inputs } = enterLayer(layer, chunk.frames, work);
  const known = [...cache.attention, ...inputs];
  const keys = { first: chunk.first - cache.attention.length, frames: known };
  const attended = attend(layer, shape, { first: chunk.first, frames: inputs }, keys, () => true, work);
  const joined = residual.map((frame, index) => add(frame, attended[index]!));
  const { outputs, convolutionInputs } = leaveLayer(layer, shape, joined, cache.convolution, work);
  return {
    outputs,
    cache: { attention: lastOf(known, rule.attention), convolution: lastOf(convolutionInputs, rule.convolution) },
  };
}

/** The newest `count` frames; none for 0 (`slice(-0)` would give all). */
export function lastOf(frames: Frames, count: number): Frames {
  return frames.slice(Math.max(0, frames.length - count));
}
