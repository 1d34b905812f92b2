/**
 * What is published of the large model (look-aheads of 0, 1, 6 and 13 frames in one network) and what the tests hold
 * the formulas to. The abstract itself states no number.
 */
export const published = {
  /** NeMo, examples/asr/conf/fastconformer/hybrid_cache_aware_streaming: layers, widths, context, 8 × 10 ms a frame. */
  shape: { layers: 17, width: 512, heads: 8, expansion: 4, kernel: 9 },
  left: 70,
  rights: [0, 1, 6, 13],
  frameMilliseconds: 80,
  /** Model card of stt_en_fastconformer_hybrid_large_streaming_multi: worst latencies; the mean is half of each. */
  worstMilliseconds: [0, 80, 480, 1040],
  /** The same card: parameters of the whole model, decoders included, in millions. */
  parameters: 114,
  /** NeMo, docs/source/asr/models.rst: regular look-ahead of 2 frames of 40 ms in each of 17 layers. */
  regularExample: { right: 2, layers: 17, frameMilliseconds: 40, milliseconds: 1360 },
} as const;
