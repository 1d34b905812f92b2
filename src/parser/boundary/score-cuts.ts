import { scoreBoundaries } from './first-pass.ts';
import { readHead } from './head.ts';
import type { Model } from './model.ts';
import { judgeAgain } from './second-pass.ts';
import { softmax } from './softmax.ts';

/** A place where the title may end, and the chance that it does. */
export interface Cut {
  /** UTF-16 index of the separating space: title = body.slice(0, offset), abstract = body.slice(offset + 1). */
  readonly offset: number;
  /** 0 to 1, calibrated. */
  readonly probability: number;
}

/** All candidate cuts of `body` under `model`, in text order. */
export function scoreCuts(body: string, model: Model): Cut[] {
  const head = readHead(body, model.lexicon);
  const scores = scoreBoundaries(head, model);
  const probabilities = softmax(scores.slice());
  judgeAgain(head, model, scores, probabilities);
  return Array.from(probabilities, (probability, index) => ({
    offset: head.tokens.starts[index + 1]! - 1,
    probability,
  }));
}
