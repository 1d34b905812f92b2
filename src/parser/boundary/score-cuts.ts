import { FeatureList } from './feature-list.ts';
import { writeFeatures } from './features.ts';
import { readHead } from './head.ts';
import { readKey } from './key-table.ts';
import type { Model } from './model.ts';
import { writeTitleFeatures } from './title-features.ts';

/** A place where the title may end, and the chance that it does. */
export interface Cut {
  /** UTF-16 index of the separating space: title = body.slice(0, offset), abstract = body.slice(offset + 1). */
  readonly offset: number;
  /** 0 to 1, calibrated. */
  readonly probability: number;
}

function sumWeights(list: FeatureList, model: Model): number {
  let sum = 0;
  for (let index = 0; index < list.length; index += 1) sum += readKey(model.weights, list.keys[index]!);
  return sum;
}

function toProbabilities(scores: Float64Array): Float64Array {
  const highest = scores.reduce((best, score) => Math.max(best, score), -Infinity);
  const exponentials = scores.map((score) => Math.exp(score - highest));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}

/** All candidate cuts of `body` under `model`, in text order. */
export function scoreCuts(body: string, model: Model): Cut[] {
  const head = readHead(body, model.lexicon);
  const scores = new Float64Array(head.candidates);
  const list = new FeatureList();
  let title = 0;
  for (let at = 1; at <= head.candidates; at += 1) {
    if (at > 1) {
      writeTitleFeatures(head, at - 1, list);
      title += sumWeights(list, model);
    }
    writeFeatures(head, at, list);
    scores[at - 1] = (title + sumWeights(list, model)) * model.unit;
  }
  const cuts: Cut[] = [];
  toProbabilities(scores).forEach((probability, index) => {
    cuts.push({ offset: head.tokens.starts[index + 1]! - 1, probability });
  });
  return cuts;
}
