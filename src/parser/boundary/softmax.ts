/** Turns the first `count` scores into probabilities, in place; gives the scores back. */
export function softmax(scores: Float64Array, count: number = scores.length): Float64Array {
  let highest = -Infinity;
  for (let index = 0; index < count; index += 1) highest = Math.max(highest, scores[index]!);
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += scores[index] = Math.exp(scores[index]! - highest);
  for (let index = 0; index < count; index += 1) scores[index]! /= sum;
  return scores;
}
