import { chunkLimited, type Mask } from '../kit/attention.ts';

/** How far attention may look, in frames: `left` into the past, `right` ahead. */
export interface Context {
  readonly left: number;
  readonly right: number;
}

/**
 * Chunk-limited attention: time is cut into chunks of `right + 1` frames; a frame sees its own chunk whole and the
 * chunks that `left` covers (NeMo, `conformer_encoder.py`, style `chunked_limited`).
 * @throws RangeError where `left` is not whole chunks, as NeMo's constructor does: the cache would hold frames that
 * the mask never showed in training.
 */
export function chunkMask({ left, right }: Context): Mask {
  const chunk = right + 1;
  if (left % chunk !== 0) {
    throw new RangeError(`expected the left context to be a multiple of the chunk of ${chunk} frames, found ${left}`);
  }
  return chunkLimited(chunk, left / chunk);
}

/** The regular style: every frame sees the same distance ahead, in every layer, so the look-aheads add up. */
export function slidingMask({ left, right }: Context): Mask {
  return (query, key) => key >= query - left && key <= query + right;
}
