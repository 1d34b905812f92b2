import { impossible } from './first-pass.ts';
import type { Head } from './head.ts';
import type { Model } from './model.ts';
import { embedTokens, makeActivations, scoreBoundary, tokenWidth } from './network.ts';
import { readInput } from './network-input.ts';

/** So many boundaries, the best of the first pass, are judged again. */
export const contenderLimit = 4;

/** Above this probability the first pass is believed without a second. */
const certain = 0.9995;

/** The most tokens that a network input has. */
export const inputTokens = 80;

const activations = makeActivations();
const vectors = new Float32Array(inputTokens * tokenWidth);

/** The numbers of the best boundaries under `scores` (of boundaries 1, 2, …), best first. */
export function pickContenders(scores: Float64Array): number[] {
  const numbers = Array.from(scores, (_, index) => index + 1).filter((at) => scores[at - 1]! > impossible);
  return numbers
    .sort((first, second) => scores[second - 1]! - scores[first - 1]! || first - second)
    .slice(0, contenderLimit);
}

/** Turns scores into probabilities. */
export function toProbabilities(scores: Float64Array): Float64Array {
  const highest = scores.reduce((best, score) => Math.max(best, score), -Infinity);
  const exponentials = scores.map((score) => Math.exp(score - highest));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}

/**
 * Divides what the best boundaries hold of `probabilities` among them anew, in
 * place: a product of two experts (Hinton 2002), the first pass and the network.
 */
export function judgeAgain(head: Head, model: Model, scores: Float64Array, probabilities: Float64Array): void {
  if (probabilities.some((probability) => probability > certain)) return;
  const contenders = pickContenders(scores);
  if (contenders.length < 2) return;
  const input = readInput(head, contenders, model.words);
  embedTokens(model.network, input, vectors);
  const joint = Float64Array.from(contenders, (at, index) => {
    const score = scoreBoundary(model.network, input.boundaries[index]!, vectors, activations);
    return model.firstShare * scores[at - 1]! + model.networkShare * score;
  });
  const mass = contenders.reduce((sum, at) => sum + probabilities[at - 1]!, 0);
  toProbabilities(joint).forEach((probability, index) => {
    probabilities[contenders[index]! - 1] = mass * probability;
  });
}
