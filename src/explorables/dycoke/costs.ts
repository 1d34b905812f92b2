/** What DyCoke saves in the models of the paper: formulas, apart from the film of this page. */
import { tokenBytes } from '../kit/kv-cache.ts';
import { keptCount } from './thin.ts';

/** A decoder of LLaVA-OneVision (Qwen2): layers, width, and width of the feed-forward. */
export interface Shape {
  readonly layers: number;
  readonly width: number;
  readonly widened: number;
  /** Tokens of the question beside the film. */
  readonly prompt: number;
}

/** The prompt of 84 tokens is fitted to the printed work; `promptRange` says how far it could be off. */
export const models = {
  small: { layers: 24, width: 896, widened: 4864, prompt: 0 },
  middle: { layers: 28, width: 3584, widened: 18_944, prompt: 84 },
  large: { layers: 80, width: 8192, widened: 29_568, prompt: 84 },
} as const satisfies Record<string, Shape>;

/** 32 frames of 196 tokens. */
export const filmTokens = { frames: 32, each: 196, all: 6272 } as const;

/** The part of the film's tokens that each word attends to: rates in percent. */
export function retainedShare(drop: number, prune: number): number {
  return (1 - (0.75 * drop) / 100) * (1 - prune / 100);
}

/**
 * Operations of the pre-fill, by the formula of FastV (Chen et al. 2024): projections, attention, and a feed-forward of
 * two matrices, in every layer. Only the tokens that are dropped before the model reads count; pruning comes later.
 */
export function prefillWork({ layers, width, widened, prompt }: Shape, drop: number): number {
  const tokens = filmTokens.all * (1 - (0.75 * drop) / 100) + prompt;
  return layers * (4 * tokens * width ** 2 + 2 * tokens ** 2 * width + 2 * tokens * width * widened);
}

/** The shortest and longest prompt with which every printed figure comes out, up to a part of it. */
export function promptRange(
  shape: Shape,
  printed: readonly { readonly drop: number; readonly work: number }[],
  part: number,
): readonly [number, number] {
  const fits = Array.from({ length: 400 }, (_, prompt) => prompt).filter((prompt) =>
    printed.every(({ drop, work }) => Math.abs(prefillWork({ ...shape, prompt }, drop) / 1e12 / work - 1) <= part),
  );
  return [fits[0] ?? Number.NaN, fits.at(-1) ?? Number.NaN];
}

/**
 * The tokens of a film that are left to read. As released the code stops before the last group's second comparison, so
 * that this group's third frame stays whole.
 */
export function tokensLeft(frames: number, each: number, drop: number, asReleased = false): number {
  const kept = keptCount(each, drop);
  return (frames / 4) * (each + 3 * kept) + (asReleased ? each - kept : 0);
}

/** Bytes of keys and values of the whole film in the 7B model: 4 of 28 heads have their own, of 128 numbers. */
export const filmCacheBytes = filmTokens.all * tokenBytes({ layers: 28, kvHeads: 4, headWidth: 128 }, 2);
