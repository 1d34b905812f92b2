/**
 * Figures that the authors published, copied by hand: memory in GB at each context, all heads full and
 * DuoAttention, from the chart of decoding efficiency in their repository
 * (github.com/mit-han-lab/duo-attention, figures/efficiency_decoding).
 */
export interface PublishedBar {
  readonly context: number;
  readonly full: number;
  readonly duo: number;
}

function bars(step: number, pairs: string): readonly PublishedBar[] {
  return pairs.split(' ').map((pair, index) => {
    const [full = 0, duo = 0] = pair.split('/').map(Number);
    return { context: (index + 1) * step, full, duo };
  });
}

/** Llama-2-7B, a quarter of the heads retrieval heads. */
export const barsLlama2 = bars(20_000, '22/17 32/19 42/22 52/24 61/26 71/29 81/31 91/34 100/36 110/39');

/** Llama-3-8B, half of the heads retrieval heads. */
export const barsLlama3 = bars(100_000, '27/21 39/27 52/34 64/40 76/46 88/52 100/58 112/64 125/70 137/76');

/**
 * How many of the 8 key-value heads of each layer of Llama-3-8B are retrieval heads at a budget of one half:
 * counted from the published map of gates. They sum to 130, not 128, because gates tie.
 */
export const retrievalHeadsLlama3: readonly number[] = [
  1, 1, 3, 2, 2, 4, 2, 4, 6, 4, 5, 3, 2, 6, 5, 5, 5, 6, 3, 5, 6, 3, 3, 6, 4, 5, 3, 4, 6, 5, 8, 3,
];

/**
 * The longest texts on one GPU with 80 GB, in million tokens: the three bars of figures/kv_capacity, of Llama-3-8B
 * with a 16-bit cache, with a 4-bit cache, and with a 4-bit cache and DuoAttention.
 */
export const capacities = { half: 0.52, int4: 1.84, duo: 3.3 } as const;
