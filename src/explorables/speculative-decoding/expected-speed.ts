/**
 * What guessing buys, when every guess is kept with the same chance, independently of the others
 * (Leviathan, Kalman and Matias, arXiv 2211.17192, section 3).
 */

/**
 * Tokens that one step writes on average: 1 + α + … + α^γ (equation 1).
 * @param alpha chance that a guess is kept, 0 to 1
 * @param length guesses in a step, γ, a whole number from 0
 */
export function expectedTokens(alpha: number, length: number): number {
  let sum = 0;
  for (let power = 0; power <= length; power += 1) sum += alpha ** power;
  return sum;
}

/**
 * What a step costs, in passes of the target (Definition 3.7): one pass that checks, and `cost` for each guess.
 * It is assumed that checking a few tokens at once takes the target no longer than writing one.
 */
export function stepPrice(length: number, cost: number): number {
  return 1 + length * cost;
}

/** How many times faster than the target alone (Theorem 3.8). */
export function speedUp(alpha: number, length: number, cost: number): number {
  return expectedTokens(alpha, length) / stepPrice(length, cost);
}

/** The number of guesses in a step, from 1 to `longest`, that is fastest: found by search (section 3.5). */
export function bestLength(alpha: number, cost: number, longest: number): number {
  let best = 1;
  for (let length = 2; length <= longest; length += 1) {
    if (speedUp(alpha, length, cost) > speedUp(alpha, best, cost)) best = length;
  }
  return best;
}
