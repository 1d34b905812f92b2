import { modelBytes, packedModel } from '../../trained/boundary-model.ts';
import { hashBytes } from './hash.ts';
import { type Model, unpackModel } from './model.ts';
import { type Cut, scoreCuts } from './score-cuts.ts';

export type { Cut } from './score-cuts.ts';

/** Entries whose best cut is less probable than this are worth a curator's look. */
export const reviewThreshold = 0.9925;

/** Changes with every training: what another model cut is cut again. */
export const modelVersion = (hashBytes(packedModel) >>> 0).toString(36);

let model: Model | undefined;

/**
 * Ranks the places where the title may end in the body of a listing line
 * (title and abstract with one space between them).
 * @param body any string; only its first 48 word boundaries are considered
 * @param limit the most cuts to return
 * @returns cuts, best first (earlier first among equals); probabilities sum to
 *   1 at most; empty if the body has fewer than two words
 */
export function rankCuts(body: string, limit = 5): readonly Cut[] {
  model ??= unpackModel(modelBytes());
  return scoreCuts(body, model)
    .sort((first, second) => second.probability - first.probability || first.offset - second.offset)
    .slice(0, Math.max(0, limit));
}
