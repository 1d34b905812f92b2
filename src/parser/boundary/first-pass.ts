import { FeatureList } from './feature-list.ts';
import { writeFeatures } from './features.ts';
import type { Head } from './head.ts';
import { isImpossible } from './is-impossible.ts';
import { sumKeys } from './key-table.ts';
import type { Model } from './model.ts';
import { writeTitleFeatures } from './title-features.ts';

/**
 * Once the sum of the title's words has fallen by this much (nats) from its
 * highest value, no later boundary is considered. Before true boundaries it
 * fell by 5.2 at most in 12,000 entries.
 */
const hopeless = 10;

/** The score of impossible boundaries; finite, so that a text that has no others still has probabilities. */
export const impossible = -1000;

/** What the first pass needs of a model. */
export type FirstModel = Pick<Model, 'weights' | 'unit'>;

/** Scores (log odds) of the boundaries 1, 2, … of `head` by the log-linear model, up to where hope ends. */
export function scoreBoundaries(head: Head, model: FirstModel): Float64Array {
  const scores = new Float64Array(head.candidates);
  const list = new FeatureList();
  let title = 0;
  let highest = 0;
  let scored = 0;
  for (let at = 1; at <= head.candidates; at += 1) {
    if (at > 1) {
      writeTitleFeatures(head, at - 1, list);
      title += sumKeys(model.weights, list.keys, list.length);
      if (title > highest) highest = title;
      else if ((highest - title) * model.unit > hopeless) break;
    }
    scored = at;
    scores[at - 1] = impossible;
    if (isImpossible(head, at)) continue;
    writeFeatures(head, at, list);
    scores[at - 1] = (title + sumKeys(model.weights, list.keys, list.length)) * model.unit;
  }
  return scores.subarray(0, scored);
}
