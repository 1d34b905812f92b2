import { softmax } from '../parser/boundary/softmax.ts';
import type { Examples } from './examples.ts';
import { makeRandom, shuffledIndices } from './random.ts';

/** Settings of FTRL-proximal; see `trainRanker`. */
export interface RankerSettings {
  readonly epochs: number;
  readonly rate: number;
  readonly lasso: number;
  readonly ridge: number;
  readonly dropout: number;
  readonly seed: number;
}

/** FTRL's two accumulators and the weights they imply, indexed by feature key. */
class Accumulators {
  readonly gradients: Float32Array;
  readonly squares: Float32Array;
  readonly weights: Float32Array;
  private readonly settings: RankerSettings;

  constructor(size: number, settings: RankerSettings) {
    this.gradients = new Float32Array(size);
    this.squares = new Float32Array(size);
    this.weights = new Float32Array(size);
    this.settings = settings;
  }

  update(key: number, gradient: number): void {
    const { rate, lasso, ridge } = this.settings;
    const before = this.squares[key]!;
    const after = before + gradient * gradient;
    const sigma = (Math.sqrt(after) - Math.sqrt(before)) / rate;
    const sum = this.gradients[key]! + gradient - sigma * this.weights[key]!;
    this.gradients[key] = sum;
    this.squares[key] = after;
    const shrunk = Math.abs(sum) - lasso;
    this.weights[key] = shrunk <= 0 ? 0 : (-Math.sign(sum) * shrunk) / ((1 + Math.sqrt(after)) / rate + ridge);
  }
}

/** Every feature counts. */
const allKept: Uint8Array = new Uint8Array(4096).fill(1);

/** Writes the scores of the example's candidates to `scores` and returns their number. */
export function scoreExample(
  examples: Examples,
  example: number,
  weights: Float32Array,
  scores: Float64Array,
  kept = allKept,
): number {
  const { keys, candidateStarts, ownCounts } = examples;
  const first = examples.exampleStarts[example]!;
  const end = examples.exampleStarts[example + 1]!;
  let title = 0;
  for (let candidate = first; candidate < end; candidate += 1) {
    let own = 0;
    const start = candidateStarts[candidate]!;
    const border = start + ownCounts[candidate]!;
    for (let at = start; at < border; at += 1) if (kept[keys[at]! & 4095]! === 1) own += weights[keys[at]!]!;
    for (let at = border; at < candidateStarts[candidate + 1]!; at += 1)
      if (kept[keys[at]! & 4095]! === 1) title += weights[keys[at]!]!;
    scores[candidate - first] = own + title;
  }
  return end - first;
}

/**
 * Weights of a conditional log-linear model over the candidates of each
 * example, by FTRL-proximal (McMahan et al. 2013, "Ad Click Prediction",
 * algorithm 1) on the log-loss of the softmax. A share `dropout` of the
 * features is left out at random in each step, so that no cue is leaned on alone.
 * @param keySpace one more than the largest key
 */
export function trainRanker(examples: Examples, keySpace: number, settings: RankerSettings): Float32Array {
  const state = new Accumulators(keySpace, settings);
  const random = makeRandom(settings.seed);
  const scores = new Float64Array(64);
  const kept = new Uint8Array(4096);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (const example of shuffledIndices(examples.count, random)) {
      if (examples.truths[example]! < 0) continue;
      for (let slot = 0; slot < kept.length; slot += 1) kept[slot] = random() < settings.dropout ? 0 : 1;
      learnExample(examples, example, state, scores, kept);
    }
  }
  return state.weights;
}

function learnRange(
  state: Accumulators,
  keys: Int32Array,
  from: number,
  to: number,
  gradient: number,
  kept: Uint8Array,
): void {
  if (Math.abs(gradient) < 1e-3) return;
  for (let at = from; at < to; at += 1) if (kept[keys[at]! & 4095]! === 1) state.update(keys[at]!, gradient);
}

function learnExample(
  examples: Examples,
  example: number,
  state: Accumulators,
  scores: Float64Array,
  kept: Uint8Array,
): void {
  const { keys, candidateStarts, ownCounts } = examples;
  const first = examples.exampleStarts[example]!;
  const count = scoreExample(examples, example, state.weights, scores, kept);
  softmax(scores, count);
  // Going backwards, `later` is the gradient of a token's features: the sum over all boundaries after it.
  let later = 0;
  for (let index = count - 1; index >= 0; index -= 1) {
    const gradient = scores[index]! - (first + index === examples.truths[example] ? 1 : 0);
    const start = candidateStarts[first + index]!;
    const border = start + ownCounts[first + index]!;
    later += gradient;
    learnRange(state, keys, start, border, gradient, kept);
    learnRange(state, keys, border, candidateStarts[first + index + 1]!, later, kept);
  }
}
