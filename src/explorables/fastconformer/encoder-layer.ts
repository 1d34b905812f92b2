import { type Mask, softmaxInPlace } from '../kit/attention.ts';
import { add, multiply, normalize, sigmoid, swish, type Work } from '../kit/vectors.ts';
import type { Frame, Frames, Geometry, Layer } from './network.ts';

/** Frames inside a layer, between its first feed-forward and its attention. */
export interface Entered {
  /** The stream that the parts of the layer add to. */
  readonly residual: Frames;
  /** The same, normalized: what attention reads, and what its cache keeps. */
  readonly inputs: Frames;
}

/** The first half-step feed-forward and the norm before attention: both work on each frame by itself. */
export function enterLayer(layer: Layer, frames: Frames, work: Work): Entered {
  const residual = frames.map((frame) => add(frame, feedForward(layer.before, frame, work), 0.5));
  work.passes += frames.length;
  return { residual, inputs: residual.map(normalize) };
}

/** A run of neighboring frames: `frames[0]` stands at `first`, counted from the start of the sound. */
export interface Span {
  readonly first: number;
  readonly frames: Frames;
}

/**
 * Self-attention of each query over those keys that it sees (at least itself). Keys and values are projected from
 * what the span holds, so whatever comes out of a cache is projected anew, as in the published code.
 */
export function attend(layer: Layer, shape: Geometry, queries: Span, keys: Span, sees: Mask, work: Work): Frames {
  const projected = keys.frames.map((frame) => multiply(layer.key, frame, work));
  const values = keys.frames.map((frame) => multiply(layer.value, frame, work));
  return queries.frames.map((frame, index) => {
    const at = queries.first + index;
    const query = multiply(layer.query, frame, work);
    const seen: number[] = [];
    for (let key = 0; key < projected.length; key++) if (sees(at, keys.first + key)) seen.push(key);
    const context: number[] = [];
    for (let head = 0; head < shape.heads; head++) {
      const shares = seen.map((key) => {
        const distance = Math.abs(at - keys.first - key);
        return score(query, projected[key]!, head, shape) - distance * distanceSlope(head);
      });
      softmaxInPlace(shares);
      appendWeighted(context, shares, seen, values, shape);
    }
    work.multiplyAdds += 2 * seen.length * shape.width;
    return multiply(layer.mix, context, work);
  });
}

/** What the layer makes of its attention: the causal convolution, the second feed-forward, the last norm. */
export interface Left {
  readonly outputs: Frames;
  /** Inputs of the convolution, the ones from before this call first. */
  readonly convolutionInputs: Frames;
}

export function leaveLayer(layer: Layer, shape: Geometry, residual: Frames, past: Frames, work: Work): Left {
  const convolutionInputs = [...past, ...residual.map((frame) => gate(layer, frame, work))];
  const outputs = residual.map((frame, index) => {
    const mixed = convolve(layer, shape, convolutionInputs, past.length + index, work);
    const pointed = multiply(layer.point, normalize(mixed).map(swish), work);
    const joined = add(frame, pointed);
    return normalize(add(joined, feedForward(layer.after, joined, work), 0.5));
  });
  return { outputs, convolutionInputs };
}

function feedForward({ widen, narrow }: Layer['before'], frame: Frame, work: Work): Frame {
  return multiply(narrow, multiply(widen, normalize(frame), work).map(swish), work);
}

/** A penalty on distance, in place of the relative positions of the original; the first head looks near. */
export function distanceSlope(head: number): number {
  return 0.2 / 4 ** head;
}

function score(query: Frame, key: Frame, head: number, { width, heads }: Geometry): number {
  const size = width / heads;
  let sum = 0;
  for (let channel = head * size; channel < (head + 1) * size; channel++) {
    sum += query[channel]! * key[channel]!;
  }
  return sum / Math.sqrt(size);
}

/** Appends the channels of one head: the values, each by its share. */
function appendWeighted(
  context: number[],
  shares: readonly number[],
  seen: readonly number[],
  values: Frames,
  { width, heads }: Geometry,
): void {
  const end = context.length + width / heads;
  for (let channel = context.length; channel < end; channel++) {
    let sum = 0;
    for (let index = 0; index < seen.length; index++) sum += shares[index]! * values[seen[index]!]![channel]!;
    context.push(sum);
  }
}

function gate(layer: Layer, frame: Frame, work: Work): Frame {
  const both = multiply(layer.gated, normalize(frame), work);
  return both.slice(0, frame.length).map((value, channel) => value * sigmoid(both[frame.length + channel]!));
}

/** Depth-wise and causal: each channel by itself, over the frame at `at` and those before it; silence before the first. */
function convolve(layer: Layer, { width, kernel }: Geometry, inputs: Frames, at: number, work: Work): Frame {
  const output: number[] = [];
  const taps = layer.taps.values;
  for (let channel = 0; channel < width; channel++) {
    let sum = 0;
    for (let tap = Math.max(0, kernel - 1 - at); tap < kernel; tap++) {
      sum += taps[channel * kernel + tap]! * inputs[at - kernel + 1 + tap]![channel]!;
    }
    output.push(sum);
  }
  work.multiplyAdds += kernel * width;
  return output;
}
