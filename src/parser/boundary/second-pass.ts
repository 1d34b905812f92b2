import { impossible } from './first-pass.ts';
import type { Head } from './head.ts';
import type { Model, RoundNetwork } from './model.ts';
import { embedTokens, makeActivations, scoreBoundary, tokenWidth } from './network.ts';
import { type NetworkInput, readInput } from './network-input.ts';
import { softmax } from './softmax.ts';

/** So many boundaries, the best of the first pass, are judged again. */
export const contenderLimit = 4;

/** Above this probability the first pass is believed without a second. */
const certain = 0.998;

/** A boundary whose score lies this far (nats) below the best one's is not judged again. */
const outOfReach = 8;

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

/** The mean of the networks' scores for each boundary of `input`. */
function meanScores(networks: readonly RoundNetwork[], input: NetworkInput): Float64Array {
  const sums = new Float64Array(input.boundaries.length);
  for (const { network } of networks) {
    embedTokens(network, input, vectors);
    input.boundaries.forEach((boundary, index) => {
      sums[index]! += scoreBoundary(network, boundary, vectors, activations);
    });
  }
  return sums.map((sum) => sum / networks.length);
}

/**
 * Divides what the best boundaries hold of `probabilities` among them anew, in
 * place: a product of two experts (Hinton 2002), the first pass and the mean of
 * the networks.
 */
export function judgeAgain(head: Head, model: Model, scores: Float64Array, probabilities: Float64Array): void {
  if (probabilities.some((probability) => probability > certain)) return;
  const best = pickContenders(scores);
  const contenders = best.filter((at) => scores[at - 1]! > scores[best[0]! - 1]! - outOfReach);
  if (contenders.length < 2) return;
  const means = meanScores(model.networks, readInput(head, contenders, model.words));
  const joint = means.map(
    (mean, index) => model.firstShare * scores[contenders[index]! - 1]! + model.networkShare * mean,
  );
  const mass = contenders.reduce((sum, at) => sum + probabilities[at - 1]!, 0);
  softmax(joint).forEach((probability, index) => {
    probabilities[contenders[index]! - 1] = mass * probability;
  });
}
