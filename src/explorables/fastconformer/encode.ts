import type { Mask } from '../kit/attention.ts';
import { add, type Work } from '../kit/vectors.ts';
import { attend, enterLayer, leaveLayer } from './encoder-layer.ts';
import type { Frames, Network } from './network.ts';

/**
 * Runs the encoder over frames that are all there, with no memory of anything before them. With the whole sound this
 * is the offline run; with a piece of it, what a buffered recognizer does. `first` is the place of the first frame.
 */
export function encode(network: Network, frames: Frames, first: number, sees: Mask, work: Work): Frames {
  let current = frames;
  for (const layer of network.layers) {
    const { residual, inputs } = enterLayer(layer, current, work);
    const span = { first, frames: inputs };
    const attended = attend(layer, network.shape, span, span, sees, work);
    const joined = residual.map((frame, index) => add(frame, attended[index]!));
    current = leaveLayer(layer, network.shape, joined, [], work).outputs;
  }
  return current;
}
