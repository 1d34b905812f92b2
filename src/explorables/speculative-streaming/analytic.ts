/** What the paper’s arithmetic says, apart from the small model of this page. */

/**
 * How much faster streaming is than a draft model with a target, as the paper’s figure 4 draws it.
 *
 * @param guesses guesses of the draft model for each verification: γ; 4 is read off the figure
 * @param ratio time of the target’s pass over that of the draft model’s
 * @param fewer tokens a verification with the draft model, as a multiple of those with streams: ζ/β
 */
export function speedOverDraftModel(guesses: number, ratio: number, fewer: number): number {
  return (1 + guesses / ratio) / fewer;
}

export interface LargeModel {
  readonly name: string;
  readonly width: number;
  readonly words: number;
}

export const largeModels: readonly LargeModel[] = [
  { name: 'Phi-1.3B', width: 2048, words: 51_200 },
  { name: 'OPT-6.7B', width: 4096, words: 50_272 },
  { name: 'Mistral-7B', width: 4096, words: 32_000 },
];

/** Numbers that further heads need: each a square matrix and a read-out of its own. */
export function headNumbers({ width, words }: LargeModel, heads = 4): number {
  return heads * (width ** 2 + width * words);
}

/**
 * Numbers that streams need: a row for each stream, and a map through `rank` numbers. That the published count is made
 * up so is an assumption.
 */
export function streamNumbers({ width }: LargeModel, streams = 4, rank = 8): number {
  return (streams + 2 * rank) * width;
}

/** Tokens a pass with a chain of guesses, each kept with the same chance: 1 + a + … + aᵞ (Leviathan et al., equation 1). */
export function tokensOfChain(chance: number, guesses: number): number {
  let sum = 0;
  for (let power = 0; power <= guesses; power += 1) sum += chance ** power;
  return sum;
}

/** The chance with which a chain of guesses gives so many tokens a pass: found by halving. */
export function chanceFor(tokens: number, guesses: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (tokensOfChain(middle, guesses) < tokens) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
