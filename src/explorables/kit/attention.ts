/** Whether the query at one position may look at the key at another; positions count from 0. */
export type Mask = (query: number, key: number) => boolean;

/** Each position looks at itself and at all before it. */
export const causal: Mask = (query, key) => key <= query;

/**
 * The first `sink` positions and the last `recent`, the position itself among them (the attention sinks of
 * StreamingLLM, Xiao et al. 2023, as DuoAttention's streaming heads use them).
 */
export function streaming(sink: number, recent: number): Mask {
  return (query, key) => key <= query && (key < sink || query - key < recent);
}

/**
 * Pre-fill in chunks with a cache that is cut after each: a query looks at what the cache held when its chunk
 * began (`sink` first and `recent` last positions) and at its own chunk up to itself.
 */
export function chunkedPrefill(sink: number, recent: number, chunk: number): Mask {
  return (query, key) => {
    const start = query - (query % chunk);
    return key <= query && (key >= start || key < sink || start - key <= recent);
  };
}

/** Each position looks at its own chunk, future within it included, and at so many chunks before (chunk-limited). */
export function chunkLimited(chunk: number, chunksBefore: number): Mask {
  return (query, key) => {
    const distance = Math.floor(query / chunk) - Math.floor(key / chunk);
    return distance >= 0 && distance <= chunksBefore;
  };
}

/** Weights that sum to 1 over the finite scores; those that are `-Infinity` get 0. All masked gives all 0. */
export function softmax(scores: ArrayLike<number>): Float64Array {
  return softmaxInPlace(Float64Array.from(scores));
}

/** The same, written over the scores: for loops that run once per query of every head. */
export function softmaxInPlace<Scores extends { [index: number]: number; readonly length: number }>(
  scores: Scores,
): Scores {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at += 1) if (scores[at]! > top) top = scores[at]!;
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const raised = top === Number.NEGATIVE_INFINITY ? 0 : Math.exp(scores[at]! - top);
    scores[at] = raised;
    sum += raised;
  }
  for (let at = 0; at < scores.length && sum > 0; at += 1) scores[at] = scores[at]! / sum;
  return scores;
}

/** The weights with which a query looks at keys: softmax of query · key / √width over those the mask allows. */
export function attentionRow(
  query: Float64Array,
  keys: readonly Float64Array[],
  isAllowed: (key: number) => boolean,
): Float64Array {
  const scale = 1 / Math.sqrt(query.length);
  return softmax(keys.map((key, at) => (isAllowed(at) ? dot(query, key) * scale : Number.NEGATIVE_INFINITY)));
}

/** The sum of the values, each times its weight. */
export function mix(weights: ArrayLike<number>, vectors: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0);
  for (const [at, vector] of vectors.entries()) {
    const weight = weights[at]!;
    if (weight === 0) continue;
    for (let index = 0; index < sum.length; index += 1) sum[index] = sum[index]! + weight * vector[index]!;
  }
  return sum;
}

/** Attention of every query over all keys under a mask: one output for each query. */
export function attend(
  queries: readonly Float64Array[],
  keys: readonly Float64Array[],
  vectors: readonly Float64Array[],
  mask: Mask,
): Float64Array[] {
  return queries.map((query, at) =>
    mix(
      attentionRow(query, keys, (key) => mask(at, key)),
      vectors,
    ),
  );
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += a[index]! * b[index]!;
  return sum;
}
