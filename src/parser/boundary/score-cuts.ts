import { FeatureList } from './feature-list.ts';
import { writeFeatures } from './features.ts';
import { hashWord } from './hash.ts';
import { readHead } from './head.ts';
import { readKey } from './key-table.ts';
import type { Model } from './model.ts';
import { writeTitleFeatures } from './title-features.ts';
import { shapes, type Tokens } from './tokens.ts';

/** A place where the title may end, and the chance that it does. */
export interface Cut {
  /** UTF-16 index of the separating space: title = body.slice(0, offset), abstract = body.slice(offset + 1). */
  readonly offset: number;
  /** 0 to 1, calibrated. */
  readonly probability: number;
}

/**
 * Once the sum of the title's words has fallen by this much (nats) from its
 * highest value, no later boundary is considered. Before true boundaries it
 * fell by 5.2 at most in 12,000 entries.
 */
const hopeless = 10;

/** Words that no title ends with, in lower case; boundaries after them need no features. */
const unfinished = new Set(
  'the a an of and or our its their is are was were be that which we this these from by'.split(' ').map(hashWord),
);

/** Words that, in lower case, no abstract begins with. */
const continuing = new Set('of and or via into than versus vs'.split(' ').map(hashWord));

function isImpossible({ words, shapes: shapesOf }: Tokens, at: number): boolean {
  if (shapesOf[at - 1] === shapes.lower && unfinished.has(words[at - 1]!)) return true;
  return shapesOf[at] === shapes.lower && continuing.has(words[at]!);
}

/** The score of boundaries beside such words; finite, so that a text of such words alone still has probabilities. */
const impossible = -1000;

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
  let highest = 0;
  let scored = 0;
  for (let at = 1; at <= head.candidates; at += 1) {
    if (at > 1) {
      writeTitleFeatures(head, at - 1, list);
      title += sumWeights(list, model);
      if (title > highest) highest = title;
      else if ((highest - title) * model.unit > hopeless) break;
    }
    scored = at;
    scores[at - 1] = impossible;
    if (isImpossible(head.tokens, at)) continue;
    writeFeatures(head, at, list);
    scores[at - 1] = (title + sumWeights(list, model)) * model.unit;
  }
  const cuts: Cut[] = [];
  toProbabilities(scores.subarray(0, scored)).forEach((probability, index) => {
    cuts.push({ offset: head.tokens.starts[index + 1]! - 1, probability });
  });
  return cuts;
}
