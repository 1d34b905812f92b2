import type { Model } from '../parser/boundary/model.ts';
import { scoreCuts } from '../parser/boundary/score-cuts.ts';
import { bodyOf, type Entry } from './read-truth.ts';

/** What a model said about an entry. */
export interface Outcome {
  readonly entry: Entry;
  /** The title it cut off. */
  readonly title: string;
  /** The probability of its cut, and of the true one. */
  readonly probability: number;
  readonly truthProbability: number;
  readonly correct: boolean;
}

/** Runs `model` over the bodies of `entries`. */
export function findOutcomes(model: Model, entries: readonly Entry[]): Outcome[] {
  return entries.map((entry) => {
    const body = bodyOf(entry);
    const cuts = scoreCuts(body, model);
    const best = cuts.reduce((first, second) => (second.probability > first.probability ? second : first));
    const truth = cuts.find((cut) => cut.offset === entry.title.length);
    return {
      entry,
      title: body.slice(0, best.offset),
      probability: best.probability,
      truthProbability: truth?.probability ?? 0,
      correct: best.offset === entry.title.length,
    };
  });
}
