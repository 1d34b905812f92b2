/** What of a decoder the size of its cache and the work of its attention depend on. */
export interface Decoder {
  readonly layers: number;
  readonly heads: number;
  /** Heads that have keys and values of their own: fewer than `heads` where queries share them (GQA). */
  readonly kvHeads: number;
  readonly headWidth: number;
  readonly parameters: number;
}

export const gibibyte = 2 ** 30;

/** Bytes of one head's key and value at one position, in one layer. */
export function headBytes({ headWidth }: Pick<Decoder, 'headWidth'>, bytesPerNumber: number): number {
  return 2 * headWidth * bytesPerNumber;
}

/**
 * The same where numbers are stored in `bits` bits, in groups with a scale and a zero point of two bytes each;
 * a group is one head's vector.
 */
export function quantizedHeadBytes({ headWidth }: Pick<Decoder, 'headWidth'>, bits: number): number {
  return 2 * ((headWidth * bits) / 8 + 4);
}

/** Bytes that one token adds to the caches of all heads in all layers. */
export function tokenBytes(decoder: Pick<Decoder, 'layers' | 'kvHeads' | 'headWidth'>, bytesPerNumber: number): number {
  return decoder.layers * decoder.kvHeads * headBytes(decoder, bytesPerNumber);
}

/**
 * Multiplications and additions of attention alone for one query over so many keys: scores and the weighted
 * sum, each 2 · width a key, in every head and layer.
 */
export function attentionFlops(
  { layers, heads, headWidth }: Omit<Decoder, 'kvHeads' | 'parameters'>,
  keys: number,
): number {
  return 4 * layers * heads * headWidth * keys;
}

/** Work of the linear layers for one token: a multiplication and an addition for each weight. */
export function linearFlops({ parameters }: Pick<Decoder, 'parameters'>): number {
  return 2 * parameters;
}
