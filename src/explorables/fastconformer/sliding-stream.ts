import { add, type Work } from '../kit/vectors.ts';
import { lastOf } from './cached-stream.ts';
import { attend, enterLayer, leaveLayer } from './encoder-layer.ts';
import { slidingMask } from './masks.ts';
import type { Frames, Geometry, Layer, Network } from './network.ts';

/** A layer that looks ahead by itself: some frames have come in that cannot leave yet. */
interface WaitingLayer {
  /** Frames that have left so far. */
  readonly left: number;
  /** Attention inputs: those kept from the past, then all that wait. */
  readonly inputs: Frames;
  /** The frames that wait. */
  readonly waiting: Frames;
  readonly convolution: Frames;
}

export interface SlidingStream {
  readonly layers: readonly WaitingLayer[];
}

export function startSlidingStream(network: Network): SlidingStream {
  return { layers: network.layers.map(() => ({ left: 0, inputs: [], waiting: [], convolution: [] })) };
}

export interface SlidingRule {
  /** Frames of the past that each layer keeps. */
  readonly kept: number;
  /** Look-ahead of each layer, in frames. */
  readonly right: number;
}

/**
 * Takes some frames where every layer looks `right` frames ahead (`slidingMask`). A frame leaves a layer only when
 * its look-ahead has come in, so each layer waits for the one below it. `ended`: nothing more will come, all may leave.
 */
export function stepSlidingStream(
  network: Network,
  stream: SlidingStream,
  frames: Frames,
  rule: SlidingRule,
  ended: boolean,
  work: Work,
): { outputs: Frames; stream: SlidingStream } {
  let outputs = frames;
  const layers = network.layers.map((layer, index) => {
    const before = stream.layers[index]!;
    const step = stepLayer(layer, network.shape, before, outputs, rule, ended, work);
    outputs = step.outputs;
    return step.after;
  });
  return { outputs, stream: { layers } };
}

function stepLayer(
  layer: Layer,
  shape: Geometry,
  before: WaitingLayer,
  frames: Frames,
  { kept, right }: SlidingRule,
  ended: boolean,
  work: Work,
): { outputs: Frames; after: WaitingLayer } {
  const entered = enterLayer(layer, frames, work);
  const inputs = [...before.inputs, ...entered.inputs];
  const waiting = [...before.waiting, ...entered.residual];
  const ready = Math.max(0, waiting.length - (ended ? 0 : right));
  const past = inputs.length - waiting.length;
  const queries = { first: before.left, frames: inputs.slice(past, past + ready) };
  const keys = { first: before.left - past, frames: inputs };
  const sees = slidingMask({ left: kept, right });
  const attended = ready > 0 ? attend(layer, shape, queries, keys, sees, work) : [];
  const joined = attended.map((frame, index) => add(waiting[index]!, frame));
  const { outputs, convolutionInputs } = leaveLayer(layer, shape, joined, before.convolution, work);
  return {
    outputs,
    after: {
      left: before.left + ready,
      inputs: lastOf(inputs, kept + waiting.length - ready),
      waiting: waiting.slice(ready),
      convolution: lastOf(convolutionInputs, shape.kernel - 1),
    },
  };
}
