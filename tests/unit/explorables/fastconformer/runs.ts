import {
  type CacheRule,
  fittingRule,
  startCachedStream,
  stepCachedStream,
} from '../../../../src/explorables/fastconformer/cached-stream.ts';
import { encode } from '../../../../src/explorables/fastconformer/encode.ts';
import { type Context, chunkMask } from '../../../../src/explorables/fastconformer/masks.ts';
import {
  type Frames,
  makeNetwork,
  type Network,
  type Shape,
} from '../../../../src/explorables/fastconformer/network.ts';
import { makeRandom, normal } from '../../../../src/explorables/kit/random.ts';
import { noWork } from '../../../../src/explorables/kit/vectors.ts';

export const shape: Shape = { layers: 3, width: 12, heads: 2, expansion: 2, kernel: 9, labels: 6 };
export const network = makeNetwork(shape, makeRandom(1));

export function noiseFrames(length: number, seed = 2, width = shape.width): Frames {
  const random = makeRandom(seed);
  return Array.from({ length }, () => Array.from({ length: width }, () => normal(random)));
}

export function runOffline(frames: Frames, context: Context, of: Network = network): Frames {
  return encode(of, frames, 0, chunkMask(context), noWork());
}

export function runCached(
  frames: Frames,
  context: Context,
  rule: CacheRule = fittingRule(context.left, shape),
  { of = network, work = noWork(), start = startCachedStream(of) } = {},
): Frames {
  const chunk = context.right + 1;
  const outputs = [];
  let stream = start;
  for (let at = 0; at < frames.length; at += chunk) {
    const step = stepCachedStream(of, stream, frames.slice(at, at + chunk), rule, work);
    stream = step.stream;
    outputs.push(...step.outputs);
  }
  return outputs;
}

/** A recognizer without caches: each chunk is run anew with so many frames of the past, its own outputs kept. */
export function runBuffered(frames: Frames, context: Context, past: number, work = noWork()): Frames {
  const chunk = context.right + 1;
  const outputs = [];
  for (let at = 0; at < frames.length; at += chunk) {
    const from = Math.max(0, at - past);
    const all = encode(network, frames.slice(from, at + chunk), from, chunkMask(context), work);
    outputs.push(...all.slice(at - from));
  }
  return outputs;
}

/** The largest difference of any number; infinite where the lengths differ. */
export function difference(left: Frames, right: Frames): number {
  if (left.length !== right.length) return Number.POSITIVE_INFINITY;
  return Math.max(
    0,
    ...left.flatMap((frame, at) =>
      frame.map((value, channel) => Math.abs(value - (right[at]?.[channel] ?? Number.NaN))),
    ),
  );
}

/** The frames whose outputs differ at all. */
export function changedFrames(left: Frames, right: Frames): number[] {
  return left.flatMap((frame, at) => (frame.some((value, channel) => value !== right[at]?.[channel]) ? [at] : []));
}
