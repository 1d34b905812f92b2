/** Mean tokens a step and speed-up over the target alone, as printed. */
export interface Measured {
  readonly tokens: number;
  readonly speedUp: number;
}

/** How a method makes its drafts, as the authors' list of papers tags it; `other` where it does not. */
export type Family = 'model' | 'text' | 'heads' | 'self' | 'other';

export interface PublishedMethod {
  readonly name: string;
  readonly family: Family;
  readonly a100: Measured;
  readonly rtx3090: Measured;
}

const method = (
  name: string,
  family: Family,
  [a100Tokens, a100SpeedUp]: readonly [number, number],
  [rtxTokens, rtxSpeedUp]: readonly [number, number],
): PublishedMethod => ({
  name,
  family,
  a100: { tokens: a100Tokens, speedUp: a100SpeedUp },
  rtx3090: { tokens: rtxTokens, speedUp: rtxSpeedUp },
});

/**
 * The survey authors' own comparison: Spec-Bench, Leaderboard.md (github.com/hemingkx/Spec-Bench, updates of 2025,
 * newer than the paper's table). Vicuna-7B-v1.3, greedy decoding, 16-bit floats, one request at a time; the columns
 * “#Mean Accepted Tokens” and “Overall”.
 */
export const publishedMethods: readonly PublishedMethod[] = [
  method('SAM + EAGLE-2', 'other', [4.58, 2.73], [4.61, 2.38]),
  method('EAGLE-2', 'heads', [4.34, 2.36], [4.35, 2.19]),
  method('Recycling', 'other', [2.73, 2.22], [2.73, 1.4]),
  method('EAGLE', 'heads', [3.58, 2.1], [3.57, 2.03]),
  method('Hydra', 'heads', [3.26, 2.07], [3.26, 1.91]),
  method('Medusa', 'heads', [2.31, 1.71], [2.32, 1.44]),
  method('PLD', 'text', [1.75, 1.66], [1.73, 1.64]),
  method('SpS', 'model', [2.28, 1.52], [2.28, 1.79]),
  method('REST', 'text', [1.82, 1.48], [1.63, 1.28]),
  method('Lookahead', 'self', [1.64, 1.34], [1.64, 1.13]),
];

/**
 * What a step must have cost, in passes of the target: tokens a step ÷ speed-up. An approximation, because the
 * first is a mean over steps and the second over prompts.
 */
export function impliedPrice({ tokens, speedUp }: Measured): number {
  return tokens / speedUp;
}

/** The methods whose tokens a step differ between the two machines by more than a share; all others by less. */
export function methodsThatDiffer(share: number): readonly PublishedMethod[] {
  return publishedMethods.filter(({ a100, rtx3090 }) => Math.abs(rtx3090.tokens / a100.tokens - 1) > share);
}
